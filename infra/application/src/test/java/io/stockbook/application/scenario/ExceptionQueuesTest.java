package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What cannot go on by itself stands in somebody's queue until somebody has done something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExceptionQueuesTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_warehouse() {
        shop.opens("EAST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String one(String sku, int quantity) {
        return "[{\"line\": 1, \"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, quantity);
    }

    private JsonNode only(String type) {
        Shop.soon(() -> assertThat(shop.exceptions(type)).hasSize(1));
        return shop.exceptions(type).getFirst();
    }

    @Test
    void an_exception_has_an_owner_a_cause_and_an_age_until_it_is_resolved() {
        // A till sells what the books do not have.
        shop.does("/v1/locations/EAST/items/HAT/sales", "{'sale': 'POS-1', 'quantity': 2}");
        JsonNode found = only("UNRECORDED_STOCK");
        assertThat(found.path("ownerRole").asString()).isEqualTo("inventory-control");
        assertThat(found.path("cause").asString()).isEqualTo("POS-1");
        assertThat(found.path("sentence").asString())
                .isEqualTo("POS-1 needed 2 units of house/HAT@EAST that the books did not have");
        assertThat(found.path("ageMillis").asLong()).isNotNegative();
        assertThat(http.get("/v1/exceptions?role=order-desk").text()).doesNotContain("POS-1");

        // It says what can be done, and somebody does the last of it: there are none left to sell.
        assertThat(found.path("suggestedActions").valueStream())
                .extracting(action -> action.path("request").asString())
                .containsExactly(
                        "GET /v1/locations/{location}/items/{sku}/card",
                        "POST /v1/locations/{location}/items/{sku}/counts");
        shop.does("/v1/locations/EAST/items/HAT/counts", "{'count': 'C-HAT', 'counted': 0}");

        // Somebody takes it, and says what was done.
        String path = "/v1/exceptions/" + found.path("id").asString();
        shop.does(path + "/assign", "{'assignee': 'ana'}");
        Shop.soon(
                () ->
                        assertThat(http.get(path).json().path("assignee").asString())
                                .isEqualTo("ana"));
        shop.does(path + "/resolve", "{'resolution': 'counted, two hats were not booked in'}");
        Shop.soon(() -> assertThat(shop.exceptions("UNRECORDED_STOCK")).isEmpty());
        assertThat(http.get(path).json().path("resolution").asString()).contains("two hats");
    }

    @Test
    void whoever_works_through_one_type_sees_that_type_and_is_told_when_there_is_none_such() {
        shop.does("/v1/locations/EAST/items/PIN/sales", "{'sale': 'POS-2', 'quantity': 1}");
        shop.receive("EAST", "TIE", 1);
        shop.placeAs(
                "T-1",
                "{'number': 'T-1', 'channel': 'fair', 'lines': %s}".formatted(one("TIE", 1)));
        Shop.soon(
                () ->
                        assertThat(types("?type=UNKNOWN_CHANNEL&role=order-desk"))
                                .contains("UNKNOWN_CHANNEL"));
        Shop.soon(() -> assertThat(types("?type=UNRECORDED_STOCK")).isNotEmpty());
        assertThat(types("?type=UNRECORDED_STOCK")).containsOnly("UNRECORDED_STOCK");
        assertThat(types("?type=UNRECORDED_STOCK&role=order-desk")).isEmpty();

        // A slip of the pen is no empty queue.
        Http.Reply mistyped = http.get("/v1/exceptions?type=UNKNOWN_CHANEL");
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.json().path("type").asString())
                .isEqualTo("urn:stockbook:problem:INVALID_REQUEST");
        assertThat(mistyped.json().path("detail").asString())
                .startsWith("type: must be one of UNRECORDED_STOCK, SHORT_PICK, ");
        assertThat(http.get("/v1/exceptions?role=desk").json().path("detail").asString())
                .isEqualTo(
                        "role: must be one of integrations, inventory-control, order-desk, prep,"
                                + " purchasing.");

        // What it suggests is done, and the order goes on.
        shop.opensChannel("fair", null, "EAST");
        shop.reaches("T-1", "ALLOCATED");
        Shop.soon(() -> assertThat(shop.exceptions("UNKNOWN_CHANNEL")).isEmpty());
        resolve("UNRECORDED_STOCK", "it was the last one");
    }

    private void resolve(String type, String how) {
        String path = "/v1/exceptions/%s/resolve".formatted(only(type).path("id").asString());
        shop.does(path, "{'resolution': '%s'}".formatted(how));
        Shop.soon(() -> assertThat(shop.exceptions(type)).isEmpty());
    }

    private List<String> types(String which) {
        return http.get("/v1/exceptions" + which)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    @Test
    void an_order_of_a_channel_that_nobody_has_opened_waits_and_is_told() {
        shop.receive("EAST", "CUP", 1);
        shop.placeAs(
                "U-1",
                "{'number': 'U-1', 'channel': 'market', 'lines': %s}".formatted(one("CUP", 1)));
        JsonNode told = only("UNKNOWN_CHANNEL");
        assertThat(told.path("sentence").asString())
                .isEqualTo("Order U-1 names channel market, which is not open");

        // It is opened, and nobody has to touch the order or the exception.
        shop.opensChannel("market", null, "EAST");
        shop.reaches("U-1", "ALLOCATED");
        Shop.soon(() -> assertThat(shop.exceptions("UNKNOWN_CHANNEL")).isEmpty());
        String path = "/v1/exceptions/%s?atLeast=head".formatted(told.path("id").asString());
        assertThat(http.get(path).json().path("resolution").asString())
                .isEqualTo("channel market is open");
    }

    @Test
    void what_is_short_and_nowhere_else_waits_for_its_count() {
        shop.receive("EAST", "KEY", 3);
        shop.placeAs(
                "K-1",
                "{'number': 'K-1', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED',"
                        + " 'lines': %s}".formatted(one("KEY", 3)));
        shop.reaches("K-1", "RELEASED");
        Shop.soon(() -> assertThat(shop.pickList("K-1").size()).isEqualTo(1));
        shop.tells(
                "K-1",
                "short-pick",
                "{'allocation': '%s', 'quantity': 1}".formatted(shop.allocation("K-1", "EAST")));
        assertThat(only("SHORT_PICK").path("ownerRole").asString()).isEqualTo("inventory-control");
        Shop.soon(
                () ->
                        assertThat(shop.order("K-1").at("/order/units/waiting").asLong())
                                .isEqualTo(1));
        assertThat(shop.balance("EAST", "KEY", "missing")).isEqualTo(1);

        // It is counted and found: the key was behind the shelf, and is for who waits for it.
        shop.does("/v1/locations/EAST/items/KEY/counts", "{'count': 'C-1', 'counted': 3}");
        Shop.soon(() -> assertThat(shop.pickList("K-1").size()).isEqualTo(2));
        assertThat(shop.balance("EAST", "KEY", "missing")).isZero();
        assertThat(shop.balance("EAST", "KEY", "allocated")).isEqualTo(3);
        // Somebody has looked, so nobody has to any more.
        Shop.soon(() -> assertThat(shop.exceptions("SHORT_PICK")).isEmpty());
    }

    @Test
    void an_order_that_cannot_be_carried_out_does_not_stall_in_silence() {
        shop.receive("EAST", "BELT", 2);
        shop.place("B-1", one("BELT", 2));
        shop.reaches("B-1", "ALLOCATED");
        String allocation = shop.allocation("B-1", "EAST");

        // Somebody ships one past its order, at the stock item itself; then the customer cancels.
        String path = "/v1/locations/EAST/items/BELT/allocations/%s/".formatted(allocation);
        shop.does(path + "pick", "{'quantity': 1}");
        shop.does(path + "ship", "{'quantity': 1, 'shipment': 'X'}");
        Shop.soon(
                () ->
                        assertThat(shop.order("B-1").at("/order/units/shipped").asLong())
                                .isEqualTo(1));
        shop.tells("B-1", "cancel", "{'reason': 'not wanted'}");
        JsonNode told = only("STEP_REFUSED");
        assertThat(told.path("ownerRole").asString()).isEqualTo("order-desk");
        assertThat(told.path("sentence").asString())
                .contains("Order B-1 cannot be cancelled whole: 1 units have shipped");
    }
}
