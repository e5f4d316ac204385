package io.stockbook.benchmarks.arm;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One arm's database.
 *
 * @param owner for peers, for seeding and for counting
 * @param application as {@code serve} logs in
 */
public record BenchDatabase(String name, DatabaseLogin owner, DatabaseLogin application) {

    public static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** Statements of set-up, under the owner. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What tells a node of it. */
    public Map<String, String> environment() {
        return Map.of(
                "STOCKBOOK_DB_URL", owner.url(),
                "STOCKBOOK_DB_OWNER_USER", owner.user(),
                "STOCKBOOK_DB_OWNER_PASSWORD", owner.password(),
                "STOCKBOOK_DB_USER", application.user(),
                "STOCKBOOK_DB_PASSWORD", application.password());
    }

    /** Asks for a {@link Count}: events, units available, the fewest of any stock item. */
    public Count count(String sql) throws SQLException {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Count(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** The first column of what the owner asks for. */
    public List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    static String text(DatabaseLogin login, String sql) {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
