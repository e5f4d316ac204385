package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.stockbook.application.web.DemoKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a client does is nothing that the log has to warn us of. */
final class QuietLogTest {

    private static final String ADVICE = "io.stockbook.platform.web.ProblemAdvice";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void read() {
        log.start();
        ((Logger) LoggerFactory.getLogger(ADVICE)).setLevel(Level.DEBUG);
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        ((Logger) LoggerFactory.getLogger(ADVICE)).setLevel(null);
        stockbook.close();
    }

    @Test
    void whoever_asks_for_what_there_is_not_is_answered_and_not_logged() {
        Http http = stockbook.operator();
        assertThat(http.get("/v1/nothing").status()).isEqualTo(404);
        assertThat(http.csv("PATCH", "/v1/stock", "", Map.of()).status()).isEqualTo(405);
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v1/csv/catalog", "PUT /v1/cutovers/1/files/stock"})
    void whoever_hangs_up_in_the_middle_of_a_file_is_no_defect(String request) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), stockbook.port())) {
            // Reset, as when a process is killed.
            client.setSoLinger(true, 0);
            OutputStream out = client.getOutputStream();
            out.write(
                    """
                    %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: text/csv\r
                    Idempotency-Key: hang-up\r
                    Content-Length: 5000\r
                    \r
                    sku,name
                    """
                            .formatted(request, DemoKeys.OPERATOR)
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        Shop.soon(
                () ->
                        assertThat(List.copyOf(log.list))
                                .extracting(ILoggingEvent::getLoggerName)
                                .contains(ADVICE));
        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }
}
