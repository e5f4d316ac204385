package io.stockbook.benchmarks.arm;

import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.postgres.EmbeddedPostgres;
import io.stockbook.schema.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One durable PostgreSQL for all arms, in a directory that goes with it. */
public final class BenchServer implements AutoCloseable {

    private static final String TEMPLATE = "migrated";

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Thread interrupted = new Thread(this::stop, "remove-bench-server");
    private int databases;

    private BenchServer(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** Starts it in a new directory below this one. */
    public static BenchServer start(Path parent) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(parent), "server-");
        BenchServer server = new BenchServer(directory, EmbeddedPostgres.start(directory));
        Runtime.getRuntime().addShutdownHook(server.interrupted);
        server.execute("CREATE DATABASE " + TEMPLATE);
        Migrations.migrate(
                in(server.postgres.owner(), TEMPLATE), server.postgres.application().user());
        return server;
    }

    /** An empty database, for a peer that brings tables of its own. */
    public BenchDatabase empty() {
        return create("");
    }

    /** A database as {@code serve} finds it on its first start. */
    public BenchDatabase migrated() {
        return create(" TEMPLATE " + TEMPLATE);
    }

    /** Gives its disk space back. */
    public void drop(BenchDatabase database) {
        execute("DROP DATABASE " + database.name());
    }

    /** What the server says it is. */
    public String version() {
        return BenchDatabase.text(postgres.owner(), "SHOW server_version");
    }

    private BenchDatabase create(String template) {
        databases++;
        String name = "bench_" + databases;
        execute("CREATE DATABASE " + name + template);
        return new BenchDatabase(
                name, in(postgres.owner(), name), in(postgres.application(), name));
    }

    private void execute(String sql) {
        try (var connection = BenchDatabase.connect(postgres.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DatabaseLogin in(DatabaseLogin login, String database) {
        String url = login.url().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database + "$1");
        return new DatabaseLogin(url, login.user(), login.password());
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException _) {
            // The JVM is ending: the hook finds nothing left.
        }
    }

    private synchronized void stop() {
        if (!Files.exists(directory)) {
            return;
        }
        postgres.close();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
