package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.application.node.Storage;
import io.stockbook.application.rebuild.Differences;
import io.stockbook.application.rebuild.Rebuild;
import io.stockbook.application.torture.rig.NodeProcess;
import io.stockbook.application.verify.Verification;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.connectors.sending.ConsoleProgress;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.schema.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Twenty minutes of a shop: random load, workers that are cut off and killed, a server that is
 * killed (SIGKILL), and views built anew. Every worker sees every change, in order.
 */
@Tag("long")
final class LongFeedTest {

    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("feed.minutes", 20));
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern GRPC = Pattern.compile("gRPC on 127\\.0\\.0\\.1:(\\d+)");
    private static final int SKUS = 12;
    private static final int ROUND = 25;

    private final Random chance = new Random(20_261_123);
    private final TestDatabase database = TestDatabase.fresh();
    private final Map<FeedWorker, Thread> working = new HashMap<>();
    private final AtomicReference<@Nullable Throwable> missed = new AtomicReference<>();
    private int asked;
    private int serverKills;
    private int workerKills;
    private int rebuilds;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void every_worker_sees_every_change_for_twenty_minutes() throws Exception {
        int port = freePort();
        NodeProcess server = NodeProcess.start(port, log(), environment());
        Http http = new Http("http://127.0.0.1:" + port, DemoKeys.OPERATOR);
        FeedWorker.Told told = new FeedWorker.Told(port, 4);
        try (database;
                ExecutorService running = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitThere(http);
            new Shop(http).opens("EAST", "WEST");
            told.register(http);
            FeedWorker.Watcher watcher = new FeedWorker.Watcher(grpcPort(), 3);
            List<FeedWorker> workers =
                    List.of(
                            new FeedWorker.Poller(port, 1),
                            new FeedWorker.Listener(port, 2),
                            watcher,
                            told);
            workers.forEach(this::begin);
            long end = System.nanoTime() + LENGTH.toNanos();
            for (int round = 1; System.nanoTime() < end; round++) {
                trade(http);
                killWorker(workers.get(chance.nextInt(workers.size())));
                if (round % 12 == 5) {
                    server.kill();
                    serverKills++;
                    server.restart();
                    awaitThere(http);
                    watcher.port = grpcPort();
                }
                if (round % 30 == 20) {
                    rebuild(running, http);
                }
                assertThat(missed.get()).isNull();
            }
            compare(http, workers);
            workers.forEach(worker -> worker.stopped = true);
            trade(http);
            told.close();
            for (Thread one : working.values()) {
                assertThat(one.join(Duration.ofMinutes(1))).isTrue();
            }
            assertThat(missed.get()).isNull();
            assertThat(server.end()).isTrue();
            verify();
            System.out.printf(
                    "%d requests, %d changes; %d kills of the server, %d of workers; %d views built"
                            + " anew%n",
                    asked, told.cursor, serverKills, workerKills, rebuilds);
        } finally {
            told.close();
            if (server.alive()) {
                server.kill();
            }
        }
        assertThat(serverKills).isPositive();
        assertThat(rebuilds).isPositive();
        assertThat(workerKills).isPositive();
    }

    private void compare(Http http, List<FeedWorker> workers) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            Map<String, Long> sellable = sellable(http);
                            long last =
                                    http.get("/v1/channels/web/availability-snapshot?limit=1")
                                            .json()
                                            .path("cursor")
                                            .asLong();
                            for (FeedWorker worker : workers) {
                                assertThat(worker.cursor)
                                        .as(worker.getClass().getSimpleName())
                                        .isEqualTo(last);
                                assertThat(worker.numbers()).isEqualTo(sellable);
                            }
                        });
    }

    private static Map<String, Long> sellable(Http http) {
        Map<String, Long> numbers = new HashMap<>();
        JsonNode all = http.get("/v1/channels/web/availability?limit=500&atLeast=head").json();
        for (JsonNode item : all.path("items")) {
            numbers.put(item.path("sku").asString(), item.path("ats").asLong());
        }
        return numbers;
    }

    private void begin(FeedWorker worker) {
        working.put(
                worker,
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((_, failure) -> missed.set(failure))
                        .start(worker));
    }

    /** What it has handled is all that a worker keeps; another one goes on with it. */
    private void killWorker(FeedWorker worker) throws InterruptedException {
        Thread one = Objects.requireNonNull(working.get(worker));
        one.interrupt();
        one.join();
        workerKills++;
        begin(worker);
    }

    private void rebuild(ExecutorService running, Http http) throws Exception {
        Future<?> trading = running.submit(() -> trade(http));
        try (Storage storage = RunningStockbook.storage(database)) {
            PrintStream nowhere =
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(
                            new Rebuild(storage, ConsoleProgress.on(nowhere))
                                    .of("availability", Differences.REFUSED)
                                    .tookOver())
                    .isTrue();
        }
        trading.get();
        rebuilds++;
    }

    private synchronized void trade(Http http) {
        for (int n = 0; n < ROUND; n++) {
            asked++;
            String sku = "R-" + chance.nextInt(SKUS);
            if (chance.nextInt(3) == 0) {
                ask(
                        http,
                        "/v1/locations/%s/items/%s/receipts"
                                .formatted(chance.nextBoolean() ? "EAST" : "WEST", sku),
                        "{'receipt': 'R-%d', 'to': 'AVAILABLE', 'quantity': %d}"
                                .formatted(asked, 1 + chance.nextInt(9)));
            } else {
                ask(
                        http,
                        "/v1/orders",
                        "{'number': 'O-%d', 'channel': 'web', 'lines': [{'line': 1, 'sku': '%s', 'quantity': %d}]}"
                                .formatted(asked, sku, 1 + chance.nextInt(3)));
            }
        }
    }

    /** Until it is answered, under the same key. */
    private void ask(Http http, String path, String body) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(
                        () ->
                                http.post("asked-" + asked, path, body.replace('\'', '"')).status()
                                        < 300);
    }

    private void verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LedgerReader reader = new LedgerReader(database.dataSource(), EventCatalog.current());
        assertThat(
                        new Verification(
                                        database.dataSource(),
                                        reader::after,
                                        new PrintStream(said, true, StandardCharsets.UTF_8))
                                .run())
                .as(said.toString(StandardCharsets.UTF_8))
                .isTrue();
    }

    private Path log() {
        return directory.resolve("node.log");
    }

    private int grpcPort() throws IOException {
        List<MatchResult> told = new ArrayList<>();
        GRPC.matcher(Files.readString(log())).results().forEach(told::add);
        return Integer.parseInt(told.getLast().group(1));
    }

    private static void awaitThere(Http http) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> http.get("/v1/ledger/position").status() == 200);
    }

    private Map<String, String> environment() throws Exception {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        Path keys = directory.resolve("keys");
        Files.writeString(
                keys,
                """
                operator %s stock:write,order:write,master:write,webhook:write,ats:read,ledger:read
                worker %s ats:read
                """
                        .formatted(digest(DemoKeys.OPERATOR), digest(DemoKeys.CHANNEL_WORKER)));
        return Map.of(
                "STOCKBOOK_DB_URL", application.url(),
                "STOCKBOOK_DB_OWNER_USER", owner.user(),
                "STOCKBOOK_DB_OWNER_PASSWORD", owner.password(),
                "STOCKBOOK_DB_USER", application.user(),
                "STOCKBOOK_DB_PASSWORD", application.password(),
                "STOCKBOOK_API_KEYS", keys.toString(),
                "STOCKBOOK_WEBHOOKS_LOOPBACK", "true",
                "STOCKBOOK_WEBHOOKS_PATIENCE", "2s",
                "STOCKBOOK_WEBHOOKS_LEASE", "3s",
                "STOCKBOOK_WEBHOOKS_RETRIES", "50ms,".repeat(400) + "50ms");
    }

    private static String digest(String key) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
