package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people complain of most where other systems take goods back, and why they need not here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PainsOfReturnsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final ReturnsDesk desk = new ReturnsDesk(http, shop);
    private final Verifier verifier = new Verifier(stockbook);

    @BeforeAll
    void an_order_of_two_lines_that_left_from_east() {
        shop.opens("EAST", "WEST");
        desk.sold(
                "1",
                "EAST",
                "[{'line': 1, 'sku': 'MUG', 'quantity': 3}, {'line': 2, 'sku': 'BOWL', 'quantity':"
                        + " 2}]",
                "MUG",
                "BOWL");
        desk.authorizes(
                "RMA-1",
                "1",
                "[{'line': 1, 'orderLine': 1, 'sku': 'MUG', 'quantity': 3, 'reason': 'OTHER'},"
                        + " {'line': 2, 'orderLine': 2, 'sku': 'BOWL', 'quantity': 2, 'reason':"
                        + " 'OTHER'}]");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_return_goes_where_it_is_and_only_the_lines_and_units_that_came() throws Exception {
        // One mug of three comes back, to a store that never sent it; the bowls stay out.
        desk.receives(
                "RMA-1", "RC-1", "WEST", "[{'sku': 'MUG', 'quantity': 1, 'condition': 'OPENED'}]");
        desk.comesTo("WEST", "MUG", "inspection", 1);

        // A refund of everything puts nothing on any shelf.
        desk.refunds("RMA-1", "RF-1", "[{'line': 1, 'quantity': 3}, {'line': 2, 'quantity': 2}]");
        desk.decides("RMA-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}]");
        desk.comesTo("WEST", "MUG", "available", 1);
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(20))).isTrue();
        assertThat(shop.balance("EAST", "MUG", "available")).isEqualTo(2);
        assertThat(shop.balance("EAST", "MUG", "inspection")).isZero();
        assertThat(shop.balance("EAST", "BOWL", "available")).isEqualTo(3);
        assertThat(shop.balance("EAST", "BOWL", "inspection")).isZero();
        assertThat(desk.seen("RMA-1").at("/lines/1/units/received").asLong()).isZero();
        assertThat(verifier.verify().broken()).isEmpty();
    }

    @Test
    void a_return_that_no_stock_item_has_booked_is_found() throws SQLException {
        desk.sold("2", "EAST", "[{'line': 1, 'sku': 'LAMP', 'quantity': 1}]", "LAMP");
        shop.creates(
                "/v1/return-receipts",
                """
                {'number': 'BLIND-1', 'receipt': 'RC-1', 'location': 'EAST', 'lines':
                 [{'sku': 'LAMP', 'quantity': 1, 'condition': 'USED'}]}
                """);
        desk.comesTo("EAST", "LAMP", "inspection", 1);
        String stolen =
                "UPDATE ledger.event SET metadata = replace(metadata::text, '%s', '%s')::json"
                        + " WHERE name = 'stock.returned' AND stream = 'house/LAMP@EAST'";
        change(stolen.formatted("return:BLIND-1#2", "return:BLIND-1#9"));
        try {
            assertThat(verifier.verify().text())
                    .contains(
                            "house/return:BLIND-1 says 1 units of house/LAMP@EAST to INSPECTION,"
                                    + " which booked 0");
        } finally {
            change(stolen.formatted("return:BLIND-1#9", "return:BLIND-1#2"));
        }
    }

    private void change(String event) throws SQLException {
        verifier.change(
                "ALTER TABLE ledger.event DISABLE TRIGGER only_grows",
                event,
                "ALTER TABLE ledger.event ENABLE TRIGGER only_grows");
    }
}
