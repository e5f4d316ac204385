package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.schema.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was booked before somebody said of snapshots that they have all their lines stays so. */
final class SnapshotsUpgradeTest {

    private static final String UPGRADE = "/db/migration/V66__settled_later.sql";

    /** The stock item of one more SKU has yet to answer the second snapshot. */
    private static final String ANOTHER_IS_ASKED =
            """
            INSERT INTO ledger.process_command (process, id, kind, body, cause)
            VALUES ('house/snapshot:S-2', gen_random_uuid(), 'OpenReconciliation',
                    '{"item": {"owner": "house", "sku": "PAN", "location": "FBA"},
                      "count": "snapshot:S-2", "scope": "AVAILABLE", "named": false,
                      "evidence": {}}', 'the test')
            """;

    private static final String ITS_ANSWER_COUNTS =
            """
            DO $$
            BEGIN
                ASSERT 1 = (SELECT asking FROM ledger.keeper_snapshot WHERE number = 'S-2');
                ASSERT 0 = (SELECT asking FROM ledger.keeper_snapshot WHERE number <> 'S-2');
                ASSERT 1 = (SELECT count(*) FROM ledger.process_command
                            WHERE kind = 'RecordLinesOpened');
            END
            $$
            """;

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private Http http = stockbook.operator();
    private Shop shop = new Shop(http);

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void a_snapshot_that_was_booked_before_the_upgrade_is_booked_after_it() throws Exception {
        shop.creates("/v1/locations", "{'location': 'FBA', 'name': 'FBA', 'custody': 'EXTERNAL'}");
        shop.receive("FBA", "MUG", 5);
        new Verifier(stockbook).change(nobodySaysSo());
        snapshot("S 1 ü", "2026-01-05T12:00:00Z");
        snapshot("S-2", Instant.now().toString());
        rests();
        assertThat(states()).contains("\"OPEN\"").doesNotContain("\"BOOKED\"");

        new Verifier(stockbook)
                .change(
                        "DROP TRIGGER unsaid ON ledger.process_command",
                        "DROP FUNCTION ledger.unsaid",
                        "DROP TABLE ledger.unopened_line, ledger.late_dispatch",
                        "BEGIN",
                        ANOTHER_IS_ASKED,
                        upgrade(),
                        ITS_ANSWER_COUNTS,
                        "COMMIT");
        stockbook.restart();
        http = stockbook.operator();
        shop = new Shop(http);
        rests();

        assertThat(states()).contains("\"BOOKED\"").doesNotContain("\"OPEN\"");
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    /** As it was before V60: whoever wants to say that all lines are there is not heard. */
    private static String[] nobodySaysSo() {
        return new String[] {
            """
            CREATE FUNCTION ledger.unsaid() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RETURN NULL; END $$
            """,
            """
            CREATE TRIGGER unsaid BEFORE INSERT ON ledger.process_command
            FOR EACH ROW WHEN (NEW.kind = 'RecordLinesOpened') EXECUTE FUNCTION ledger.unsaid()
            """
        };
    }

    private void snapshot(String number, String takenAt) {
        shop.creates(
                "/v1/snapshots",
                """
                {'number': '%s', 'location': 'FBA', 'takenAt': '%s', 'complete': ['AVAILABLE'],
                 'lines': [{'sku': 'MUG', 'quantity': 5}]}
                """
                        .formatted(number, takenAt));
    }

    private String states() {
        return http.get("/v1/snapshots?location=FBA&atLeast=head").text();
    }

    private String upgrade() throws IOException {
        try (var script = Migrations.class.getResourceAsStream(UPGRADE)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${application}", stockbook.database().application().user());
        }
    }

    private void rests() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }
}
