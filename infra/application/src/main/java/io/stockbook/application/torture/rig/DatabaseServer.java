package io.stockbook.application.torture.rig;

import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The PostgreSQL under torture, which can be stopped the hard way. */
public final class DatabaseServer implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    private DatabaseServer(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /** Makes a database in this directory and starts it. */
    public static DatabaseServer start(Path directory) {
        return new DatabaseServer(directory, EmbeddedPostgres.start(directory));
    }

    /** For migrations. */
    public synchronized DatabaseLogin owner() {
        return server.owner();
    }

    /** As whom the nodes work; their sessions are its to see and to end. */
    public synchronized DatabaseLogin application() {
        return server.application();
    }

    /** Where it listens now; another port after every start. */
    public int port() {
        return URI.create(application().url().substring("jdbc:".length())).getPort();
    }

    /** Past every wire: what the nemesis and the checks say is not cut. */
    public Connection connect() throws SQLException {
        DatabaseLogin login = application();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** Ends every session at once and writes nothing more. */
    public void stopImmediately() throws IOException {
        long pid =
                Long.parseLong(
                        Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                                .getFirst());
        Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
        Signal.QUIT.send(pid);
        postmaster.ifPresent(process -> process.onExit().join());
    }

    /** Starts it again after it was stopped; returns when it takes connections. */
    public synchronized void restart() {
        server.close();
        server = EmbeddedPostgres.start(directory);
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
