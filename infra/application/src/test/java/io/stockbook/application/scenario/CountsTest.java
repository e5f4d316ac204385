package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Shelves are counted while everybody goes on: planned, counted, believed and booked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CountsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Stocktaking stock = new Stocktaking(http, shop);

    @BeforeAll
    void a_warehouse() {
        shop.opens("EAST", "ATTIC");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private void item(String sku, String abcClass) {
        shop.creates(
                "/v1/items",
                "{'sku': '%s', 'name': '%s', 'unit': 'each', 'tracking': 'NONE'}"
                        .formatted(sku, sku));
        String body = "{\"abcClass\": \"%s\"}".formatted(abcClass);
        Shop.done(http.put("class-" + sku + abcClass, "/v1/items/" + sku + "/class", body));
    }

    private static String one(String sku, int quantity) {
        return "[{\"line\": 1, \"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, quantity);
    }

    private String cardOf(String sku) {
        return http.get("/v1/locations/EAST/items/%s/card".formatted(sku)).text();
    }

    @Test
    void a_count_is_of_a_location_of_a_class_or_of_skus() {
        shop.receive("ATTIC", "GOLD", 1);
        shop.receive("ATTIC", "TIN", 1);
        shop.receive("ATTIC", "IRON", 1);
        item("GOLD", "A");
        item("TIN", "C");
        item("IRON", "C");
        item("SILVER", "A");
        item("ZINC", "C");
        String attic = "{'number': '%s', 'location': 'ATTIC'%s}";

        shop.creates("/v1/counts", attic.formatted("ALL", ""));
        shop.creates("/v1/counts", attic.formatted("CLASS", ", 'abcClass': 'A'"));
        shop.creates("/v1/counts", attic.formatted("NAMED", ", 'skus': ['TIN', 'ZINC']"));

        // Silver is of class A too, and never was in the attic; zinc was not either, but is named.
        listed("ALL", "GOLD", "IRON", "TIN");
        listed("CLASS", "GOLD");
        listed("NAMED", "TIN", "ZINC");
        assertThat(http.get("/v1/items/GOLD").json().path("abcClass").asString()).isEqualTo("A");
    }

    private void listed(String number, String... skus) {
        Shop.soon(() -> assertThat(stock.count(number).path("complete").asBoolean()).isTrue());
        assertThat(stock.lines(number).valueStream())
                .extracting(line -> line.path("sku").asString())
                .containsExactly(skus);
    }

    @Test
    void a_blind_count_tells_what_it_expects_when_nobody_counts_any_more() {
        shop.receive("EAST", "BLIND", 10);
        stock.plans("B-1", "'skus': ['BLIND'], 'recounts': 1, 'approval': true, 'blind': true");
        long _ = stock.begins("B-1", "BLIND");
        assertThat(stock.line("B-1", "BLIND").has("expected")).isFalse();

        stock.reports("B-1", "BLIND", 7);
        stock.reaches("B-1", "BLIND", "RECOUNT");
        assertThat(stock.line("B-1", "BLIND").has("expected")).isFalse();
        assertThat(stock.line("B-1", "BLIND").has("variance")).isFalse();

        stock.reports("B-1", "BLIND", 7);
        stock.reaches("B-1", "BLIND", "AWAITING_APPROVAL");
        JsonNode line = stock.line("B-1", "BLIND");
        assertThat(line.path("expected").asLong()).isEqualTo(10);
        assertThat(line.path("variance").asLong()).isEqualTo(-3);
        assertThat(line.path("counter").asString()).isEqualTo("badge-7");
    }

    @Test
    void who_is_not_blind_knows_what_to_look_for() {
        shop.receive("EAST", "SEEN", 10);
        stock.plans("S-1", "'skus': ['SEEN']");
        long _ = stock.begins("S-1", "SEEN");
        assertThat(stock.line("S-1", "SEEN").path("expected").asLong()).isEqualTo(10);
    }

    @Test
    void what_is_over_tolerance_is_counted_again() {
        shop.receive("EAST", "NEAR", 1_000);
        shop.receive("EAST", "FAR", 1_000);
        stock.plans("T-1", "'skus': ['NEAR', 'FAR'], 'toleranceBp': 100, 'recounts': 1");

        // One in a hundred is believed; more is counted again, and then it is what was expected.
        stock.counts("T-1", "NEAR", 990);
        long _ = stock.begins("T-1", "FAR");
        stock.reports("T-1", "FAR", 900);
        stock.reaches("T-1", "FAR", "RECOUNT");
        assertThat(shop.balance("EAST", "FAR", "available")).isEqualTo(1_000);
        stock.counts("T-1", "FAR", 1_000);

        assertThat(shop.balance("EAST", "NEAR", "available")).isEqualTo(990);
        assertThat(shop.balance("EAST", "FAR", "available")).isEqualTo(1_000);
        assertThat(stock.line("T-1", "FAR").path("attempt").asInt()).isEqualTo(2);
        // Nothing is left to count.
        Shop.soon(
                () -> assertThat(stock.count("T-1").path("state").asString()).isEqualTo("CLOSED"));
    }

    @Test
    void a_variance_is_booked_when_somebody_approves_it() {
        shop.receive("EAST", "RING", 10);
        stock.plans("V-1", "'skus': ['RING'], 'approval': true");
        long _ = stock.begins("V-1", "RING");
        stock.reports("V-1", "RING", 8);
        stock.reaches("V-1", "RING", "AWAITING_APPROVAL");
        assertThat(shop.balance("EAST", "RING", "available")).isEqualTo(10);
        assertThat(stock.count("V-1").path("awaitingApproval").asInt()).isEqualTo(1);

        // The first is not believed: it is counted again. The second is.
        shop.does(
                "/v1/counts/V-1/rejections",
                "{'skus': ['RING'], 'reason': 'one lies in the window'}");
        stock.reaches("V-1", "RING", "RECOUNT");
        long again = stock.begins("V-1", "RING");
        stock.reports("V-1", "RING", 9);
        stock.reaches("V-1", "RING", "AWAITING_APPROVAL");
        stock.approves("V-1", "RING");
        stock.reaches("V-1", "RING", "BOOKED");

        assertThat(shop.balance("EAST", "RING", "available")).isEqualTo(9);
        assertThat(stock.line("V-1", "RING").path("bookedPosition").asLong()).isGreaterThan(again);
        assertThat(cardOf("RING")).contains("\"V-1\"");
    }

    @Test
    void who_counts_need_not_be_allowed_to_approve() {
        Http stranger = stockbook.with(DemoKeys.CHANNEL_WORKER);
        String skus = "{\"skus\": [\"RING\"]}";
        assertThat(stranger.post("k", "/v1/counts/V-1/begin", skus).text())
                .contains("FORBIDDEN", "count:write");
        assertThat(stranger.post("k", "/v1/counts/V-1/approvals", skus).text())
                .contains("FORBIDDEN", "count:approve");
        assertThat(stranger.post("k", "/v1/counts/V-1/rejections", skus).text())
                .contains("FORBIDDEN", "count:approve");
    }

    @Test
    void movements_during_a_count_are_no_variance_of_it() {
        shop.receive("EAST", "BUSY", 20);
        shop.place("BUSY-1", one("BUSY", 6));
        shop.reaches("BUSY-1", "ALLOCATED");
        stock.plans("M-1", "'skus': ['BUSY'], 'approval': true");
        long opened = stock.begins("M-1", "BUSY");

        // While somebody counts, an order is picked and leaves, goods come in, and a till sells.
        shop.tells("BUSY-1", "release", "{}");
        shop.tells("BUSY-1", "confirm-pick", "{}");
        shop.tells("BUSY-1", "confirm-shipment", "{}");
        shop.reaches("BUSY-1", "CLOSED");
        shop.receive("EAST", "BUSY", 30);
        shop.does("/v1/locations/EAST/items/BUSY/sales", "{'sale': 'POS-9', 'quantity': 4}");

        // One of the twenty is not there.
        stock.reports("M-1", "BUSY", 19);
        stock.reaches("M-1", "BUSY", "AWAITING_APPROVAL");
        shop.receive("EAST", "BUSY", 5);
        stock.approves("M-1", "BUSY");
        stock.reaches("M-1", "BUSY", "BOOKED");

        JsonNode line = stock.line("M-1", "BUSY");
        assertThat(line.path("expected").asLong()).isEqualTo(20);
        assertThat(line.path("variance").asLong()).isEqualTo(-1);
        assertThat(line.path("openedPosition").asLong()).isEqualTo(opened);
        assertThat(shop.balance("EAST", "BUSY", "available")).isEqualTo(20 - 6 + 30 - 4 + 5 - 1);
    }

    @Test
    void a_result_is_taken_once_the_line_is_open() {
        shop.receive("EAST", "CROWD", 10);
        // A hundred people count this shelf already, and a stock item opens no more at once.
        for (int n = 1; n <= 100; n++) {
            shop.creates(
                    "/v1/counts",
                    "{'number': 'Q-%d', 'location': 'EAST', 'skus': ['CROWD']}".formatted(n));
            shop.does("/v1/counts/Q-%d/begin".formatted(n), "{'skus': ['CROWD']}");
        }
        for (int n = 1; n <= 100; n++) {
            stock.reaches("Q-" + n, "CROWD", "COUNTING");
        }
        stock.plans("LATE", "'skus': ['CROWD']");
        shop.does("/v1/counts/LATE/begin", "{'skus': ['CROWD']}");
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/exceptions?type=BOOKING_REFUSED").text())
                                .contains("house/CROWD@EAST"));

        // Nobody could say what moved since: the device is asked to count when the line is open.
        assertThat(stock.line("LATE", "CROWD").path("state").asString()).isEqualTo("OPENING");
        Http.Reply early = shop.send("/v1/counts/LATE/results", Stocktaking.result("CROWD", 10));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("LINE_NOT_OPEN");
        assertThat(early.text()).contains("the line of CROWD in count LATE is not open yet");
        shop.does("/v1/locations/EAST/items/CROWD/sales", "{'sale': 'POS-1', 'quantity': 1}");

        // One of the hundred is done, and whoever begins again is let in.
        stock.reports("Q-1", "CROWD", 10);
        stock.reaches("Q-1", "CROWD", "BOOKED");
        long _ = stock.begins("LATE", "CROWD");
        stock.reports("LATE", "CROWD", 9);
        stock.reaches("LATE", "CROWD", "BOOKED");
        assertThat(stock.line("LATE", "CROWD").path("expected").asLong()).isEqualTo(9);
        assertThat(stock.line("LATE", "CROWD").path("variance").asLong()).isZero();
    }

    @Test
    void missing_units_are_cleared_first() {
        shop.receive("EAST", "LOST", 10);
        shop.place("LOST-1", one("LOST", 4));
        shop.reaches("LOST-1", "ALLOCATED");
        shop.tells("LOST-1", "release", "{}");
        Shop.soon(() -> assertThat(shop.pickList("LOST-1")).hasSize(1));
        shop.tells(
                "LOST-1",
                "short-pick",
                "{'allocation': '%s', 'quantity': 4}".formatted(shop.allocation("LOST-1", "EAST")));
        Shop.soon(() -> assertThat(shop.balance("EAST", "LOST", "missing")).isEqualTo(4));

        // Three of the four lie in the wrong bay: that is no surplus, and the fourth is written
        // off.
        stock.plans("L-1", "'skus': ['LOST']");
        stock.counts("L-1", "LOST", 9);

        JsonNode line = stock.line("L-1", "LOST");
        assertThat(line.path("expected").asLong()).isEqualTo(6);
        assertThat(line.path("missingFound").asLong()).isEqualTo(3);
        assertThat(line.path("missingLost").asLong()).isEqualTo(1);
        assertThat(line.path("variance").asLong()).isZero();
        assertThat(shop.balance("EAST", "LOST", "missing")).isZero();
        // Whoever asked for a count of the place need not look any more.
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/exceptions?type=SHORT_PICK").text())
                                .doesNotContain("house/LOST@EAST"));
    }

    @Test
    void promised_units_give_way_by_rank() {
        shop.receive("EAST", "RANK", 6);
        shop.place("RANK-LATE", 9, one("RANK", 3));
        shop.place("RANK-EARLY", 1, one("RANK", 3));
        shop.reaches("RANK-LATE", "ALLOCATED");
        shop.reaches("RANK-EARLY", "ALLOCATED");

        stock.plans("R-1", "'skus': ['RANK']");
        stock.counts("R-1", "RANK", 3);

        shop.reaches("RANK-LATE", "WAITING");
        assertThat(shop.state("RANK-EARLY")).isEqualTo("ALLOCATED");
        // What the next count finds goes to who waits.
        stock.plans("R-2", "'skus': ['RANK']");
        stock.counts("R-2", "RANK", 6);
        shop.reaches("RANK-LATE", "ALLOCATED");
    }

    @Test
    void what_is_found_and_on_no_line_is_counted_too() {
        shop.receive("EAST", "KNOWN", 1);
        stock.plans("F-1", "'skus': ['KNOWN']");
        stock.counts("F-1", "KNOWN", 1);
        shop.receive("EAST", "OTHER", 1);
        stock.plans("F-2", "'skus': ['KNOWN']");
        // On another shelf than the books say, and of what was never here.
        stock.reports("F-2", "OTHER", 1);
        shop.creates("/v1/items", "{'sku': 'STRAY', 'name': 'Stray', 'unit': 'piece'}");
        stock.reports("F-2", "STRAY", 2);
        stock.reaches("F-2", "OTHER", "BOOKED");
        stock.reaches("F-2", "STRAY", "BOOKED");
        assertThat(shop.balance("EAST", "STRAY", "available")).isEqualTo(2);
    }

    @Test
    void what_nobody_knows_is_no_find() {
        shop.receive("EAST", "SHELF", 1);
        stock.plans("WHO-1", "'skus': ['SHELF']");
        shop.creates("/v1/items", "{'sku': 'TEA-POT', 'name': 'Teapot', 'unit': 'piece'}");
        Http.Reply no = shop.send("/v1/counts/WHO-1/results", Stocktaking.result("tea pot", 2));
        assertThat(no.status()).isEqualTo(404);
        assertThat(no.code()).isEqualTo("UNKNOWN_ITEM");
        Shop.soon(
                () ->
                        assertThat(
                                        shop.send(
                                                        "/v1/counts/WHO-1/results",
                                                        Stocktaking.result("tea pot", 2))
                                                .text())
                                .contains("nor at EAST; TEA-POT is called so."));

        // What nobody can name is taken in with what stands on it, and becomes what it is later.
        assertThat(shop.send("/v1/counts/WHO-1/results", Stocktaking.result("4006381", 3)).text())
                .contains("register it, or receive it with what stands on it.");
        shop.creates(
                "/v1/receipts",
                "{'number': 'FOUND-1', 'location': 'EAST',"
                        + " 'lines': [{'marking': '4006381', 'quantity': 3}]}");
        stock.reports("WHO-1", "SHELF", 1);
        stock.reaches("WHO-1", "SHELF", "BOOKED");
        assertThat(http.get("/v1/stock?location=EAST&atLeast=head").text())
                .doesNotContain("tea pot");
    }

    @Test
    void a_count_ends_early_and_leaves_nothing_open() {
        shop.receive("EAST", "HALF-1", 5);
        shop.receive("EAST", "HALF-2", 5);
        stock.plans("H-1", "'skus': ['HALF-1', 'HALF-2']");
        long _ = stock.begins("H-1", "HALF-1");
        Http.Reply no = shop.send("/v1/counts/H-1/close", "");
        assertThat(no.code()).isEqualTo("WRONG_STATE");
        assertThat(no.number("undecided")).isEqualTo(1);

        shop.does("/v1/counts/H-1/cancel", "{'reason': 'fire alarm'}");
        stock.reaches("H-1", "HALF-1", "DROPPED");
        assertThat(stock.count("H-1").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(stock.count("H-1").path("reason").asString()).isEqualTo("fire alarm");

        stock.plans("H-2", "'skus': ['HALF-1', 'HALF-2']");
        stock.counts("H-2", "HALF-1", 5);
        shop.does("/v1/counts/H-2/close", "");
        stock.reaches("H-2", "HALF-2", "DROPPED");
        assertThat(http.get("/v1/counts?state=CLOSED").text()).contains("\"H-2\"");
        assertThat(http.get("/v1/counts?state=OPEN").text()).doesNotContain("\"H-2\"");
    }

    @Test
    void a_count_says_no_with_its_numbers() {
        item("ONE", "A");
        shop.creates("/v1/counts", "{'number': 'N-1', 'location': 'EAST', 'skus': ['ONE']}");
        assertThat(shop.send("/v1/counts/NONE/begin", "{'skus': ['ONE']}").code())
                .isEqualTo("UNKNOWN_COUNT");
        assertThat(shop.send("/v1/counts/N-1/begin", "{'skus': ['TWO']}").code())
                .isEqualTo("UNKNOWN_LINE");
        assertThat(shop.send("/v1/counts/N-1/approvals", "{'skus': ['ONE']}").code())
                .isEqualTo("WRONG_STATE");
        assertThat(
                        http.post(
                                        "/v1/counts",
                                        "{\"number\": \"N-2\", \"location\": \"EAST\","
                                                + " \"scope\": \"ALLOCATED\"}",
                                        Map.of())
                                .status())
                .isEqualTo(400);
    }

    @Test
    void held_damaged_and_inspected_units_are_counted_apart() {
        shop.does(
                "/v1/locations/EAST/items/APART/receipts",
                "{'receipt': 'R-A', 'to': 'DAMAGED', 'quantity': 5}");
        shop.receive("EAST", "APART", 7);
        stock.plans("A-1", "'skus': ['APART'], 'scope': 'DAMAGED'");
        stock.counts("A-1", "APART", 4);
        assertThat(shop.balance("EAST", "APART", "damaged")).isEqualTo(4);
        assertThat(shop.balance("EAST", "APART", "available")).isEqualTo(7);
    }
}
