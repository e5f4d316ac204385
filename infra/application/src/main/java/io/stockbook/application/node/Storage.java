package io.stockbook.application.node;

import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.platform.postgres.Database;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.schema.Migrations;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The migrated database of this process, under the application's role.
 *
 * <p>Writing and reading have pools of their own, so that no number of questions keeps a command
 * from its connection.
 */
public final class Storage implements AutoCloseable {

    private static final int WRITERS = 20;
    private static final int READERS = 12;

    private final Database database;
    private final HikariDataSource writing;
    private final HikariDataSource reading;

    private Storage(Database database) {
        this.database = database;
        this.writing = pool("writing", database.application(), WRITERS);
        // A node that is stopped within a transaction would keep its locks from the other nodes.
        this.writing.setConnectionInitSql("SET idle_in_transaction_session_timeout = '10s'");
        this.reading = pool("reading", database.application(), READERS);
    }

    /** Starts or reaches the database, and brings its tables up to date. */
    public static Storage open(Path home, Map<String, String> environment) {
        Database database = Database.open(home, environment);
        try {
            Migrations.migrate(database.owner(), database.application().user());
            return new Storage(database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Connections for appends, projections and processes. */
    public DataSource writing() {
        return writing;
    }

    /** Connections for questions. */
    public DataSource reading() {
        return reading;
    }

    private static HikariDataSource pool(String name, DatabaseLogin login, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("ApplicationName", "stockbook " + name);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
        database.close();
    }
}
