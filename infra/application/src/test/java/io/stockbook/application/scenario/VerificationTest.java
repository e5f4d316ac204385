package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.verify.Verification;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.simulation.Simulation;
import io.stockbook.connectors.simulation.SimulationSize;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few days of a retailer hold; then one stored row is changed, and the verifier names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerificationTest {

    private static final SimulationSize THREE_DAYS =
            new SimulationSize(7, 50, 3, 30, LocalDate.of(2026, 6, 30));

    private final RunningStockbook stockbook = RunningStockbook.fresh();

    @BeforeAll
    void three_days_of_business() throws InterruptedException {
        var _ =
                new Simulation(
                                THREE_DAYS,
                                stockbook.node().gateway(),
                                stockbook.node().rest(),
                                new Silent())
                        .run();
        Http.Reply oversold =
                stockbook
                        .operator()
                        .post(
                                "till",
                                "/v1/locations/STORE/items/UNHEARD-OF/sales",
                                "{\"sale\":\"POS-1\",\"quantity\":1}");
        assertThat(oversold.status()).as(oversold.text()).isEqualTo(200);
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_sound_ledger_holds() {
        Said said = verify();
        assertThat(said.text()).doesNotContain("BROKEN").contains("view availability");
        assertThat(said.holds()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "view availability    ! read_availability_1.ats ! ats = ats + 1 ! ats = ats - 1",
                "view stock_position  ! read_stock_position_1.balance ! held = held + 1"
                        + " ! held = held - 1",
                "view stock_card      ! read_stock_card_1.movement ! quantity = quantity + 1"
                        + " ! quantity = quantity - 1",
                "view orders          ! read_orders_1.header ! units_shipped = units_shipped + 1"
                        + " ! units_shipped = units_shipped - 1",
                "view exceptions      ! read_exceptions_1.entry ! state = state || '?'"
                        + " ! state = rtrim(state, '?')",
                "view master          ! read_master_1.item ! version = version + 1"
                        + " ! version = version - 1",
            })
    void a_changed_row_is_named_by_its_view(String view, String table, String breaks, String mends)
            throws SQLException {
        change("UPDATE %s SET %s".formatted(table, breaks));
        try {
            Said said = verify();
            assertThat(said.holds()).isFalse();
            assertThat(said.text().lines().filter(line -> line.startsWith("BROKEN")))
                    .singleElement()
                    .asString()
                    .contains(view);
        } finally {
            change("UPDATE %s SET %s".formatted(table, mends));
        }
    }

    @Test
    void an_altered_event_is_named_by_its_position() throws SQLException {
        alter("12 ");
        try {
            Said said = verify();
            assertThat(said.holds()).isFalse();
            assertThat(said.text()).contains("The event at position 12 does not hold");
        } finally {
            alter("");
        }
    }

    /**
     * Adds a blank to the stored payload, or takes it away: the meaning stays, the bytes do not.
     */
    private void alter(String mark) throws SQLException {
        String changed = mark.isEmpty() ? "rtrim(payload::text)" : "payload::text || ' '";
        change(
                "ALTER TABLE ledger.event DISABLE TRIGGER only_grows",
                "UPDATE ledger.event SET payload = (%s)::json WHERE position = 12"
                        .formatted(changed),
                "ALTER TABLE ledger.event ENABLE TRIGGER only_grows");
    }

    private record Said(boolean holds, String text) {}

    private Said verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean holds =
                new Verification(
                                stockbook.database().dataSource(),
                                stockbook.node().reader()::after,
                                new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run();
        return new Said(holds, said.toString(StandardCharsets.UTF_8));
    }

    private void change(String... statements) throws SQLException {
        DatabaseLogin owner = stockbook.database().owner();
        try (Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean _ = statement.execute(sql);
                if (sql.startsWith("UPDATE")) {
                    assertThat(statement.getUpdateCount()).as(sql).isPositive();
                }
            }
        }
    }

    private record Silent() implements Progress {
        @Override
        public void at(Standing standing) {}

        @Override
        public void done(Standing standing) {}
    }
}
