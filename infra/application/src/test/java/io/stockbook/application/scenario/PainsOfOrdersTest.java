package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What people complain of most where other systems promise stock to orders, and why they need not
 * here: each told over HTTP, as it would happen to them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PainsOfOrdersTest {

    private static final String NEVER = "2199-01-01T00:00:00Z";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Time time = new Time(stockbook);

    @BeforeAll
    void two_warehouses_and_two_channels() {
        shop.opens("EAST", "WEST");
        shop.opensChannel("market", null, "EAST", "WEST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String item(String sku) {
        return "/v1/locations/EAST/items/" + sku;
    }

    private Http.Reply reserve(String sku, String cart, int quantity) {
        return shop.send(
                item(sku) + "/reservations",
                """
                {'demand': {'kind': 'CHECKOUT', 'document': '%s', 'line': 1}, 'channel': 'web',
                 'quantity': %d, 'expiresAt': '%s'}
                """
                        .formatted(cart, quantity, NEVER));
    }

    private Http.Reply allocate(String sku, String workOrder, int quantity) {
        return shop.send(
                item(sku) + "/allocations",
                """
                {'demand': {'kind': 'WORK_ORDER', 'document': '%s', 'line': 1}, 'quantity': %d}
                """
                        .formatted(workOrder, quantity));
    }

    private Http.Reply order(String number, String channel, String sku, int quantity) {
        return http.post(
                "/v1/orders",
                """
                {"number": "%s", "channel": "%s",
                 "lines": [{"line": 1, "sku": "%s", "quantity": %d}]}
                """
                        .formatted(number, channel, sku, quantity),
                Map.of());
    }

    private static Stream<Http.Reply> good(List<Http.Reply> replies) {
        return replies.stream().filter(reply -> reply.status() < 300);
    }

    @Test
    void two_checkouts_cannot_take_the_last_unit() throws Exception {
        shop.receive("EAST", "LAST", 1);
        List<Http.Reply> replies = Together.ask(20, cart -> reserve("LAST", "cart-" + cart, 1));
        assertThat(good(replies)).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(19)
                .allMatch(reply -> reply.code().equals("INSUFFICIENT_STOCK"))
                .allMatch(reply -> reply.number("available") == 0);
    }

    @Test
    void nobody_has_to_remember_a_lock() throws Exception {
        shop.receive("EAST", "DOORS", 10);
        // Carts, work orders and orders go through every door there is, at the same moment.
        List<Http.Reply> replies =
                Together.ask(
                        45,
                        person ->
                                switch (person % 3) {
                                    case 0 -> reserve("DOORS", "doors-" + person, 1);
                                    case 1 -> allocate("DOORS", "doors-" + person, 1);
                                    default -> order("DOORS-" + person, "web", "DOORS", 1);
                                });
        assertThat(replies).allMatch(reply -> reply.status() < 300 || reply.status() == 409);
        Shop.soon(() -> assertThat(shop.balance("EAST", "DOORS", "allocated")).isEqualTo(10));
        assertThat(shop.balance("EAST", "DOORS", "available")).isZero();
    }

    @Test
    void one_order_with_two_lines_of_the_same_item_does_not_get_its_units_twice() {
        shop.receive("EAST", "PAIR", 3);
        shop.placeAs(
                "PAIR-1",
                "{'number': 'PAIR-1', 'channel': 'web', 'lines': ["
                        + "{'line': 1, 'sku': 'PAIR', 'quantity': 2},"
                        + "{'line': 2, 'sku': 'PAIR', 'quantity': 2}]}");
        shop.reaches("PAIR-1", "WAITING");
        assertThat(shop.order("PAIR-1").at("/order/units/allocated").asLong()).isEqualTo(3);
        assertThat(shop.balance("EAST", "PAIR", "available")).isZero();
    }

    @Test
    void no_update_is_lost_and_no_count_of_promises_falls_below_zero() throws Exception {
        shop.receive("EAST", "BUSY", 40);
        List<Http.Reply> promised =
                Together.ask(40, person -> allocate("BUSY", "busy-" + person, 1));
        assertThat(good(promised)).hasSize(40);
        assertThat(shop.balance("EAST", "BUSY", "allocated")).isNotNegative();

        // Everybody gives back, twice and at once: each unit comes back once.
        List<Http.Reply> freed =
                Together.ask(
                        80,
                        person ->
                                shop.send(
                                        item("BUSY")
                                                + "/allocations/"
                                                + promised.get(person / 2)
                                                        .json()
                                                        .path("allocation")
                                                        .asString()
                                                + "/free",
                                        "{'reason': 'CANCELLED'}"));
        assertThat(good(freed)).hasSize(40);
        Shop.soon(() -> assertThat(shop.balance("EAST", "BUSY", "available")).isEqualTo(40));
        assertThat(shop.balance("EAST", "BUSY", "allocated")).isZero();
    }

    @Test
    void a_reservation_that_everybody_has_forgotten_does_not_leak() {
        shop.receive("EAST", "LEAK", 2);
        Shop.done(reserve("LEAK", "forgotten", 2));
        Shop.soon(() -> assertThat(shop.ats("LEAK")).isZero());
        time.comesFor("house/LEAK@EAST");
        Shop.soon(() -> assertThat(shop.ats("LEAK")).isEqualTo(2));
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    @Test
    void a_cancellation_gives_back_what_is_left_and_only_once() {
        shop.receive("EAST", "PART", 5);
        shop.place("PART-1", "[{\"line\": 1, \"sku\": \"PART\", \"quantity\": 5}]");
        shop.reaches("PART-1", "ALLOCATED");
        shop.tells("PART-1", "release", "{}");
        shop.tells("PART-1", "pick-line", "{'line': 1, 'scanned': 'PART', 'quantity': 2}");
        shop.tells("PART-1", "confirm-shipment", "{}");
        Shop.soon(
                () ->
                        assertThat(shop.order("PART-1").at("/order/units/shipped").asLong())
                                .isEqualTo(2));

        // Two are gone, three come back; asking again, or at the stock item itself, brings no more.
        String allocation = shop.allocation("PART-1", "EAST");
        shop.tells("PART-1", "cancel-line", "{'line': 1, 'reason': 'not wanted'}");
        shop.reaches("PART-1", "CLOSED");
        assertThat(shop.asks("PART-1", "cancel-line", "{'line': 1, 'reason': 'no'}").status())
                .isEqualTo(409);
        assertThat(shop.asks("PART-1", "cancel", "{'reason': 'no'}").status()).isEqualTo(409);
        assertThat(
                        shop.send(
                                        item("PART") + "/allocations/%s/free".formatted(allocation),
                                        "{'reason': 'CANCELLED'}")
                                .code())
                .isEqualTo("UNKNOWN_ALLOCATION");
        assertThat(shop.balance("EAST", "PART", "available")).isEqualTo(3);
    }

    @Test
    void an_integration_that_tries_again_moves_nothing_twice() throws Exception {
        shop.receive("EAST", "AGAIN", 4);
        List<Http.Reply> orders = Together.ask(8, call -> order("AGAIN-1", "web", "AGAIN", 2));
        assertThat(orders)
                .allMatch(reply -> reply.status() == 201 || reply.code().equals("IN_FLIGHT"));
        shop.reaches("AGAIN-1", "ALLOCATED");
        shop.tells("AGAIN-1", "release", "{}");
        shop.tells("AGAIN-1", "confirm-pick", "{}");
        String path = "/v1/orders/AGAIN-1/confirm-shipment";
        List<Http.Reply> shipped =
                Together.ask(8, call -> http.post("again", path, "{\"shipment\": \"A\"}"));
        assertThat(shipped)
                .allMatch(reply -> reply.status() == 200 || reply.code().equals("IN_FLIGHT"));
        shop.reaches("AGAIN-1", "CLOSED");
        assertThat(shop.order("AGAIN-1").at("/order/units/shipped").asLong()).isEqualTo(2);
        assertThat(shop.balance("EAST", "AGAIN", "available")).isEqualTo(2);

        // A number that is taken is no number for another order.
        Http.Reply taken = order("AGAIN-1", "web", "AGAIN", 1);
        assertThat(taken.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(taken.text()).contains("AGAIN-1 exists already");

        // The same key for something else is a mistake, and is called one.
        assertThat(http.post("again", path, "{\"shipment\": \"B\"}").code())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void a_warehouse_that_two_channels_share_is_not_sold_twice() throws Exception {
        shop.receive("EAST", "SHARED", 5);
        Shop.soon(() -> assertThat(shop.ats("market", "SHARED")).isEqualTo(5));
        Shop.done(order("SHARED-1", "web", "SHARED", 3));
        Shop.soon(() -> assertThat(shop.ats("market", "SHARED")).isEqualTo(2));

        List<Http.Reply> both =
                Together.ask(
                        10, one -> order("BOTH-" + one, one < 5 ? "web" : "market", "SHARED", 1));
        assertThat(good(both)).hasSize(10);
        Shop.soon(() -> assertThat(shop.balance("EAST", "SHARED", "allocated")).isEqualTo(5));
        assertThat(shop.ats("SHARED")).isZero();
        assertThat(shop.ats("market", "SHARED")).isZero();
    }

    @Test
    void what_is_published_over_all_locations_can_be_had_from_all_of_them() {
        shop.receive("EAST", "SPREAD", 2);
        shop.receive("WEST", "SPREAD", 2);
        Shop.soon(() -> assertThat(shop.ats("SPREAD")).isEqualTo(4));
        Shop.done(order("SPREAD-1", "web", "SPREAD", 4));
        shop.reaches("SPREAD-1", "ALLOCATED");
        assertThat(shop.balance("EAST", "SPREAD", "allocated")).isEqualTo(2);
        assertThat(shop.balance("WEST", "SPREAD", "allocated")).isEqualTo(2);
    }

    @Test
    void an_order_that_is_served_from_elsewhere_keeps_nothing_where_it_was_promised_before() {
        shop.receive("EAST", "MOVED", 3);
        Shop.done(order("MOVED-1", "web", "MOVED", 3));
        shop.reaches("MOVED-1", "ALLOCATED");
        shop.receive("WEST", "MOVED", 3);

        // The shelf is empty: the order's units are taken from there, and promised elsewhere.
        shop.does(item("MOVED") + "/counts", "{'count': 'C-1', 'counted': 0}");
        Shop.soon(() -> assertThat(shop.balance("WEST", "MOVED", "allocated")).isEqualTo(3));
        assertThat(shop.balance("EAST", "MOVED", "allocated")).isZero();
        shop.tells("MOVED-1", "release", "{}");
        shop.tells("MOVED-1", "confirm-pick", "{}");
        shop.tells("MOVED-1", "confirm-shipment", "{}");
        shop.reaches("MOVED-1", "CLOSED");
        assertThat(shop.balance("WEST", "MOVED", "onHand")).isZero();
        assertThat(shop.balance("EAST", "MOVED", "onHand")).isZero();
    }

    @Test
    void whatever_an_order_does_to_stock_is_told_with_who_and_why() {
        shop.receive("EAST", "TOLD", 1);
        Shop.done(order("TOLD-1", "web", "TOLD", 1));
        shop.reaches("TOLD-1", "ALLOCATED");
        shop.tells("TOLD-1", "release", "{}");
        shop.tells("TOLD-1", "confirm-pick", "{}");
        shop.tells("TOLD-1", "confirm-shipment", "{'shipment': 'S-TOLD'}");
        shop.reaches("TOLD-1", "CLOSED");

        List<JsonNode> card =
                http.get(item("TOLD") + "/card?atLeast=head")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(row -> row.at("/demand/document").asString().equals("TOLD-1"))
                        .toList();
        assertThat(card.stream().map(row -> row.path("event").asString()))
                .containsExactlyInAnyOrder("StockAllocated", "StockPicked", "StockShipped");
        assertThat(card)
                .allSatisfy(
                        row -> {
                            assertThat(row.path("client").asString()).isEqualTo("sagas");
                            assertThat(row.path("commandId").asString()).isNotBlank();
                            assertThat(row.path("allocation").asString()).isNotBlank();
                        });
        // Who asked the order for it stands on the order's own time line.
        assertThat(shop.order("TOLD-1").path("timeLine").valueStream())
                .filteredOn(step -> step.path("what").asString().equals("OrderShipped"))
                .singleElement()
                .satisfies(
                        step ->
                                assertThat(step.path("client").asString())
                                        .isEqualTo("demo-operator"));
    }

    @Test
    void a_cart_does_not_stand_in_the_way_of_its_own_order() {
        shop.receive("EAST", "OWN", 2);
        Shop.done(reserve("OWN", "own-cart", 2));
        Shop.soon(() -> assertThat(shop.ats("OWN")).isZero());
        shop.placeAs(
                "OWN-1",
                "{'number': 'OWN-1', 'channel': 'web', 'checkout': 'own-cart', 'lines':"
                        + " [{'line': 1, 'sku': 'OWN', 'quantity': 2}]}");
        shop.reaches("OWN-1", "ALLOCATED");
        assertThat(shop.balance("EAST", "OWN", "allocated")).isEqualTo(2);
    }

    @Test
    void a_count_is_never_refused_because_units_are_promised() {
        shop.receive("EAST", "COUNT", 3);
        Shop.done(order("COUNT-1", "web", "COUNT", 3));
        shop.reaches("COUNT-1", "ALLOCATED");
        shop.does(item("COUNT") + "/counts", "{'count': 'C-2', 'counted': 1}");
        shop.reaches("COUNT-1", "WAITING");
        assertThat(shop.balance("EAST", "COUNT", "allocated")).isEqualTo(1);
        assertThat(shop.order("COUNT-1").at("/order/units/waiting").asLong()).isEqualTo(2);
        assertThat(shop.order("COUNT-1").path("timeLine").toString()).contains("AllocationFreed");
    }
}
