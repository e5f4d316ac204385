package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Time that passes by hand: what waits for a moment finds that it has come. */
final class Time {

    private final RunningStockbook stockbook;

    Time(RunningStockbook stockbook) {
        this.stockbook = stockbook;
    }

    /** The moment that something waits for of this stock item, order or shipment. */
    void comesFor(String stream) {
        Shop.soon(
                () ->
                        assertThat(
                                        changed(
                                                "UPDATE ledger.deadline SET due_at = now() -"
                                                        + " interval '1 s' WHERE process = ?",
                                                stream))
                                .isEqualTo(1));
    }

    /** True when something waits for a moment of it. */
    boolean isWaitedFor(String stream) throws SQLException {
        return changed("UPDATE ledger.deadline SET due_at = due_at WHERE process = ?", stream) > 0;
    }

    private int changed(String update, String stream) throws SQLException {
        try (Connection database = stockbook.database().dataSource().getConnection();
                PreparedStatement statement = database.prepareStatement(update)) {
            statement.setString(1, stream);
            return statement.executeUpdate();
        }
    }
}
