package io.stockbook.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in one directory: durable, on loopback only, stopped with us, its data
 * kept.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String DATA = "postgres";

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Logins logins;
    private final Thread shutdown = new Thread(this::stopWithTheJvm, "stop-postgres");
    private boolean stopped;

    private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, Logins logins) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.logins = logins;
    }

    /** Starts the database kept in this directory; creates it when there is none yet. */
    public static EmbeddedPostgres start(Path directory) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            DirectoryLock lock = DirectoryLock.take(home);
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "Cannot use the data directory %s: %s".formatted(directory, e), e);
        }
    }

    /** True when a database has been made there. */
    static boolean isKeptIn(Path directory) {
        return Files.exists(directory.resolve(DATA));
    }

    private static EmbeddedPostgres start(Path home, DirectoryLock lock) throws IOException {
        Path data = home.resolve(DATA);
        Logins logins = Cluster.openOrCreate(home, data);
        Postmaster postmaster = Postmaster.start(data);
        try {
            Durability.check(logins.owner(postmaster.port()));
            Durability.check(logins.application(postmaster.port()));
            EmbeddedPostgres started = new EmbeddedPostgres(lock, postmaster, logins);
            Runtime.getRuntime().addShutdownHook(started.shutdown);
            log.info("PostgreSQL in {} listens on 127.0.0.1:{}", data, postmaster.port());
            return started;
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** For migrations: owns the schemas. */
    public DatabaseLogin owner() {
        return logins.owner(postmaster.port());
    }

    /** For everything else: may only do what the migrations granted. */
    public DatabaseLogin application() {
        return logins.application(postmaster.port());
    }

    @Override
    public void close() {
        stop(postmaster::stop);
        try {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        } catch (IllegalStateException _) {
            log.debug("The JVM is ending; its hook finds the server stopped");
        }
    }

    /** Others are shutting down beside us and may still have something to commit. */
    private void stopWithTheJvm() {
        stop(postmaster::stopGently);
    }

    private synchronized void stop(Stopping stopping) {
        if (stopped) {
            return;
        }
        stopped = true;
        try (lock) {
            stopping.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Stopping {
        void run() throws IOException;
    }
}
