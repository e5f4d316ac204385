package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Orders for more than there is: who waits, who may pass whom, and who is told, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WaitingOrdersTest {

    private static final String ORDER_DESK = "/v1/exceptions?role=order-desk";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Shop shop = new Shop(stockbook.operator());
    private final Time time = new Time(stockbook);

    @BeforeAll
    void a_warehouse_that_may_sell_three_of_everything_beyond_the_stock() {
        shop.opens("EAST");
        shop.follows(
                """
                {'locations': ['EAST'], 'safetyStock': 0, 'shareBp': 10000, 'backorderLimit': 3,
                 'fulfilment': {'sourcing': [], 'costs': {}, 'longestWaitHours': 48,
                                'lapseHours': 72, 'services': {}}}
                """);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String one(String sku, int quantity) {
        return "[{\"line\": 1, \"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, quantity);
    }

    /** What the order desk has been told of kites. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (JsonNode one : stockbook.operator().get(ORDER_DESK).json().path("items")) {
            if (one.path("sentence").asString().contains(" KITE ")) {
                told.add(one.path("type").asString() + ": " + one.path("sentence").asString());
            }
        }
        return told;
    }

    @Test
    void the_order_desk_hears_once_that_more_waits_than_may_be_sold() {
        shop.place("B-1", one("KITE", 2));
        shop.reaches("B-1", "WAITING");
        assertThat(told()).isEmpty();

        // The channel's page was stale: it sold two more than it may.
        shop.place("B-2", one("KITE", 3));
        Shop.soon(
                () ->
                        assertThat(told())
                                .containsExactly(
                                        "BACKORDER_LIMIT: 5 units of KITE wait for channel web,"
                                                + " which may sell 3 beyond the stock; order B-2"
                                                + " came last"));
        shop.place("B-3", one("KITE", 1));
        shop.reaches("B-3", "WAITING");
        assertThat(told()).hasSize(1);

        // Nobody lost its place by that.
        shop.receive("EAST", "KITE", 5);
        shop.reaches("B-2", "ALLOCATED");
        assertThat(shop.state("B-3")).isEqualTo("WAITING");
    }

    @Test
    void of_who_may_sell_nothing_beyond_the_stock_the_first_unit_that_waits_is_told() {
        shop.opensChannel("fair", null, "EAST");
        shop.placeAs(
                "F-1",
                "{'number': 'F-1', 'channel': 'fair', 'lines': %s}".formatted(one("FAN", 1)));
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("BACKORDER_LIMIT"))
                                .extracting(it -> it.path("sentence").asString())
                                .contains(
                                        "1 units of FAN wait for channel fair, which may sell 0"
                                                + " beyond the stock; order F-1 came last"));
        shop.receive("EAST", "FAN", 1);
        shop.reaches("F-1", "ALLOCATED");
    }

    @Test
    void who_waits_for_all_of_it_holds_up_nobody_but_not_for_ever() {
        shop.receive("EAST", "PAN", 2);
        shop.placeAs(
                "W-1",
                "{'number': 'W-1', 'channel': 'web', 'fill': 'SHIP_COMPLETE', 'lines': "
                        + one("PAN", 3)
                        + "}");
        shop.reaches("W-1", "WAITING");

        // Another order takes one of the two that are not enough for it.
        shop.place("W-2", one("PAN", 1));
        shop.reaches("W-2", "ALLOCATED");

        // Two days later it has waited for as long as the channel lets it.
        time.comesFor("house/order:W-1");
        Shop.soon(() -> assertThat(shop.ats("PAN")).isZero());
        shop.place("W-3", one("PAN", 1));
        shop.reaches("W-3", "WAITING");
        shop.receive("EAST", "PAN", 2);
        shop.reaches("W-1", "ALLOCATED");
        assertThat(shop.state("W-3")).isEqualTo("WAITING");
    }
}
