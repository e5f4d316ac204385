package io.stockbook.schema;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.platform.postgres.DatabaseLogin;
import javax.sql.DataSource;

/**
 * A migrated, empty database of one test's own: {@code try (var database = TestDatabase.fresh())}.
 *
 * <p>The server behind it starts once per JVM and is as durable as the real one. It is taken from
 * {@code STOCKBOOK_TEST_DB_URL} (with {@code _USER} and {@code _PASSWORD} of a role that may create
 * databases and roles), else from Testcontainers if Docker answers, else it is the embedded one.
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.pool = pool(server.application(name));
    }

    public static TestDatabase fresh() {
        TestServer server = TestServer.running();
        return new TestDatabase(server, server.createDatabase());
    }

    public DatabaseLogin owner() {
        return server.owner(name);
    }

    public DatabaseLogin application() {
        return server.application(name);
    }

    /** A pool under the application role. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        server.dropDatabase(name);
    }

    private static HikariDataSource pool(DatabaseLogin login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
