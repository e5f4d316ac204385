package io.stockbook.application.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.application.scenario.Http;
import io.stockbook.application.torture.rig.NodeProcess;
import io.stockbook.application.verify.Verification;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.schema.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One process of the shipped program, killed at moments that follow from a seed. */
final class Crashes implements AutoCloseable {

    private static final String KEY = "key-of-the-patient-clients";
    private static final String SCOPES =
            "stock:write,order:write,master:write,exception:write,webhook:write,ledger:read";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration LIFE = Duration.ofMillis(1_500);

    private final TestDatabase database;
    private final NodeProcess process;
    private final Http http;
    private final Random random;
    private final Duration startTakes;
    private final long began = System.nanoTime();
    private int kills;
    private int inTheMiddle;
    private long unsent;

    private Crashes(
            TestDatabase database, NodeProcess process, Http http, long seed, Duration startTakes) {
        this.database = database;
        this.process = process;
        this.http = http;
        this.random = new Random(seed);
        this.startTakes = startTakes;
    }

    static Crashes begin(Path directory, TestDatabase database, long seed) throws IOException {
        Path keys = directory.resolve("keys");
        Files.writeString(keys, "clients %s %s%n".formatted(digest(KEY), SCOPES));
        int port = freePort();
        long began = System.nanoTime();
        NodeProcess process =
                NodeProcess.start(port, directory.resolve("node.log"), environment(database, keys));
        Http http = new Http("http://127.0.0.1:" + port, KEY);
        awaitThere(http);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Crashes(database, process, http, seed, took);
    }

    private static Map<String, String> environment(TestDatabase database, Path keys) {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        return Map.of(
                "STOCKBOOK_DB_URL", application.url(),
                "STOCKBOOK_DB_OWNER_USER", owner.user(),
                "STOCKBOOK_DB_OWNER_PASSWORD", owner.password(),
                "STOCKBOOK_DB_USER", application.user(),
                "STOCKBOOK_DB_PASSWORD", application.password(),
                "STOCKBOOK_API_KEYS", keys.toString(),
                "STOCKBOOK_WEBHOOKS_LOOPBACK", "true",
                "STOCKBOOK_WEBHOOKS_PATIENCE", "1s",
                "STOCKBOOK_WEBHOOKS_LEASE", "2s");
    }

    Http http() {
        return http;
    }

    /**
     * Kills and restarts it so often, while the stories go on: of all requests each life of the
     * process gets its share, so that orders are on their way to the last.
     */
    void kill(int times, List<OrderStory> stories, Clients clients)
            throws IOException, SQLException {
        int requests = stories.stream().mapToInt(OrderStory::length).sum();
        for (int kill = 0; kill < times && clients.failure() == null; kill++) {
            clients.mayTake(requests / (times + 1));
            boolean whileItStarts = kill > 0 && random.nextInt(5) == 0;
            if (whileItStarts) {
                rest(startTakes);
            } else {
                awaitThere(http);
                rest(LIFE);
            }
            killAndRestart();
        }
        clients.mayTake(requests);
    }

    /** Kills and restarts it, whatever it is asked meanwhile. */
    void kill() throws IOException, SQLException {
        awaitThere(http);
        rest(LIFE);
        killAndRestart();
    }

    private void killAndRestart() throws IOException, SQLException {
        process.kill();
        look();
        verify();
        process.restart();
    }

    private void rest(Duration atMost) {
        long until = System.nanoTime() + (long) (random.nextDouble() * atMost.toNanos());
        await().pollInterval(Duration.ofMillis(5))
                .atMost(atMost.plusMinutes(1))
                .until(() -> System.nanoTime() >= until);
    }

    /** What the processes had in hand when it died. */
    private void look() throws SQLException {
        kills++;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT (SELECT count(*) FROM ledger.process_command),
                                       (SELECT position FROM read.head)
                                       - (SELECT position FROM ledger.process_place)
                                """)) {
            row.next();
            unsent += row.getLong(1);
            inTheMiddle += row.getLong(1) > 0 || row.getLong(2) > 0 ? 1 : 0;
        }
    }

    /** Whatever was in the middle of something: what stands there is sound. */
    void verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LedgerReader reader = new LedgerReader(database.dataSource(), EventCatalog.current());
        boolean holds =
                new Verification(
                                database.dataSource(),
                                reader::after,
                                new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run();
        assertThat(holds)
                .as("after %d kills: %s", kills, said.toString(StandardCharsets.UTF_8))
                .isTrue();
    }

    String summary(Clients clients) {
        return "%d kills, %d of them while the processes had something in hand (%d commands without an answer); %d requests sent again; %d s"
                .formatted(
                        kills,
                        inTheMiddle,
                        unsent,
                        clients.repeated(),
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    /** Asks it to end once nothing is left to do; false when it had to be killed. */
    boolean end() {
        awaitThere(http);
        await().atMost(START).until(() -> left() == 0);
        return process.end();
    }

    /** Views and processes that are behind, commands without an answer, and answers untold. */
    private long left() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT (SELECT count(*) FROM read.progress WHERE position < head)
                                     + (SELECT count(*) FROM ledger.token t, read.head h
                                        WHERE t.position < h.position)
                                     + (SELECT count(*) FROM ledger.process_command)
                                     + (SELECT count(*) FROM ledger.process_input)
                                """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitThere(Http http) {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> http.get("/v1/ledger/position").status() == 200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        if (process.alive()) {
            process.kill();
        }
    }
}
