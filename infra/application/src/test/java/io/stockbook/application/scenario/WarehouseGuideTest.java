package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.KeyFile;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the key that the guide makes, and walks through a warehouse's week with it. */
final class WarehouseGuideTest {

    private static final Path RUNNING = Path.of("../../docs/guides/running.md");
    private static final Path WAREHOUSE = Path.of("../../docs/guides/warehouse.md");

    @TempDir Path home;

    @Test
    void a_week_is_walked_with_the_key_of_the_guide() throws IOException, InterruptedException {
        Shell shell = new Shell(home, Map.of("HOME", home.toString()));
        String key = PrintedWalk.of(RUNNING, "## Keys", "## Where").steps().getFirst().line();
        // Not every machine that builds has openssl.
        shell.type(key.replace("openssl rand -hex 24", "echo the-key-of-the-warehouse"));

        try (RunningStockbook stockbook = RunningStockbook.fresh();
                WebServer server =
                        WebServer.start(
                                stockbook.node(),
                                KeyFile.read(home.resolve("stockbook-keys")),
                                new Listening("127.0.0.1", 0, 0))) {
            PrintedWalk walk = PrintedWalk.of(WAREHOUSE, "## The house", "## The end");
            assertThat(walk.steps()).hasSizeGreaterThan(45);
            walk.through(stockbook, server.port(), shell);
        }
    }
}
