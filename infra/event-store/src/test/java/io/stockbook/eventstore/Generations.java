package io.stockbook.eventstore;

import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Schemas for subscribers that exist in tests only. */
final class Generations {

    private Generations() {}

    /** Gives a subscriber its schema {@code read_<name>_1} with a token table, and more tables. */
    static void open(TestDatabase database, String name, String... tables) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.owner().url(),
                                database.owner().user(),
                                database.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("CALL read.open_generation('%s', 1)".formatted(name));
            statement.execute("SELECT ledger.create_token_table('read_%s_1')".formatted(name));
            for (String table : tables) {
                statement.execute("CREATE TABLE read_%s_1.%s".formatted(name, table));
            }
        }
    }
}
