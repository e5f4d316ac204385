package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies the receiver of the page about webhooks is told, and knows that it is true. */
final class WebhookPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/webhooks.md");

    @TempDir Path directory;

    @Test
    void the_receiver_of_the_page_takes_what_it_is_told() throws Exception {
        Shell shell = new Shell(directory, Map.of());
        assumeThat(shell.type("command -v python3 || true")).isNotEmpty();
        String page = Files.readString(PAGE);
        Files.writeString(directory.resolve("receiver.py"), block(page, "```python", 0));
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            Http http = stockbook.operator();
            new Shop(http).opens("LONDON");
            assertThat(http.get("/v1/channels/web/availability?atLeast=head").status())
                    .isEqualTo(200);
            String port = Integer.toString(freePort());
            int start = page.indexOf("export API=");
            String steps =
                    page.substring(start, page.indexOf("```", start))
                            .replace("localhost:8080", "127.0.0.1:" + stockbook.port())
                            .replace("8099", port)
                            .replace(
                                    "python3 receiver.py &",
                                    "PORT=%s python3 receiver.py >said.txt 2>&1 & echo $! >pid;"
                                            .formatted(port));
            try {
                assertThat(shell.type(steps)).contains("whsec_");
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(
                                () ->
                                        assertThat(Files.readString(directory.resolve("said.txt")))
                                                .isEqualTo("web 1 MUG-RED-XS 5\n"));
            } finally {
                assertThat(shell.type("kill $(cat pid)")).isEmpty();
            }
        }
    }

    private static String block(String page, String fence, int from) {
        int start = page.indexOf('\n', page.indexOf(fence, from)) + 1;
        return page.substring(start, page.indexOf("```", start));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
