package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an order can say when it is placed, and where its units come from, told over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlacedOrdersTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Time time = new Time(stockbook);

    @BeforeAll
    void three_warehouses() {
        shop.opens("EAST", "WEST", "NORTH");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String one(String sku, int quantity) {
        return "[{'line': 1, 'sku': '%s', 'quantity': %d}]".formatted(sku, quantity);
    }

    private void place(String number, String terms, String lines) {
        shop.placeAs(
                number,
                "{'number': '%s', 'channel': 'web', %s 'lines': %s}"
                        .formatted(number, terms, lines));
    }

    @Test
    void an_order_may_have_two_thousand_lines_and_not_one_more() {
        for (int sku = 0; sku < 10; sku++) {
            shop.receive("EAST", "PIN-" + sku, 200);
        }
        place("L-1", "", lines(2_000));
        shop.reaches("L-1", "ALLOCATED");
        assertThat(shop.order("L-1").path("lines").size()).isEqualTo(2_000);
        assertThat(shop.balance("EAST", "PIN-0", "allocated")).isEqualTo(200);

        Http.Reply tooLong =
                http.post(
                        "/v1/orders",
                        "{'number': 'L-2', 'channel': 'web', 'lines': %s}"
                                .formatted(lines(2_001))
                                .replace('\'', '"'),
                        Map.of());
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text()).contains("an order must have 1 to 2000 lines, not 2001");
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        line ->
                                "{'line': %d, 'sku': 'PIN-%d', 'quantity': 1}"
                                        .formatted(line, line % 10))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void two_lines_of_one_sku_are_one_need() {
        shop.receive("EAST", "TWIN", 7);
        place(
                "T-1",
                "",
                "[{'line': 1, 'sku': 'TWIN', 'quantity': 5},"
                        + " {'line': 2, 'sku': 'TWIN', 'quantity': 5}]");
        shop.reaches("T-1", "WAITING");
        // Seven are promised, three are waited for: neither line counts the other's units.
        assertThat(units("T-1", "allocated")).isEqualTo(7);
        assertThat(units("T-1", "waiting")).isEqualTo(3);
        assertThat(shop.balance("EAST", "TWIN", "available")).isZero();

        shop.receive("WEST", "TWIN", 4);
        shop.reaches("T-1", "ALLOCATED");
        assertThat(shop.balance("WEST", "TWIN", "available")).isEqualTo(1);
    }

    private long units(String number, String what) {
        return shop.order(number).at("/order/units/" + what).asLong();
    }

    @Test
    void priority_day_and_service_go_with_the_order_to_the_floor() {
        shop.receive("NORTH", "VAN", 9);
        String quick = "'priority': 1, 'promisedBy': '2026-12-01', 'service': 'next day',";
        place("P-1", "'handling': 'RELEASE_WHEN_ALLOCATED',", one("VAN", 1));
        place("P-2", quick + "'handling': 'RELEASE_WHEN_ALLOCATED',", one("VAN", 1));
        shop.reaches("P-1", "RELEASED");
        shop.reaches("P-2", "RELEASED");

        // The one with precedence is picked first, though it came later.
        JsonNode rows = http.get("/v1/pick-list?location=NORTH&atLeast=head").json().path("items");
        assertThat(rows.valueStream().map(row -> row.path("order").asString()))
                .containsExactly("P-2", "P-1");
        assertThat(rows.path(0).path("service").asString()).isEqualTo("next day");
        assertThat(rows.path(0).path("promisedBy").asString()).isEqualTo("2026-12-01");
        assertThat(rows.path(0).path("priority").asInt()).isEqualTo(1);
    }

    @Test
    void an_order_blocked_for_several_reasons_goes_on_after_the_last() {
        shop.receive("EAST", "SAFE", 1);
        place("B-1", "'blocks': ['PAYMENT', 'ADDRESS'],", one("SAFE", 1));
        shop.reaches("B-1", "ALLOCATED");
        shop.tells("B-1", "block", "{'reason': 'MISSING_PREP', 'note': 'no poly bag'}");
        for (String reason : List.of("PAYMENT", "ADDRESS", "MISSING_PREP")) {
            Http.Reply refused = shop.asks("B-1", "release", "{}");
            assertThat(refused.code()).isEqualTo("ORDER_BLOCKED");
            assertThat(refused.text()).contains(reason);
            shop.tells("B-1", "unblock", "{'reason': '%s'}".formatted(reason));
        }
        shop.tells("B-1", "release", "{}");
        shop.reaches("B-1", "RELEASED");
    }

    /** NORTH has A and EAST has B, WEST and SOUTH have both; a van from WEST costs most. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WHOLE_ORDER      | WEST WEST
                    FEWEST_SPLITS    | WEST WEST
                    PREFERENCE       | NORTH EAST
                    COST             | SOUTH SOUTH
                    WHOLE_ORDER COST | SOUTH SOUTH
                    """)
    void the_first_sourcing_rule_counts_most(String rules, String places) {
        String name = rules.replaceAll("[_ ]", "-");
        shop.opensChannel(
                name,
                """
                {'sourcing': ['%s'],
                 'costs': {'NORTH': 100, 'EAST': 600, 'WEST': 900, 'SOUTH': 500},
                 'longestWaitHours': 72, 'lapseHours': 72, 'services': {}}
                """
                        .formatted(rules.replace(" ", "', '")),
                "NORTH",
                "EAST",
                "WEST",
                "SOUTH");
        for (String place :
                List.of("NORTH A", "EAST B", "WEST A", "WEST B", "SOUTH A", "SOUTH B")) {
            String[] words = place.split(" ", 2);
            shop.receive(words[0], name + "-" + words[1], 5);
        }
        shop.placeAs(
                "S-" + name,
                """
                {'number': 'S-%1$s', 'channel': '%1$s', 'lines': [
                 {'line': 1, 'sku': '%1$s-A', 'quantity': 1},
                 {'line': 2, 'sku': '%1$s-B', 'quantity': 1}]}
                """
                        .formatted(name));
        shop.reaches("S-" + name, "ALLOCATED");
        assertThat(
                        shop.order("S-" + name)
                                .path("promises")
                                .valueStream()
                                .sorted(Comparator.comparing(row -> row.path("line").asInt()))
                                .map(row -> row.path("location").asString()))
                .containsExactly(places.split(" ", 2));
    }

    /** However far it has come, as long as nothing has left: everything is as it was before. */
    @ParameterizedTest
    @CsvSource({"WAITING", "ALLOCATED", "BLOCKED", "RELEASED", "PICKED"})
    void an_order_is_cancelled_at_any_state_before_it_ships(String state) {
        String sku = "TRAY-" + state;
        String number = "C-" + state;
        shop.receive("EAST", sku, 2);
        int wanted = state.equals("WAITING") ? 3 : 2;
        place(number, state.equals("BLOCKED") ? "'blocks': ['FRAUD']," : "", one(sku, wanted));
        shop.reaches(number, state.equals("WAITING") ? "WAITING" : "ALLOCATED");
        if (state.equals("RELEASED") || state.equals("PICKED")) {
            shop.tells(number, "release", "{}");
        }
        if (state.equals("PICKED")) {
            shop.tells(number, "confirm-pick", "{}");
            Shop.soon(() -> assertThat(shop.balance("EAST", sku, "picked")).isEqualTo(2));
        }
        shop.tells(number, "cancel", "{'reason': 'not wanted'}");
        shop.reaches(number, "CANCELLED");
        Shop.soon(() -> assertThat(shop.balance("EAST", sku, "available")).isEqualTo(2));
        Shop.soon(() -> assertThat(shop.ats(sku)).isEqualTo(2));
    }

    /** Its units are for anybody again, and the rest of the order stays where it is. */
    @ParameterizedTest
    @CsvSource({"WAITING", "ALLOCATED", "BLOCKED", "RELEASED", "PICKED"})
    void a_line_is_cancelled_at_any_state_before_it_ships(String state) {
        String lid = "LID-" + state;
        String pot = "POT-" + state;
        String number = "L-" + state;
        shop.receive("EAST", lid, 2);
        shop.receive("EAST", pot, 1);
        place(
                number,
                state.equals("BLOCKED") ? "'blocks': ['FRAUD']," : "",
                "[{'line': 1, 'sku': '%s', 'quantity': %d}, {'line': 2, 'sku': '%s', 'quantity': 1}]"
                        .formatted(lid, state.equals("WAITING") ? 3 : 2, pot));
        shop.reaches(number, state.equals("WAITING") ? "WAITING" : "ALLOCATED");
        if (state.equals("RELEASED") || state.equals("PICKED")) {
            shop.tells(number, "release", "{}");
        }
        if (state.equals("PICKED")) {
            shop.tells(number, "confirm-pick", "{}");
            Shop.soon(() -> assertThat(shop.balance("EAST", lid, "picked")).isEqualTo(2));
        }
        shop.tells(number, "cancel-line", "{'line': 1, 'reason': 'not wanted'}");
        Shop.soon(() -> assertThat(shop.ats(lid)).isEqualTo(2));
        assertThat(shop.balance("EAST", lid, "available")).isEqualTo(2);
        assertThat(shop.balance("EAST", pot, state.equals("PICKED") ? "picked" : "allocated"))
                .isEqualTo(1);
        shop.reaches(
                number,
                switch (state) {
                    case "RELEASED", "PICKED" -> state;
                    default -> "ALLOCATED";
                });
    }

    @Test
    void a_line_that_waits_leaves_every_queue_when_it_is_cancelled() {
        shop.receive("EAST", "SOAP", 1);
        place(
                "W-1",
                "",
                "[{'line': 1, 'sku': 'SOAP', 'quantity': 1},"
                        + " {'line': 2, 'sku': 'SALT', 'quantity': 2}]");
        shop.reaches("W-1", "WAITING");
        shop.tells("W-1", "cancel-line", "{'line': 2, 'reason': 'not wanted'}");
        shop.reaches("W-1", "ALLOCATED");

        // What arrives now is for anybody.
        shop.receive("WEST", "SALT", 2);
        Shop.soon(() -> assertThat(shop.ats("SALT")).isEqualTo(2));
    }

    @Test
    void a_checkout_that_is_left_alone_gives_back_what_it_kept() {
        shop.receive("EAST", "SEAT", 2);
        shop.does(
                "/v1/locations/EAST/items/SEAT/reservations",
                "{'demand': {'kind': 'CHECKOUT', 'document': 'cart-1', 'line': 1}, 'channel':"
                        + " 'web', 'quantity': 2, 'expiresAt': '2199-01-01T00:00:00Z'}");
        Shop.soon(() -> assertThat(shop.ats("SEAT")).isZero());

        time.comesFor("house/SEAT@EAST");
        Shop.soon(() -> assertThat(shop.ats("SEAT")).isEqualTo(2));
    }

    @Test
    void an_order_that_waits_for_its_money_does_not_keep_its_stock_for_ever() throws Exception {
        shop.receive("EAST", "BIKE", 1);
        place("M-1", "'blocks': ['PAYMENT'],", one("BIKE", 1));
        shop.reaches("M-1", "ALLOCATED");
        place("M-2", "", one("BIKE", 1));
        shop.reaches("M-2", "WAITING");

        // Three days go by without the money: the bicycle is for who can have it.
        time.comesFor("house/order:M-1");
        shop.reaches("M-2", "ALLOCATED");
        Shop.soon(() -> assertThat(units("M-1", "allocated")).isZero());

        // The money comes after all, and so does another bicycle.
        shop.tells("M-1", "unblock", "{'reason': 'PAYMENT'}");
        shop.receive("WEST", "BIKE", 1);
        Shop.soon(() -> assertThat(units("M-1", "allocated")).isEqualTo(1));

        // One that only lacks an address keeps its stock however long that takes.
        shop.receive("EAST", "TENT", 1);
        place("M-3", "'blocks': ['ADDRESS'],", one("TENT", 1));
        shop.reaches("M-3", "ALLOCATED");
        assertThat(time.isWaitedFor("house/order:M-3")).isFalse();
    }
}
