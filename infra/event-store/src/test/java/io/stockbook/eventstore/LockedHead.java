package io.stockbook.eventstore;

import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps every append waiting until it is closed, so that commands pile up behind it. */
final class LockedHead implements AutoCloseable {

    private final Connection connection;

    private LockedHead(Connection connection) {
        this.connection = connection;
    }

    static LockedHead of(TestDatabase database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT FROM ledger.head FOR UPDATE");
        }
        return new LockedHead(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
