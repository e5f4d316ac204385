package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
