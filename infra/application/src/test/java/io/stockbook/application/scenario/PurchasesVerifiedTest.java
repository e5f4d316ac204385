package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A purchase order of which much came. Then somebody changes a row behind the ledger's back, and
 * the verifier names it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PurchasesVerifiedTest {

    private static final String PURCHASE = "/v1/purchase-orders/P-1/";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Verifier verifier = new Verifier(stockbook);

    @BeforeAll
    void a_purchase_order_of_which_much_came() throws InterruptedException {
        Shop.done(http.put("policy", "/v1/owner-policy", "{\"receiving\": \"AVAILABLE\"}"));
        shop.creates("/v1/items", "{'sku': 'MUG', 'name': 'Mug', 'unit': 'piece'}");
        shop.does("/v1/items/MUG/aliases", "{'source': 'supplier:potter', 'alias': 'P-1'}");
        shop.creates("/v1/locations", "{'location': 'LEEDS', 'name': 'Leeds', 'custody': 'OURS'}");
        Shop.done(
                shop.put(
                        "/v1/items/MUG/replenishment/LEEDS",
                        "{'reorderPoint': 5, 'orderQuantity': 20, 'leadTimeDays': 14,"
                                + " 'supplier': 'potter'}"));
        shop.creates(
                "/v1/purchase-orders",
                """
                {'number': 'P-1', 'supplier': 'potter', 'location': 'LEEDS', 'lines': [
                 {'line': 1, 'alias': 'P-1', 'quantity': 10, 'expected': '2026-12-01',
                  'value': {'minor': 10000, 'currency': 'EUR'}}],
                 'evidence': {'document': 'OFFER-3', 'note': 'for Christmas'}}
                """);
        shop.does(
                PURCHASE + "announcements",
                """
                {'asn': 'ASN-1', 'lines': [{'line': 1, 'quantity': 10}],
                 'dispatchedAt': '2026-11-20T16:00:00Z'}
                """);
        shop.does(
                PURCHASE + "receipts",
                """
                {'receipt': 'R-1', 'asn': 'ASN-1', 'location': 'LEEDS', 'lines': [
                 {'alias': 'P-1', 'quantity': 12, 'lot': 'L-1', 'bin': 'DOCK-2'},
                 {'marking': 'TPF-40', 'quantity': 3}], 'evidence': {'document': 'DN-1'}}
                """);
        shop.does(
                PURCHASE + "corrections",
                "{'receipt': 'R-1', 'line': 1, 'status': 'AVAILABLE', 'change': -1}");
        shop.does(
                PURCHASE + "vendor-returns",
                "{'lines': [{'receipt': 'R-1', 'line': 1, 'from': 'AVAILABLE', 'quantity': 1,"
                        + " 'reason': 'DAMAGE'}]}");
        shop.does(PURCHASE + "identifications", "{'receipt':'R-1','line':2,'sku':'CUP'}");
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_sound_ledger_holds() {
        Verifier.Said said = verifier.verify();
        assertThat(said.broken()).isEmpty();
        assertThat(said.text()).contains("view purchases", "have booked what purchase orders say");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    header         | supplier      | TEXT
                    header         | terms         | TEXT
                    header         | state         | TEXT
                    header         | location      | TEXT
                    header         | document      | TEXT
                    header         | note          | TEXT
                    header         | ordered       | NUMBER
                    header         | announced     | NUMBER
                    header         | received      | NUMBER
                    header         | returned      | NUMBER
                    header         | version       | NUMBER
                    header         | updated_at    | TIME
                    line           | sku           | TEXT
                    line           | ordered       | NUMBER
                    line           | value         | NUMBER
                    line           | currency      | TEXT
                    line           | announced     | NUMBER
                    line           | received      | NUMBER
                    line           | returned      | NUMBER
                    line           | source        | TEXT
                    line           | alias         | TEXT
                    announcement   | dispatched_at | TIME
                    announced_line | quantity      | NUMBER
                    announced_line | value         | NUMBER
                    announced_line | received      | NUMBER
                    receipt        | asn           | TEXT
                    receipt        | location      | TEXT
                    receipt        | document      | TEXT
                    receipt_line   | reference     | TEXT
                    receipt_line   | sku           | TEXT
                    receipt_line   | quantity      | NUMBER
                    receipt_line   | over          | NUMBER
                    receipt_line   | corrected     | NUMBER
                    receipt_line   | identified    | NUMBER
                    receipt_line   | returned      | NUMBER
                    receipt_line   | condition     | TEXT
                    receipt_line   | source        | TEXT
                    receipt_line   | alias         | TEXT
                    step           | number        | TEXT
                    """)
    void a_changed_column_of_the_purchases_view_is_named(
            String table, String column, BrokenColumn kind) throws SQLException {
        isNamed("read_purchases_1." + table, column, kind, "view purchases");
    }

    @Test
    void a_changed_policy_of_an_owner_is_named() throws SQLException {
        isNamed("read_master_1.owner_policy", "receiving", BrokenColumn.TEXT, "view master");
        isNamed("ledger.owner_policy", "policy", BrokenColumn.JSON, "what the processes plan by");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "ledger.replenishment, reorder_point, NUMBER",
        "ledger.replenishment, supplier, TEXT",
        "ledger.replenishment, drafts, NUMBER",
        "ledger.incoming, expected, NUMBER",
        "ledger.incoming, came, NUMBER",
        "ledger.incoming, stage, TEXT"
    })
    void what_is_bought_again_is_compared(String table, String column, BrokenColumn kind)
            throws SQLException {
        isNamed(table, column, kind, "what is bought again is the fold of the events");
    }

    private void isNamed(String table, String column, BrokenColumn kind, String check)
            throws SQLException {
        String update = "UPDATE %s SET ".formatted(table);
        verifier.change(update + kind.breaks.formatted(column));
        try {
            assertThat(verifier.verify().broken()).singleElement().asString().contains(check);
        } finally {
            verifier.change(update + kind.mends.formatted(column));
        }
    }
}
