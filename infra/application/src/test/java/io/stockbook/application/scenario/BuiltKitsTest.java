package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Hampers are sold that are packed, sealed and labelled before: nobody makes one for an order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BuiltKitsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Workshop bench = new Workshop(http, shop);

    @BeforeAll
    void a_shop_with_a_warehouse() {
        shop.opens("LEEDS");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void an_order_waits_until_one_is_built_though_all_its_parts_are_there() {
        hamper("A", true);
        assertThat(http.get("/v1/items/A-HAMPER?atLeast=head").json().path("builtOnly").asBoolean())
                .isTrue();
        shop.receive("LEEDS", "A-TEA", 4);
        shop.receive("LEEDS", "A-JAM", 4);
        order("A-1", "A-HAMPER");
        shop.reaches("A-1", "WAITING");

        // Its parts are for whoever orders them.
        assertThat(shop.order("A-1").path("lines").size()).isEqualTo(1);
        assertThat(shop.balance("LEEDS", "A-TEA", "available")).isEqualTo(4);
        Http.Reply no = shop.keeps("cart-a", "[{'line': 1, 'sku': 'A-HAMPER', 'quantity': 1}]");
        assertThat(no.code()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(no.text())
                .contains("0 of A-HAMPER can be kept for checkout cart-a, 1 were asked for");

        bench.plans(
                "A-W",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'A-TEA', 'quantity': 1}, {'line': 2, 'sku': 'A-JAM',"
                        + " 'quantity': 2}]",
                "[{'line': 3, 'sku': 'A-HAMPER', 'quantity': 1}]");
        bench.comesTo("A-JAM", "allocated", 2);
        bench.reports(
                "A-W",
                "{'consumed': [{'line': 1, 'quantity': 1}, {'line': 2, 'quantity': 2}],"
                        + " 'produced': [{'line': 3, 'quantity': 1}]}");
        shop.reaches("A-1", "ALLOCATED");
        JsonNode line = shop.order("A-1").at("/lines/0");
        assertThat(line.at("/units/allocated").asLong()).isEqualTo(1);
        assertThat(line.path("exploded").asLong()).isZero();
        assertThat(shop.balance("LEEDS", "A-JAM", "onHand")).isEqualTo(2);
    }

    @Test
    void a_till_that_sold_one_which_nobody_had_built_is_somebodys_to_look_at() {
        hamper("B", true);
        shop.receive("LEEDS", "B-TEA", 3);
        shop.receive("LEEDS", "B-JAM", 6);
        shop.does("/v1/locations/LEEDS/items/B-HAMPER/sales", "{'sale': 'T-1', 'quantity': 1}");

        Shop.soon(
                () ->
                        assertThat(shop.exceptions("UNRECORDED_STOCK").toString())
                                .contains("B-HAMPER"));
        assertThat(shop.balance("LEEDS", "B-TEA", "available")).isEqualTo(3);
    }

    @Test
    void who_waits_is_served_by_parts_once_they_may_serve_and_what_is_served_so_stays_so() {
        hamper("C", true);
        shop.receive("LEEDS", "C-TEA", 2);
        shop.receive("LEEDS", "C-JAM", 9);
        order("C-1", "C-HAMPER");
        shop.reaches("C-1", "WAITING");

        // Nobody seals hampers this week: whoever waits has its parts put into a box.
        hamper("C", false);
        shop.reaches("C-1", "ALLOCATED");
        assertThat(shop.order("C-1").at("/lines/0/exploded").asLong()).isEqualTo(1);
        assertThat(shop.balance("LEEDS", "C-JAM", "allocated")).isEqualTo(2);

        // From next week on they are sealed again, and what was agreed before stays.
        hamper("C", true);
        order("C-2", "C-HAMPER");
        shop.reaches("C-2", "WAITING");
        assertThat(shop.balance("LEEDS", "C-TEA", "available")).isEqualTo(1);
        shop.tells("C-1", "release", "{}");
        shop.tells("C-1", "confirm-pick", "{}");
        shop.tells("C-1", "confirm-shipment", "{}");
        shop.reaches("C-1", "CLOSED");
        assertThat(shop.state("C-2")).isEqualTo("WAITING");
        shop.receive("LEEDS", "C-HAMPER", 1);
        shop.reaches("C-2", "ALLOCATED");
        assertThat(shop.order("C-2").path("lines").size()).isEqualTo(1);
    }

    @Test
    void one_that_comes_back_comes_back_as_it_is() {
        hamper("D", true);
        shop.receive("LEEDS", "D-HAMPER", 1);
        order("D-1", "D-HAMPER");
        shop.reaches("D-1", "ALLOCATED");
        shop.tells("D-1", "release", "{}");
        shop.tells("D-1", "confirm-pick", "{}");
        shop.tells("D-1", "confirm-shipment", "{}");
        shop.reaches("D-1", "CLOSED");

        ReturnsDesk desk = new ReturnsDesk(http, shop);
        shop.creates(
                "/v1/returns",
                "{'number': 'RMA-D', 'order': 'D-1', 'lines': [{'line': 1, 'orderLine': 1, 'sku':"
                        + " 'D-HAMPER', 'quantity': 1, 'reason': 'CHANGED_MIND'}]}");
        desk.receives(
                "RMA-D",
                "RC-1",
                "LEEDS",
                "[{'sku': 'D-HAMPER', 'quantity': 1, 'condition': 'UNOPENED'}]");
        desk.comesTo("LEEDS", "D-HAMPER", "inspection", 1);
        assertThat(desk.seen("RMA-D").path("lines").size()).isEqualTo(1);
    }

    /** A hamper of one tea and two jams. */
    private void hamper(String range, boolean builtOnly) {
        if (http.get("/v1/items/%s-HAMPER".formatted(range)).status() == 404) {
            for (String part : new String[] {"HAMPER", "TEA", "JAM"}) {
                shop.creates(
                        "/v1/items",
                        "{'sku': '%s-%s', 'name': '%s %s'}".formatted(range, part, range, part));
            }
        }
        done(
                shop.put(
                        "/v1/items/%s-HAMPER/components".formatted(range),
                        ("{'components': [{'sku': '%s-TEA', 'quantity': 1}, {'sku': '%s-JAM',"
                                        + " 'quantity': 2}], 'builtOnly': %s}")
                                .formatted(range, range, builtOnly)));
    }

    private void order(String number, String sku) {
        shop.placeAs(
                number,
                ("{'number': '%s', 'channel': 'web', 'handling': 'MANUAL', 'lines': [{'line': 1,"
                                + " 'sku': '%s', 'quantity': 1}]}")
                        .formatted(number, sku));
    }
}
