package io.stockbook.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server of one data directory. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    private static final int ATTEMPTS = 3;
    private static final int LOG_TAIL = 2_000;
    private static final long LOG_LIMIT = 16L << 20;

    /** Recovery after a crash replays up to max_wal_size; it is worth waiting for. */
    private static final String START_SECONDS = "1800";

    private final ServerPrograms programs;
    private final Survivors survivors;
    private final int port;

    private Postmaster(ServerPrograms programs, Survivors survivors, int port) {
        this.programs = programs;
        this.survivors = survivors;
        this.port = port;
    }

    static Postmaster start(Path data) throws IOException {
        ServerPrograms programs = ServerPrograms.in(data);
        Survivors survivors = new Survivors(data, programs);
        survivors.stop();
        keepLogShort(data);
        return start(programs, survivors, 1);
    }

    /** A port that was free may be taken by the time PostgreSQL asks for it. */
    private static Postmaster start(ServerPrograms programs, Survivors survivors, int attempt)
            throws IOException {
        int port = freePort();
        try {
            programs.run(
                    "",
                    "pg_ctl",
                    "-l",
                    "server.log",
                    "-w",
                    "-t",
                    START_SECONDS,
                    "-o",
                    "-p " + port,
                    "start");
            return new Postmaster(programs, survivors, port);
        } catch (DatabaseUnusable e) {
            survivors.stop();
            String said = logTail(programs.data());
            if (attempt < ATTEMPTS && said.contains("could not bind")) {
                return start(programs, survivors, attempt + 1);
            }
            throw new DatabaseUnusable(e.getMessage() + System.lineSeparator() + said, e);
        }
    }

    int port() {
        return port;
    }

    /** Sessions are cut off, what they committed stays. */
    void stop() throws IOException {
        if (survivors.any()) {
            programs.run("", "pg_ctl", "-m", "fast", "-w", "-t", "600", "stop");
        } else {
            log.warn("PostgreSQL in {} had already ended", programs.data());
        }
    }

    /** Lets open sessions finish first, but not for ever. */
    void stopGently() throws IOException {
        try {
            programs.run("", "pg_ctl", "-m", "smart", "-w", "-t", "10", "stop");
        } catch (DatabaseUnusable e) {
            log.info("Ending the sessions that are still open: {}", e.getMessage());
            stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void keepLogShort(Path data) throws IOException {
        Path file = data.resolve("server.log");
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Disk.move(file, data.resolve("server.log.old"));
        }
    }

    private static String logTail(Path data) throws IOException {
        Path file = data.resolve("server.log");
        if (!Files.exists(file)) {
            return "";
        }
        String text = new String(Files.readAllBytes(file), UTF_8);
        return text.substring(Math.max(0, text.length() - LOG_TAIL));
    }
}
