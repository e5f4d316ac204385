package io.stockbook.application.node;

import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.platform.postgres.Database;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.postgres.Pools;
import io.stockbook.schema.Migrations;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The migrated database of this process, under the application's role. */
public final class Storage implements AutoCloseable {

    private final String node = "node-" + UUID.randomUUID();
    private final Database database;
    private final HikariDataSource writing;
    private final HikariDataSource reading;

    private Storage(Database database) {
        this.database = database;
        this.writing = Pools.writing(database.application(), node);
        this.reading = Pools.reading(database.application());
    }

    /** Starts or reaches the database, and brings its tables up to date. */
    public static Storage open(Path home, Map<String, String> environment) {
        return on(Database.open(home, environment));
    }

    /** The same, but makes no database where there is none. */
    public static Storage openExisting(Path home, Map<String, String> environment) {
        return on(Database.openExisting(home, environment));
    }

    private static Storage on(Database database) {
        try {
            Migrations.migrate(database.owner(), database.application().user());
            return new Storage(database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** The name of the node that works on it, another one at every start. */
    public String node() {
        return node;
    }

    /** Who may change tables, not only rows. */
    public DatabaseLogin owner() {
        return database.owner();
    }

    /** Connections for appends, projections and processes. */
    public DataSource writing() {
        return writing;
    }

    /** Connections for questions. */
    public DataSource reading() {
        return reading;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
        database.close();
    }
}
