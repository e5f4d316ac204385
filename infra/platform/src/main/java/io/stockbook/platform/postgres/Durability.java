package io.stockbook.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** Asks the server itself, since files, ALTER SYSTEM and ALTER ROLE may each say otherwise. */
final class Durability {

    private static final String SETTINGS_THAT_LOSE =
            """
            SELECT name, setting
            FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
            ORDER BY name
            """;

    private Durability() {}

    static void check(DatabaseLogin login) {
        StringJoiner losing = new StringJoiner(", ");
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SETTINGS_THAT_LOSE)) {
            while (found.next()) {
                losing.add(found.getString("name") + " = " + found.getString("setting"));
            }
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "Cannot ask %s for its settings: %s".formatted(login, e.getMessage()), e);
        }
        if (losing.length() > 0) {
            throw new DatabaseUnusable(
                    "PostgreSQL would lose what it confirmed (%s for %s). Turn these settings on, then start again."
                            .formatted(losing, login));
        }
    }
}
