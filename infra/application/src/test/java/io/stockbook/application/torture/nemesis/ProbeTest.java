package io.stockbook.application.torture.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.stockbook.application.torture.client.Door;
import io.stockbook.application.torture.client.Journal;
import io.stockbook.application.torture.client.Sender;
import io.stockbook.application.torture.client.Tally;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProbeTest {

    @TempDir Path directory;

    private final Tally tally = new Tally();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @Test
    void what_became_of_a_probe_is_asked_until_it_is_known_and_a_replay_shows_no_write()
            throws Exception {
        List<Boolean> accepted = new ArrayList<>();
        HttpServer node = nodeThatAnswers(503, 503, 208, 200);
        try (Door door = new Door(List.of("http://127.0.0.1:" + port(node)), "key");
                Journal journal = Journal.in(directory.resolve("attempts.jsonl.gz"))) {
            Probe probe = new Probe(new Sender(door, journal, tally, () -> 0), new AtomicLong());
            for (int time = 0; time < 4; time++) {
                accepted.add(probe.accepted(0));
            }
            node.stop(0);
            accepted.add(probe.accepted(0));
        }

        assertThat(accepted).containsExactly(false, false, false, true, false);
        assertThat(keys).containsExactly("probe-1", "probe-1", "probe-1", "probe-2");
        assertThat(tally.under("unknown by "))
                .isEqualTo(Map.of("OUTCOME_UNKNOWN", 2L, "NO_ANSWER", 1L));
        assertThat(tally.under("attempt ")).containsEntry("UNKNOWN", 3L);
    }

    /** Answers in turn; 208 stands for an answer that was given before. */
    private HttpServer nodeThatAnswers(int... statuses) throws Exception {
        HttpServer node =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext(
                "/",
                exchange -> {
                    int status = statuses[keys.size()];
                    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    if (status == 208) {
                        exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
                    }
                    byte[] body =
                            (status == 503 ? "{\"code\":\"OUTCOME_UNKNOWN\"}" : "{}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        node.start();
        return node;
    }

    private static int port(HttpServer node) {
        return node.getAddress().getPort();
    }
}
