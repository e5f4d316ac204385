package io.stockbook.sagas;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Connections that join the transaction of their thread, as the application's do. */
final class JoinedTransaction implements ConnectionProvider {

    private static final ThreadLocal<@Nullable Connection> JOINED = new ThreadLocal<>();

    private final DataSource pool;

    JoinedTransaction(DataSource pool) {
        this.pool = pool;
    }

    void run(Runnable work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            JOINED.set(connection);
            work.run();
            connection.commit();
        } catch (SQLException failure) {
            throw new DataAccessException("transaction", failure);
        } finally {
            JOINED.remove();
        }
    }

    @Override
    public Connection acquire() {
        Connection mine = JOINED.get();
        try {
            return mine == null ? pool.getConnection() : mine;
        } catch (SQLException failure) {
            throw new DataAccessException("connection", failure);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            if (!connection.equals(JOINED.get())) {
                connection.close();
            }
        } catch (SQLException failure) {
            throw new DataAccessException("connection", failure);
        }
    }
}
