package io.stockbook.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.schema.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Carts change all the time, more than there is for, while the process that asks two warehouses on
 * their behalf is killed (SIGKILL): what is kept in the end is what each cart was told at last.
 */
final class KilledCheckoutsTest {

    private static final long SEED = 20_261_123;
    private static final int CARTS = 16;
    private static final int KILLS = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void a_cart_keeps_what_it_was_told_though_the_process_is_killed_between_two_warehouses()
            throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Crashes crashes = Crashes.begin(directory, database, SEED)) {
            Clients.all(crashes.http(), world());
            Map<String, Integer> told;
            int inTheMiddle = 0;
            try (Carts carts = new Carts(crashes.http())) {
                carts.begin(CARTS);
                for (int kill = 0; kill < KILLS; kill++) {
                    crashes.kill();
                    inTheMiddle += beingChanged(database);
                }
                told = carts.end();
            }
            assertThat(inTheMiddle).as("carts that were being changed when it died").isPositive();
            assertThat(crashes.end()).isTrue();
            crashes.verify();
            told.values().removeIf(units -> units == 0);
            assertThat(kept(database)).isEqualTo(told);
        }
    }

    private static List<Call> world() {
        return List.of(
                Call.document(
                        "/v1/channels",
                        "{'channel': 'web', 'name': 'Web', 'policy': {'locations': ['EAST',"
                                + " 'WEST'], 'safetyStock': 0, 'shareBp': 10000, 'backorderLimit':"
                                + " 0}}"),
                receipt("EAST"),
                receipt("WEST"));
    }

    private static Call receipt(String location) {
        return Call.keyed(
                "receipt-" + location,
                "/v1/locations/%s/items/CUP/receipts".formatted(location),
                "{'receipt': 'R-%s', 'to': 'AVAILABLE', 'quantity': 20}".formatted(location));
    }

    private static int beingChanged(TestDatabase database) throws SQLException {
        return counts(
                        database,
                        """
                        SELECT 'carts', count(*) FROM ledger.checkout WHERE busy_until IS NOT NULL
                        """)
                .getOrDefault("carts", 0);
    }

    private static Map<String, Integer> kept(TestDatabase database) throws SQLException {
        return counts(
                database,
                "SELECT checkout, sum(quantity) FROM ledger.reservation GROUP BY checkout");
    }

    private static Map<String, Integer> counts(TestDatabase database, String question)
            throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }
}
