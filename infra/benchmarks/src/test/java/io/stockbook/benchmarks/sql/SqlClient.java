package io.stockbook.benchmarks.sql;

import io.stockbook.benchmarks.load.Step;
import io.stockbook.benchmarks.load.Workers;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** The transaction one would write by hand: take the unit if there is one, and say so. */
final class SqlClient implements Workers.Client {

    private final Connection connection;
    private final PreparedStatement allocate;
    private final PreparedStatement free;
    private final PreparedStatement insert;

    SqlClient(DatabaseLogin login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        // Prepared on the server from the first execution on.
        properties.setProperty("prepareThreshold", "1");
        connection = DriverManager.getConnection(login.url(), properties);
        connection.setAutoCommit(false);
        allocate =
                connection.prepareStatement(
                        "UPDATE stock SET available = available - 1"
                                + " WHERE sku = ? AND available >= 1");
        free =
                connection.prepareStatement(
                        "UPDATE stock SET available = available + 1 WHERE sku = ?");
        insert =
                connection.prepareStatement("INSERT INTO event (sku, payload) VALUES (?, ?::json)");
    }

    @Override
    public boolean perform(Step step) throws SQLException {
        String sku = "SKU-" + step.sku();
        PreparedStatement update = step.free() ? free : allocate;
        update.setString(1, sku);
        if (update.executeUpdate() == 0) {
            connection.rollback();
            return false;
        }
        insert.setString(1, sku);
        insert.setString(2, payload(step));
        int inserted = insert.executeUpdate();
        connection.commit();
        return inserted == 1;
    }

    private static String payload(Step step) {
        return "{\"type\":\"%s\",\"allocation\":\"%s\",\"quantity\":1,\"order\":\"A-1\",\"line\":1}"
                .formatted(step.free() ? "freed" : "allocated", step.allocation());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
