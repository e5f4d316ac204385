package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What customers change of their orders, and what the floor finds, told over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangedOrdersTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Shop shop = new Shop(stockbook.operator());

    @BeforeAll
    void two_warehouses() {
        shop.opens("EAST", "WEST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String one(String sku, int quantity) {
        return "[{\"line\": 1, \"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, quantity);
    }

    /** Released to the floor of EAST. */
    private void onTheFloor(String number, String sku, int quantity) {
        shop.receive("EAST", sku, quantity);
        shop.place(number, one(sku, quantity));
        shop.reaches(number, "ALLOCATED");
        shop.tells(number, "release", "{}");
        Shop.soon(() -> assertThat(shop.pickList(number).size()).isEqualTo(1));
    }

    @Test
    void an_order_blocked_for_fraud_keeps_its_stock_and_goes_nowhere() {
        shop.receive("EAST", "LAMP", 2);
        shop.placeAs(
                "B-1",
                "{'number': 'B-1', 'channel': 'web', 'blocks': ['FRAUD'], 'lines': "
                        + one("LAMP", 2)
                        + "}");
        shop.reaches("B-1", "ALLOCATED");

        // Nobody can hand it to the floor, and it says why and since when.
        Http.Reply early = shop.asks("B-1", "release", "{}");
        assertThat(early.code()).isEqualTo("ORDER_BLOCKED");
        JsonNode block = shop.order("B-1").path("blocks").path(0);
        assertThat(block.path("reason").asString()).isEqualTo("FRAUD");

        // Somebody has called back: it goes on.
        shop.tells("B-1", "unblock", "{'reason': 'FRAUD', 'note': 'called back'}");
        shop.tells("B-1", "release", "{}");
        shop.reaches("B-1", "RELEASED");
        assertThat(shop.order("B-1").path("blocks").size()).isZero();
    }

    @Test
    void a_line_is_cancelled_even_when_it_is_picked_already() {
        shop.receive("EAST", "CUP", 3);
        shop.receive("EAST", "DISH", 1);
        shop.place(
                "C-1",
                "[{\"line\":1,\"sku\":\"CUP\",\"quantity\":3},"
                        + "{\"line\":2,\"sku\":\"DISH\",\"quantity\":1}]");
        shop.reaches("C-1", "ALLOCATED");
        shop.tells("C-1", "release", "{}");
        shop.tells("C-1", "confirm-pick", "{}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "CUP", "picked")).isEqualTo(3));

        shop.tells("C-1", "cancel-line", "{'line': 1, 'reason': 'not wanted'}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "CUP", "available")).isEqualTo(3));
        assertThat(shop.balance("EAST", "DISH", "picked")).isEqualTo(1);

        // The rest leaves, and nothing is waited for.
        shop.tells("C-1", "confirm-shipment", "{'shipment': 'S-C1'}");
        shop.reaches("C-1", "CLOSED");
    }

    @Test
    void fewer_units_go_back_to_the_shelf_and_more_are_found_elsewhere() {
        shop.receive("EAST", "VASE", 4);
        shop.receive("WEST", "VASE", 3);
        shop.place("Q-1", one("VASE", 4));
        shop.reaches("Q-1", "ALLOCATED");
        shop.tells("Q-1", "change-line", "{'line': 1, 'quantity': 1, 'reason': 'by phone'}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "VASE", "available")).isEqualTo(3));

        shop.tells("Q-1", "change-line", "{'line': 1, 'quantity': 7, 'reason': 'after all'}");
        Shop.soon(() -> assertThat(shop.balance("WEST", "VASE", "allocated")).isEqualTo(3));
        assertThat(shop.balance("EAST", "VASE", "allocated")).isEqualTo(4);
    }

    /** The order that is served first when clocks arrive. */
    private String firstInTheQueue() throws SQLException {
        try (Connection database = stockbook.database().dataSource().getConnection();
                Statement statement = database.createStatement();
                ResultSet first =
                        statement.executeQuery(
                                """
                                SELECT document FROM ledger.waiting
                                WHERE sku = 'CLOCK' AND location = 'EAST'
                                ORDER BY priority, promised NULLS LAST, position, line LIMIT 1
                                """)) {
            return first.next() ? first.getString(1) : "";
        }
    }

    @Test
    void an_earlier_day_is_an_earlier_place_in_the_queue() {
        shop.place("D-1", one("CLOCK", 2));
        shop.reaches("D-1", "WAITING");
        shop.place("D-2", one("CLOCK", 2));
        shop.reaches("D-2", "WAITING");
        shop.tells("D-2", "promised-date", "{'promisedBy': '2026-11-24'}");
        Shop.soon(() -> assertThat(firstInTheQueue()).isEqualTo("D-2"));

        shop.receive("EAST", "CLOCK", 2);
        shop.reaches("D-2", "ALLOCATED");
        assertThat(shop.state("D-1")).isEqualTo("WAITING");
    }

    @Test
    void another_address_is_told_to_the_floor_that_may_have_printed_labels() {
        onTheFloor("A-1", "BOOK", 1);
        shop.tells("A-1", "ship-to", "{'shipToRef': 'A-552'}");
        Shop.soon(
                () ->
                        assertThat(stockbook.operator().get("/v1/exceptions").text())
                                .contains("ADDRESS_CHANGED")
                                .contains("Order A-1 goes elsewhere now"));
    }

    @Test
    void a_pick_is_checked_by_scan_and_a_part_of_it_counts() {
        onTheFloor("P-1", "PEN", 5);
        JsonNode row = shop.pickList("P-1").path(0);
        assertThat(row.path("sku").asString()).isEqualTo("PEN");
        assertThat(row.path("location").asString()).isEqualTo("EAST");

        Http.Reply wrong =
                shop.asks("P-1", "pick-line", "{'line': 1, 'scanned': 'INK', 'quantity': 1}");
        assertThat(wrong.code()).isEqualTo("WRONG_ITEM");
        shop.tells("P-1", "pick-line", "{'line': 1, 'scanned': 'PEN', 'quantity': 2}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "PEN", "picked")).isEqualTo(2));
        assertThat(shop.pickList("P-1").path(0).path("quantity").asLong()).isEqualTo(3);

        Http.Reply tooMany =
                shop.asks("P-1", "pick-line", "{'line': 1, 'scanned': 'PEN', 'quantity': 4}");
        assertThat(tooMany.code()).isEqualTo("INSUFFICIENT_QUANTITY");
        assertThat(tooMany.number("there")).isEqualTo(3);
    }

    @Test
    void a_barcode_is_as_good_as_the_sku() {
        Http http = stockbook.operator();
        Shop.done(
                http.post(
                        "/v1/items",
                        "{\"sku\": \"TEA\", \"name\": \"Tea\", \"unit\": \"each\","
                                + " \"tracking\": \"NONE\"}",
                        Map.of()));
        shop.does("/v1/items/TEA/aliases", "{'source': 'ean', 'alias': '4006381333931'}");
        onTheFloor("E-1", "TEA", 1);
        Shop.soon(
                () ->
                        assertThat(shop.pickList("E-1").path(0).path("codes").toString())
                                .contains("4006381333931"));
        shop.tells("E-1", "pick-line", "{'line': 1, 'scanned': '4006381333931', 'quantity': 1}");
        shop.reaches("E-1", "PICKED");
    }

    @Test
    void what_a_checkout_keeps_becomes_its_orders_and_never_twice() {
        shop.receive("EAST", "RING", 3);
        shop.does(
                "/v1/locations/EAST/items/RING/reservations",
                "{'demand': {'kind': 'CHECKOUT', 'document': 'cart-7', 'line': 1}, 'channel':"
                        + " 'web', 'quantity': 2, 'expiresAt': '2199-01-01T00:00:00Z'}");
        shop.placeAs(
                "R-7",
                "{'number': 'R-7', 'channel': 'web', 'checkout': 'cart-7', 'lines': "
                        + one("RING", 2)
                        + "}");
        shop.reaches("R-7", "ALLOCATED");
        assertThat(shop.balance("EAST", "RING", "allocated")).isEqualTo(2);
        assertThat(shop.balance("EAST", "RING", "available")).isEqualTo(1);
    }

    @Test
    void what_is_not_in_its_place_is_missing_and_comes_from_elsewhere() {
        onTheFloor("M-1", "MAP", 3);
        shop.receive("WEST", "MAP", 9);
        String allocation = shop.pickList("M-1").path(0).path("allocation").asString();
        shop.tells(
                "M-1", "short-pick", "{'allocation': '%s', 'quantity': 2}".formatted(allocation));

        Shop.soon(() -> assertThat(shop.balance("WEST", "MAP", "allocated")).isEqualTo(2));
        assertThat(shop.balance("EAST", "MAP", "held")).isEqualTo(2);
        Shop.soon(
                () ->
                        assertThat(stockbook.operator().get("/v1/exceptions").text())
                                .contains("SHORT_PICK")
                                .contains("house/MAP@EAST"));

        // What comes from elsewhere is for the floor once somebody releases it too.
        Shop.soon(() -> assertThat(picking("M-1")).containsExactly("EAST 1"));
        shop.reaches("M-1", "RELEASED");
        Shop.soon(() -> assertThat(shop.order("M-1").path("promises").size()).isEqualTo(2));
        assertThat(picking("M-1")).containsExactly("EAST 1");
        shop.tells("M-1", "release", "{}");
        Shop.soon(() -> assertThat(picking("M-1")).containsExactly("EAST 1", "WEST 2"));
    }

    /** Where the floor picks the order, and how many units there. */
    private List<String> picking(String number) {
        return shop.pickList(number)
                .valueStream()
                .map(row -> row.path("location").asString() + " " + row.path("quantity"))
                .sorted()
                .toList();
    }

    @Test
    void picked_units_are_put_back_or_found_unfit() {
        onTheFloor("R-1", "ROPE", 3);
        String allocation = shop.pickList("R-1").path(0).path("allocation").asString();
        shop.tells("R-1", "confirm-pick", "{}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "ROPE", "picked")).isEqualTo(3));
        shop.tells(
                "R-1",
                "take-back-pick",
                "{'allocation': '%s', 'quantity': 1}".formatted(allocation));
        shop.tells(
                "R-1",
                "reject-pick",
                "{'allocation': '%s', 'quantity': 1, 'to': 'DAMAGED', 'reason': 'DAMAGE'}"
                        .formatted(allocation));
        Shop.soon(() -> assertThat(shop.balance("EAST", "ROPE", "damaged")).isEqualTo(1));
        assertThat(shop.balance("EAST", "ROPE", "picked")).isEqualTo(1);
        assertThat(shop.balance("EAST", "ROPE", "allocated")).isEqualTo(1);
    }

    @Test
    void all_or_nothing_keeps_nothing_while_it_waits() {
        shop.receive("EAST", "FORK", 4);
        shop.placeAs(
                "W-1",
                "{'number': 'W-1', 'channel': 'web', 'fill': 'SHIP_COMPLETE', 'lines': "
                        + "[{'line': 1, 'sku': 'FORK', 'quantity': 4},"
                        + " {'line': 2, 'sku': 'KNIFE', 'quantity': 4}]}");
        shop.reaches("W-1", "WAITING");
        assertThat(shop.balance("EAST", "FORK", "allocated")).isZero();

        shop.receive("WEST", "KNIFE", 4);
        shop.reaches("W-1", "ALLOCATED");
        assertThat(shop.balance("EAST", "FORK", "allocated")).isEqualTo(4);
    }

    @Test
    void at_once_or_never_is_cancelled_when_something_is_not_there() {
        shop.receive("EAST", "HAT", 1);
        shop.placeAs(
                "K-1",
                "{'number': 'K-1', 'channel': 'web', 'fill': 'FILL_OR_KILL', 'lines': "
                        + one("HAT", 2)
                        + "}");
        shop.reaches("K-1", "CANCELLED");
        assertThat(shop.balance("EAST", "HAT", "available")).isEqualTo(1);
        shop.placeAs(
                "K-2",
                "{'number': 'K-2', 'channel': 'web', 'fill': 'FILL_OR_KILL', 'lines': "
                        + one("HAT", 1)
                        + "}");
        shop.reaches("K-2", "ALLOCATED");
    }
}
