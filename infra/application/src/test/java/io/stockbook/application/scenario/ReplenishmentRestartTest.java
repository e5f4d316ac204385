package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.schema.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is bought again is known to the program that is started next, and to the one after it. */
final class ReplenishmentRestartTest {

    private static final String UPGRADE = "/db/migration/V63__what_is_needed.sql";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private Http http = stockbook.operator();
    private Shop shop = new Shop(http);

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void a_need_is_drafted_once_though_the_program_ends_in_between() throws Exception {
        shop.opens("LEEDS");
        shop.receive("LEEDS", "MUG", 12);
        plans("MUG");
        sells("S-1", 2);
        restarts();
        assertThat(drafts()).containsExactly("MUG@LEEDS-1");
        sells("S-2", 3);
        restarts();
        sells("S-3", 1);
        rests();
        assertThat(drafts()).containsExactly("MUG@LEEDS-1");
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    @Test
    void what_was_agreed_and_on_its_way_before_there_was_a_process_is_known_after_the_upgrade()
            throws Exception {
        shop.opens("LEEDS", "LONDON");
        shop.receive("LEEDS", "MUG", 13);
        plans("MUG");
        shop.receive("LEEDS", "JUG", 50);
        plans("JUG");
        Shop.done(http.delete("no more jugs", "/v1/items/JUG/replenishment/LEEDS"));
        shop.receive("LONDON", "MUG", 9);
        shop.creates(
                "/v1/transfers",
                """
                {'number': 'T 1 ü', 'from': 'LONDON', 'to': 'LEEDS',
                 'lines': [{'line': 1, 'sku': 'MUG', 'quantity': 9}]}
                """);
        transfers("dispatches", "{'units': [{'line': 1, 'from': 'AVAILABLE', 'quantity': 4}]}");
        transfers(
                "receipts",
                "{'receipt': 'A', 'units': [{'line': 1, 'to': 'AVAILABLE', 'quantity': 4}]}");
        rests();
        transfers("dispatches", "{'units': [{'line': 1, 'from': 'AVAILABLE', 'quantity': 5}]}");
        transfers(
                "receipts",
                "{'receipt': 'B', 'units': [{'line': 1, 'to': 'INSPECTION', 'quantity': 3}]}");
        transfers("losses", "{'units': [{'line': 1, 'quantity': 1, 'reason': 'CARRIER_LOSS'}]}");
        // Seventeen are there, three are not put away, one is on its way, and 11 are wanted.
        shop.placeAs(
                "O-1",
                "{'number': 'O-1', 'channel': 'web', 'fill': 'SHIP_COMPLETE', 'lines': "
                        + "[{'line': 1, 'sku': 'MUG', 'quantity': 3},"
                        + " {'line': 2, 'sku': 'PAN', 'quantity': 8}]}");
        rests();
        JsonNode before = need();
        assertThat(before.path("position").asLong()).isEqualTo(18);

        new Verifier(stockbook).change(undone());
        new Verifier(stockbook).change(upgrade());
        assertThat(need()).isEqualTo(before);
        restarts();

        sells("S-1", 7);
        sells("S-2", 1);
        rests();
        assertThat(drafts()).containsExactly("MUG@LEEDS-1");
        assertThat(need().path("inspection").asLong()).isEqualTo(3);
        assertThat(need().path("inTransit").asLong()).isEqualTo(1);
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    /** As it was before the upgrade, with nothing known, and a balance that came from elsewhere. */
    private static String[] undone() {
        return new String[] {
            "DROP VIEW read.replenishment, ledger.needed",
            "DROP FUNCTION ledger.bought_for",
            "DROP TABLE ledger.unserved",
            "DROP INDEX ledger.incoming_open",
            "TRUNCATE ledger.replenishment, ledger.incoming",
            "ALTER TABLE ledger.replenishment DROP COLUMN refused, DROP COLUMN drafted_at,"
                    + " DROP COLUMN due",
            "ALTER TABLE ledger.incoming DROP COLUMN asked, ADD CONSTRAINT incoming_pkey"
                    + " PRIMARY KEY (document, sku)",
            "ALTER TABLE edge.cutover_run DROP COLUMN claim",
            "CREATE INDEX incoming_item ON ledger.incoming (owner, sku, location)",
            "UPDATE ledger.sourcing SET inspection = inspection + 5"
        };
    }

    private String upgrade() throws IOException {
        try (var script = Migrations.class.getResourceAsStream(UPGRADE)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${application}", stockbook.database().application().user());
        }
    }

    private void transfers(String what, String body) {
        shop.does("/v1/transfers/T%201%20%C3%BC/" + what, body);
    }

    private void plans(String sku) {
        shop.creates(
                "/v1/items", "{'sku': '%s', 'name': '%s', 'unit': 'piece'}".formatted(sku, sku));
        Shop.done(
                shop.put(
                        "/v1/items/%s/replenishment/LEEDS".formatted(sku),
                        "{'reorderPoint': 10, 'orderQuantity': 20, 'leadTimeDays': 14,"
                                + " 'supplier': 'potter'}"));
    }

    private void sells(String sale, int units) {
        Shop.done(
                http.post(
                        sale,
                        "/v1/locations/LEEDS/items/MUG/sales",
                        "{\"sale\": \"%s\", \"quantity\": %d}".formatted(sale, units)));
    }

    private void rests() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }

    private void restarts() throws InterruptedException {
        stockbook.restart();
        http = stockbook.operator();
        shop = new Shop(http);
        rests();
    }

    private JsonNode need() {
        return http.get("/v1/replenishment?location=LEEDS&sku=MUG&atLeast=head")
                .json()
                .at("/items/0");
    }

    private List<String> drafts() {
        List<String> drafts = new ArrayList<>();
        need().path("openDrafts").forEach(draft -> drafts.add(draft.asString()));
        return drafts;
    }
}
