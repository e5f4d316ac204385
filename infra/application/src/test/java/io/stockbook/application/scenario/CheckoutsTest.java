package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a shop has kept for customers who have not ordered yet, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckoutsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Time time = new Time(stockbook);

    @BeforeAll
    void two_warehouses() {
        shop.opens("EAST", "WEST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private long kept(String sku) {
        return shop.balance("EAST", sku, "allocated") + shop.balance("WEST", sku, "allocated");
    }

    private void stocked(String sku, int east, int west) {
        shop.receive("EAST", sku, east);
        shop.receive("WEST", sku, west);
        Shop.soon(() -> assertThat(shop.ats(sku)).isEqualTo(east + west));
    }

    private static String lines(String sku, int... quantities) {
        return IntStream.range(0, quantities.length)
                .mapToObj(
                        at ->
                                "{'line': %d, 'sku': '%s', 'quantity': %d}"
                                        .formatted(at + 1, sku, quantities[at]))
                .toList()
                .toString();
    }

    @Test
    void a_yes_holds_over_all_locations_and_a_no_has_the_numbers() {
        stocked("GLASS", 2, 3);

        // Neither warehouse has four, both together do.
        Http.Reply yes = shop.keeps("cart-1", lines("GLASS", 4));
        assertThat(yes.status()).as(yes.text()).isEqualTo(200);
        assertThat(yes.json().path("stream").asString()).isEqualTo("house/checkout:cart-1");
        Shop.soon(() -> assertThat(kept("GLASS")).isEqualTo(4));
        assertThat(shop.ats("GLASS")).isEqualTo(1);

        // Whoever lost the answer asks what is kept.
        JsonNode cart = http.get("/v1/checkouts/cart-1").json();
        assertThat(cart.path("state").asString()).isEqualTo("KEPT");
        assertThat(cart.at("/lines/0/quantity").asLong()).isEqualTo(4);
        assertThat(cart.at("/lines/0/from").size()).isEqualTo(2);
        assertThat(cart.path("version").asLong()).isEqualTo(yes.json().path("version").asLong());

        // Another customer wants two, and keeps nothing of the one that is left.
        Http.Reply no = shop.keeps("cart-2", lines("GLASS", 2));
        assertThat(no.code()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(no.text())
                .contains("1 of GLASS can be kept for checkout cart-2, 2 were asked for");
        assertThat(shop.ats("GLASS")).isEqualTo(1);
    }

    @Test
    void a_cart_that_changes_is_kept_as_it_is_now_and_no_more() {
        stocked("PLATE", 5, 5);
        Shop.done(shop.keeps("cart-3", lines("PLATE", 4)));
        Shop.done(shop.keeps("cart-3", lines("PLATE", 6, 1)));
        Shop.soon(() -> assertThat(kept("PLATE")).isEqualTo(7));

        // Too much leaves it as it was.
        assertThat(shop.keeps("cart-3", lines("PLATE", 11)).code()).isEqualTo("INSUFFICIENT_STOCK");
        Shop.done(shop.keeps("cart-3", lines("PLATE", 2)));
        Shop.soon(() -> assertThat(kept("PLATE")).isEqualTo(2));

        // The customer empties it.
        Shop.done(shop.keeps("cart-3", "[]"));
        Shop.soon(() -> assertThat(kept("PLATE")).isZero());
        Shop.soon(() -> assertThat(shop.ats("PLATE")).isEqualTo(10));
    }

    @Test
    void whoever_asks_again_under_the_same_key_gets_the_same_answer() {
        stocked("SPOON", 2, 1);
        String body =
                "{\"channel\": \"web\", \"lines\": [{\"line\": 1, \"sku\": \"SPOON\","
                        + " \"quantity\": 3}], \"expiresAt\": \"2199-01-01T00:00:00Z\"}";
        Http.Reply first = http.put("cart-4-a", "/v1/checkouts/cart-4", body);
        Http.Reply second = http.put("cart-4-a", "/v1/checkouts/cart-4", body);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(
                        http.put(
                                        "cart-4-a",
                                        "/v1/checkouts/cart-4",
                                        body.replace("\"quantity\": 3", "\"quantity\": 1"))
                                .code())
                .isEqualTo("KEY_REUSED");
        Shop.soon(() -> assertThat(kept("SPOON")).isEqualTo(3));
    }

    @Test
    void an_order_gets_what_its_checkout_kept_line_by_line_and_nothing_twice() {
        stocked("BOWL", 4, 3);
        Shop.done(shop.keeps("cart-5", lines("BOWL", 2, 3)));
        shop.placeAs(
                "CO-5",
                "{'number': 'CO-5', 'channel': 'web', 'checkout': 'cart-5', 'lines': "
                        + lines("BOWL", 2, 3)
                        + "}");
        shop.reaches("CO-5", "ALLOCATED");
        assertThat(kept("BOWL")).isEqualTo(5);
        List<Long> promised =
                shop.order("CO-5").path("lines").values().stream()
                        .map((JsonNode line) -> line.at("/units/allocated").asLong())
                        .toList();
        assertThat(promised).containsExactly(2L, 3L);
        assertThat(shop.ats("BOWL")).isEqualTo(2);

        // Nobody wakes any more to give it back.
        Shop.soon(() -> assertThat(time.isWaitedFor("house/BOWL@EAST")).isFalse());
        Shop.soon(() -> assertThat(time.isWaitedFor("house/BOWL@WEST")).isFalse());
    }

    @Test
    void an_order_of_more_than_its_cart_gets_the_rest_like_any_other() {
        stocked("TRAY", 2, 2);
        Shop.done(shop.keeps("cart-6", lines("TRAY", 3)));
        shop.placeAs(
                "CO-6",
                "{'number': 'CO-6', 'channel': 'web', 'checkout': 'cart-6', 'lines': "
                        + lines("TRAY", 4)
                        + "}");
        shop.reaches("CO-6", "ALLOCATED");
        assertThat(kept("TRAY")).isEqualTo(4);
    }

    @Test
    void what_nobody_orders_is_sold_to_others_when_its_time_is_over() {
        stocked("FLASK", 2, 3);
        Shop.done(shop.keeps("cart-7", lines("FLASK", 5)));
        Shop.soon(() -> assertThat(shop.ats("FLASK")).isZero());

        time.comesFor("house/FLASK@EAST");
        time.comesFor("house/FLASK@WEST");
        Shop.soon(() -> assertThat(shop.ats("FLASK")).isEqualTo(5));
        assertThat(kept("FLASK")).isZero();

        // The customer comes back, and finds it as anybody would.
        Shop.done(shop.keeps("cart-7", lines("FLASK", 4)));
        Shop.soon(() -> assertThat(kept("FLASK")).isEqualTo(4));
    }
}
