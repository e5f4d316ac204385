package io.stockbook.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Pools of connections to a node's database, under the application's role. Writing and reading have
 * one each, so that no number of questions keeps a command from its connection.
 */
public final class Pools {

    /** Connections of a node that writes. */
    public static final int WRITERS = 20;

    private static final int READERS = 12;

    private Pools() {}

    /**
     * Connections for appends, projections and processes.
     *
     * @param node whose they are: each session bears its name, so that others see when it is gone
     */
    public static HikariDataSource writing(DatabaseLogin login, String node) {
        HikariDataSource pool = pool("writing", "stockbook writing " + node, login, WRITERS);
        // A node that is stopped within a transaction would keep its locks from the other nodes.
        pool.setConnectionInitSql("SET idle_in_transaction_session_timeout = '10s'");
        return pool;
    }

    /** Connections for questions. */
    public static HikariDataSource reading(DatabaseLogin login) {
        return pool("reading", "stockbook reading", login, READERS);
    }

    private static HikariDataSource pool(
            String name, String session, DatabaseLogin login, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("ApplicationName", session);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
