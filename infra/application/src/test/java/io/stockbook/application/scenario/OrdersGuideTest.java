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

/** Makes the key that the guide makes, and takes an order to its door with it. */
final class OrdersGuideTest {

    private static final Path RUNNING = Path.of("../../docs/guides/running.md");
    private static final Path ORDERS = Path.of("../../docs/guides/orders.md");

    @TempDir Path home;

    @Test
    void an_orders_life_is_walked_with_the_key_of_the_guide()
            throws IOException, InterruptedException {
        Shell shell = new Shell(Map.of("HOME", home.toString()));
        String key = PrintedWalk.of(RUNNING, "## Keys", "## Where").steps().getFirst().line();
        // Not every machine that builds has openssl.
        shell.type(key.replace("openssl rand -hex 24", "echo the-key-of-the-warehouse"));

        try (RunningStockbook stockbook = RunningStockbook.fresh();
                WebServer server =
                        WebServer.start(
                                stockbook.node(),
                                KeyFile.read(home.resolve("stockbook-keys")),
                                new Listening("127.0.0.1", 0, 0))) {
            PrintedWalk walk = PrintedWalk.of(ORDERS, "## From the dock", "## What it can");
            assertThat(walk.steps()).hasSizeGreaterThan(15);
            walk.through(stockbook, server.port(), shell);
            checkout(shell, server.port());
        }
    }

    /** The guide's cart is kept: the time until which it is lies ahead of whoever copies it. */
    private static void checkout(Shell shell, int port) throws IOException, InterruptedException {
        String exports =
                PrintedWalk.of(ORDERS, "## From the dock", "**The house").steps().getFirst().line();
        String keep =
                PrintedWalk.of(ORDERS, "Before it is placed", "**How it is filled")
                        .steps()
                        .getFirst()
                        .line();

        assertThat(shell.type((exports + "\n" + keep).replace(":8080", ":" + port)))
                .contains("\"stream\":\"house/checkout:cart-77\"");
    }
}
