package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Tea sets are sold that nobody has put together: two cups and a pot in one box. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VirtualKitsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_shop_with_two_warehouses() {
        shop.opens("LEEDS", "YORK");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void a_kit_is_served_by_its_components_and_closes_when_they_have_left() {
        teaSet("A", false);
        shop.receive("LEEDS", "A-CUP", 10);
        shop.receive("LEEDS", "A-POT", 10);
        order("A-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'A-SET', 'quantity': 3}");
        shop.reaches("A-1", "RELEASED");

        // The customer's line stays; two more say what serves it.
        JsonNode order = shop.order("A-1");
        assertThat(order.at("/lines/0/units/ordered").asLong()).isEqualTo(3);
        assertThat(order.at("/lines/0/exploded").asLong()).isEqualTo(3);
        assertThat(order.at("/lines/1/sku").asString()).isEqualTo("A-CUP");
        assertThat(order.at("/lines/1/kit").asInt()).isEqualTo(1);
        assertThat(order.at("/lines/1/perKit").asLong()).isEqualTo(2);
        assertThat(order.at("/lines/1/units/allocated").asLong()).isEqualTo(6);
        assertThat(order.at("/lines/2/units/allocated").asLong()).isEqualTo(3);

        // What a kit holds tomorrow is no matter of yesterday's order.
        define("A-SET", false, "{'sku': 'A-POT', 'quantity': 5}");
        Http.Reply refused =
                shop.asks("A-1", "change-line", "{'line': 2, 'quantity': 2, 'reason': 'phone'}");
        assertThat(refused.text()).contains("line 2 of order A-1 is a component of the kit");

        shop.tells("A-1", "confirm-pick", "{}");
        shop.tells("A-1", "confirm-shipment", "{}");
        shop.reaches("A-1", "CLOSED");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "A-CUP", "onHand")).isEqualTo(4));
    }

    @Test
    void built_ones_go_first() {
        teaSet("B", false);
        shop.receive("YORK", "B-SET", 1);
        shop.receive("LEEDS", "B-CUP", 4);
        shop.receive("LEEDS", "B-POT", 2);
        order("B-1", "MANUAL", "{'line': 1, 'sku': 'B-SET', 'quantity': 3}");
        shop.reaches("B-1", "ALLOCATED");
        JsonNode order = shop.order("B-1");
        assertThat(order.at("/lines/0/units/allocated").asLong()).isEqualTo(1);
        assertThat(order.at("/lines/0/exploded").asLong()).isEqualTo(2);
        assertThat(order.at("/lines/1/units/allocated").asLong()).isEqualTo(4);
    }

    @Test
    void of_kits_that_are_not_there_in_full_nothing_is_kept_until_the_last_part_arrives() {
        teaSet("C", false);
        shop.receive("LEEDS", "C-CUP", 5);
        shop.receive("LEEDS", "C-POT", 1);
        order("C-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'C-SET', 'quantity': 2}");
        shop.reaches("C-1", "WAITING");
        JsonNode waiting = shop.order("C-1");
        assertThat(waiting.at("/lines/1/units/allocated").asLong()).isEqualTo(2);
        assertThat(waiting.at("/lines/2/units/allocated").asLong()).isEqualTo(1);

        // The third cup is anybody's.
        order("C-2", "MANUAL", "{'line': 1, 'sku': 'C-CUP', 'quantity': 1}");
        shop.reaches("C-2", "ALLOCATED");

        // A pot in the other warehouse makes no set with cups in this one.
        shop.receive("YORK", "C-POT", 1);
        order("C-3", "MANUAL", "{'line': 1, 'sku': 'C-POT', 'quantity': 1}");
        shop.reaches("C-3", "ALLOCATED");
        shop.receive("LEEDS", "C-POT", 1);
        shop.reaches("C-1", "RELEASED");
    }

    @Test
    void a_kit_that_may_be_split_comes_from_wherever_its_parts_are() {
        teaSet("D", true);
        shop.receive("LEEDS", "D-CUP", 2);
        shop.receive("YORK", "D-POT", 1);
        order("D-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'D-SET', 'quantity': 1}");
        shop.reaches("D-1", "RELEASED");
        assertThat(shop.balance("LEEDS", "D-CUP", "allocated")).isEqualTo(2);
        assertThat(shop.balance("YORK", "D-POT", "allocated")).isEqualTo(1);
    }

    @Test
    void two_kits_share_a_component_and_none_is_promised_twice() {
        teaSet("E", false);
        shop.creates("/v1/items", "{'sku': 'E-DUO', 'name': 'Cup and saucer'}");
        shop.creates("/v1/items", "{'sku': 'E-SAUCER', 'name': 'Saucer'}");
        define(
                "E-DUO",
                false,
                "{'sku': 'E-CUP', 'quantity': 1}, {'sku': 'E-SAUCER', 'quantity': 1}");
        shop.receive("LEEDS", "E-CUP", 5);
        shop.receive("LEEDS", "E-POT", 9);
        shop.receive("LEEDS", "E-SAUCER", 9);
        order(
                "E-1",
                "MANUAL",
                "{'line': 1, 'sku': 'E-SET', 'quantity': 2}, {'line': 2, 'sku': 'E-DUO',"
                        + " 'quantity': 1}");
        shop.reaches("E-1", "ALLOCATED");
        order("E-2", "MANUAL", "{'line': 1, 'sku': 'E-DUO', 'quantity': 1}");
        shop.reaches("E-2", "WAITING");
        assertThat(shop.balance("LEEDS", "E-CUP", "allocated")).isEqualTo(5);
        assertThat(shop.balance("LEEDS", "E-SAUCER", "allocated")).isEqualTo(1);
    }

    @Test
    void fewer_sets_and_none_give_their_parts_back() {
        teaSet("F", false);
        shop.receive("LEEDS", "F-CUP", 6);
        shop.receive("LEEDS", "F-POT", 3);
        order("F-1", "MANUAL", "{'line': 1, 'sku': 'F-SET', 'quantity': 3}");
        shop.reaches("F-1", "ALLOCATED");
        shop.tells("F-1", "change-line", "{'line': 1, 'quantity': 1, 'reason': 'by phone'}");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "F-CUP", "allocated")).isEqualTo(2));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "F-POT", "allocated")).isEqualTo(1));
        shop.tells("F-1", "cancel", "{'reason': 'changed my mind'}");
        shop.reaches("F-1", "CANCELLED");
        assertThat(shop.balance("LEEDS", "F-CUP", "available")).isEqualTo(6);
        assertThat(shop.balance("LEEDS", "F-POT", "available")).isEqualTo(3);
    }

    @Test
    void a_code_of_the_channel_may_be_a_kit_and_a_component_may_need_a_bag() {
        teaSet("G", false);
        shop.does("/v1/items/G-SET/aliases", "{'source': 'channel:web', 'alias': 'G-4-2'}");
        done(shop.put("/v1/items/G-POT/prep/web", "{'needs': ['POLY_BAG']}"));
        shop.receive("LEEDS", "G-CUP", 2);
        shop.receive("LEEDS", "G-POT", 1);
        order("G-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'alias': 'G-4-2', 'quantity': 1}");
        Shop.soon(() -> assertThat(shop.order("G-1").toString()).contains("POLY_BAG"));
        shop.reaches("G-1", "ALLOCATED");
        shop.tells("G-1", "prep", "{'lines': [{'line': 3, 'needs': ['POLY_BAG']}]}");
        shop.reaches("G-1", "RELEASED");
    }

    @Test
    void what_a_checkout_keeps_of_the_parts_is_the_orders_once_it_is_placed() {
        teaSet("H", false);
        shop.receive("LEEDS", "H-CUP", 5);
        shop.receive("LEEDS", "H-POT", 2);
        Shop.soon(() -> done(shop.keeps("cart-h", "[{'line': 1, 'sku': 'H-SET', 'quantity': 2}]")));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "H-CUP", "allocated")).isEqualTo(4));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "H-POT", "allocated")).isEqualTo(2));

        JsonNode cart = http.get("/v1/checkouts/cart-h").json();
        assertThat(cart.at("/lines").valueStream().map(line -> line.path("line").asInt()))
                .containsExactly(1, 1);
        assertThat(cart.at("/lines").valueStream().map(line -> line.path("sku").asString()))
                .containsExactlyInAnyOrder("H-CUP", "H-POT");

        // There is no third set, and nothing is kept of what there is of it.
        Http.Reply no = shop.keeps("cart-i", "[{'line': 1, 'sku': 'H-SET', 'quantity': 1}]");
        assertThat(no.code()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(no.text())
                .contains("0 of H-SET can be kept for checkout cart-i, 1 were asked for");
        assertThat(shop.balance("LEEDS", "H-CUP", "available")).isEqualTo(1);

        shop.placeAs(
                "H-1",
                "{'number': 'H-1', 'channel': 'web', 'handling': 'MANUAL', 'checkout': 'cart-h',"
                        + " 'lines': [{'line': 1, 'sku': 'H-SET', 'quantity': 2}]}");
        shop.reaches("H-1", "ALLOCATED");
        JsonNode order = shop.order("H-1");
        assertThat(order.at("/lines/0/exploded").asLong()).isEqualTo(2);
        assertThat(order.at("/lines/1/units/allocated").asLong()).isEqualTo(4);
        assertThat(order.at("/lines/2/units/allocated").asLong()).isEqualTo(2);
        assertThat(shop.balance("LEEDS", "H-CUP", "allocated")).isEqualTo(4);
        assertThat(http.get("/v1/checkouts/cart-h").json().path("state").asString())
                .isEqualTo("ORDERED");
    }

    @Test
    void a_part_that_is_not_in_its_place_is_served_from_anywhere_and_the_others_stay() {
        teaSet("J", false);
        shop.receive("LEEDS", "J-CUP", 2);
        shop.receive("LEEDS", "J-POT", 1);
        order("J-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'J-SET', 'quantity': 1}");
        shop.reaches("J-1", "RELEASED");
        shop.tells(
                "J-1",
                "short-pick",
                "{'allocation': '%s', 'quantity': 1}".formatted(promise("J-1", 2, "LEEDS")));
        shop.receive("YORK", "J-CUP", 1);
        Shop.soon(() -> assertThat(shop.balance("YORK", "J-CUP", "allocated")).isEqualTo(1));
        assertThat(shop.balance("LEEDS", "J-CUP", "allocated")).isEqualTo(1);
        assertThat(shop.balance("LEEDS", "J-POT", "allocated")).isEqualTo(1);
    }

    @Test
    void of_sets_on_the_floor_the_one_that_is_begun_stays_whole_when_fewer_are_wanted() {
        teaSet("K", false);
        for (String warehouse : new String[] {"LEEDS", "YORK"}) {
            shop.receive(warehouse, "K-CUP", 2);
            shop.receive(warehouse, "K-POT", 1);
        }
        order("K-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'K-SET', 'quantity': 2}");
        shop.reaches("K-1", "RELEASED");
        shop.tells(
                "K-1",
                "confirm-pick",
                "{'allocations': ['%s']}".formatted(promise("K-1", 2, "YORK")));
        Http.Reply none =
                shop.asks("K-1", "change-line", "{'line': 1, 'quantity': 0, 'reason': 'phone'}");
        assertThat(none.status()).as(none.text()).isGreaterThanOrEqualTo(400);
        shop.tells("K-1", "change-line", "{'line': 1, 'quantity': 1, 'reason': 'by phone'}");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "K-CUP", "available")).isEqualTo(2));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "K-POT", "available")).isEqualTo(1));
        assertThat(shop.balance("YORK", "K-POT", "allocated")).isEqualTo(1);
        shop.tells("K-1", "confirm-pick", "{}");
        shop.tells("K-1", "confirm-shipment", "{}");
        shop.reaches("K-1", "CLOSED");
        assertThat(shop.balance("YORK", "K-CUP", "onHand")).isZero();
        assertThat(shop.balance("YORK", "K-POT", "onHand")).isZero();
    }

    @Test
    void an_order_that_ships_complete_takes_all_of_its_sets_or_none() {
        teaSet("L", false);
        shop.receive("LEEDS", "L-CUP", 4);
        shop.receive("LEEDS", "L-POT", 1);
        shop.placeAs(
                "L-1",
                "{'number': 'L-1', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED', 'fill':"
                        + " 'SHIP_COMPLETE', 'lines': [{'line': 1, 'sku': 'L-SET', 'quantity':"
                        + " 2}]}");
        shop.reaches("L-1", "WAITING");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "L-CUP", "available")).isEqualTo(4));
        assertThat(shop.balance("LEEDS", "L-POT", "available")).isEqualTo(1);
        shop.receive("LEEDS", "L-POT", 1);
        shop.reaches("L-1", "RELEASED");
        assertThat(shop.balance("LEEDS", "L-CUP", "allocated")).isEqualTo(4);
        assertThat(shop.balance("LEEDS", "L-POT", "allocated")).isEqualTo(2);
    }

    @Test
    void of_two_orders_for_the_last_pot_one_has_the_whole_set_and_the_other_nothing()
            throws Exception {
        teaSet("M", false);
        shop.receive("LEEDS", "M-CUP", 4);
        shop.receive("LEEDS", "M-POT", 1);
        Together.ask(
                        2,
                        person ->
                                http.post(
                                        "/v1/orders",
                                        """
                                        {"number": "M-%d", "channel": "web", "handling": "MANUAL",
                                         "lines": [{"line": 1, "sku": "M-SET", "quantity": 1}]}
                                        """
                                                .formatted(person + 1),
                                        Map.of()))
                .forEach(Shop::done);
        Shop.soon(
                () ->
                        assertThat(List.of(shop.state("M-1"), shop.state("M-2")))
                                .containsExactlyInAnyOrder("ALLOCATED", "WAITING"));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "M-CUP", "allocated")).isEqualTo(2));

        // Whoever has it does not want it any more.
        String first = shop.state("M-1").equals("ALLOCATED") ? "M-1" : "M-2";
        shop.tells(first, "cancel", "{'reason': 'changed my mind'}");
        shop.reaches(first.equals("M-1") ? "M-2" : "M-1", "ALLOCATED");
        assertThat(shop.balance("LEEDS", "M-CUP", "allocated")).isEqualTo(2);
        assertThat(shop.balance("LEEDS", "M-POT", "allocated")).isEqualTo(1);
    }

    @Test
    void sets_that_a_till_sold_took_their_parts_along_though_nobody_had_built_any() {
        teaSet("N", false);
        shop.receive("LEEDS", "N-CUP", 10);
        shop.receive("LEEDS", "N-POT", 5);
        shop.receive("LEEDS", "N-SET", 1);
        shop.does(
                "/v1/locations/LEEDS/items/N-SET/sales",
                "{'sale': 'TILL-7', 'quantity': 3, 'channel': 'web'}");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "N-CUP", "available")).isEqualTo(6));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "N-POT", "available")).isEqualTo(3));
        assertThat(shop.balance("LEEDS", "N-SET", "onHand")).isZero();
        assertThat(shop.exceptions("UNRECORDED_STOCK").toString()).doesNotContain("N-SET");

        // Parts that the books have not either are somebody's to look at.
        shop.does("/v1/locations/LEEDS/items/N-SET/sales", "{'sale': 'TILL-8', 'quantity': 4}");
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("UNRECORDED_STOCK").toString())
                                .contains("TILL-8", "N-POT"));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "N-POT", "available")).isZero());
    }

    @Test
    void a_set_that_comes_back_comes_back_as_its_parts() {
        teaSet("P", false);
        shop.receive("LEEDS", "P-CUP", 10);
        shop.receive("LEEDS", "P-POT", 5);
        order("P-1", "RELEASE_WHEN_ALLOCATED", "{'line': 1, 'sku': 'P-SET', 'quantity': 2}");
        shop.reaches("P-1", "RELEASED");
        shop.tells("P-1", "confirm-pick", "{}");
        shop.tells("P-1", "confirm-shipment", "{}");
        shop.reaches("P-1", "CLOSED");

        // The customer and whoever opens the box speak of the set.
        ReturnsDesk desk = new ReturnsDesk(http, shop);
        shop.creates(
                "/v1/returns",
                "{'number': 'RMA-P', 'order': 'P-1', 'lines': [{'line': 1, 'orderLine': 1, 'sku':"
                        + " 'P-SET', 'quantity': 1, 'reason': 'CHANGED_MIND'}]}");
        desk.receives(
                "RMA-P",
                "RC-1",
                "YORK",
                "[{'sku': 'P-SET', 'quantity': 1, 'condition': 'UNOPENED'}]");
        desk.comesTo("YORK", "P-CUP", "inspection", 2);
        desk.comesTo("YORK", "P-POT", "inspection", 1);
        JsonNode seen = desk.seen("RMA-P");
        assertThat(seen.at("/lines/0/sku").asString()).isEqualTo("P-CUP");
        assertThat(seen.at("/lines/0/units/received").asLong()).isEqualTo(2);
        assertThat(seen.at("/lines/1/sku").asString()).isEqualTo("P-POT");
        Shop.soon(
                () ->
                        assertThat(shop.order("P-1").at("/lines/2/units/returned").asLong())
                                .isEqualTo(1));
        desk.decides(
                "RMA-P",
                "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 2}, {'line': 2, 'to': 'AVAILABLE',"
                        + " 'quantity': 1}]");
        desk.comesTo("YORK", "P-CUP", "available", 2);
        assertThat(desk.told("RETURN_EXCEEDS_SHIPMENT", "RMA-P")).isEmpty();
        assertThat(desk.told("OVER_RETURN", "RMA-P")).isEmpty();
    }

    /** The allocation of this line there. */
    private String promise(String number, int line, String location) {
        for (JsonNode promise : shop.order(number).path("promises")) {
            if (promise.path("line").asInt() == line
                    && promise.path("location").asString().equals(location)) {
                return promise.path("allocation").asString();
            }
        }
        throw new AssertionError("nothing of line " + line + " is promised at " + location);
    }

    /** A set of two cups and a pot. */
    private void teaSet(String range, boolean maySplit) {
        for (String part : new String[] {"SET", "CUP", "POT"}) {
            shop.creates(
                    "/v1/items",
                    "{'sku': '%s-%s', 'name': '%s %s'}".formatted(range, part, range, part));
        }
        define(
                range + "-SET",
                maySplit,
                "{'sku': '%s-CUP', 'quantity': 2}, {'sku': '%s-POT', 'quantity': 1}"
                        .formatted(range, range));
    }

    private void define(String sku, boolean maySplit, String components) {
        done(
                shop.put(
                        "/v1/items/%s/components".formatted(sku),
                        "{'components': [%s], 'maySplit': %s}".formatted(components, maySplit)));
    }

    private void order(String number, String handling, String lines) {
        shop.placeAs(
                number,
                "{'number': '%s', 'channel': 'web', 'handling': '%s', 'lines': [%s]}"
                        .formatted(number, handling, lines));
    }
}
