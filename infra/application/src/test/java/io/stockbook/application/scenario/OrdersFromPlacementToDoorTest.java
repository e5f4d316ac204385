package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The story of four orders and one warehouse that does not have enough of everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OrdersFromPlacementToDoorTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();

    @BeforeAll
    void two_warehouses_and_a_web_shop() {
        for (String place : new String[] {"EAST", "WEST"}) {
            done(
                    http.post(
                            "/v1/locations",
                            """
                            {"location": "%s", "name": "%s", "custody": "OURS"}
                            """
                                    .formatted(place, place),
                            Map.of()));
        }
        done(
                http.post(
                        "/v1/channels",
                        """
                        {"channel": "web", "name": "Web", "policy": {"locations": ["EAST", "WEST"],
                         "safetyStock": 0, "shareBp": 10000, "backorderLimit": 0}}
                        """,
                        Map.of()));
        // East has mugs and plates, West has plates and bowls.
        receive("EAST", "MUG", 5);
        receive("EAST", "PLATE", 5);
        receive("WEST", "PLATE", 9);
        receive("WEST", "BOWL", 9);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    @Order(1)
    void an_order_that_one_place_can_serve_is_served_from_there() {
        place(
                "1001",
                "[{\"line\":1,\"sku\":\"PLATE\",\"quantity\":2},{\"line\":2,\"sku\":\"BOWL\",\"quantity\":1}]");
        reaches("1001", "ALLOCATED");
        assertThat(balance("WEST", "PLATE", "allocated")).isEqualTo(2);
        assertThat(balance("EAST", "PLATE", "allocated")).isZero();

        // It is handed to the floor, picked, and leaves.
        done(http.post("rel-1001", "/v1/orders/1001/release", "{}"));
        reaches("1001", "RELEASED");
        done(http.post("pick-1001", "/v1/orders/1001/confirm-pick", "{}"));
        done(http.post("ship-1001", "/v1/orders/1001/confirm-shipment", "{\"shipment\":\"S-1\"}"));
        reaches("1001", "CLOSED");
        assertThat(balance("WEST", "PLATE", "available")).isEqualTo(7);
        assertThat(balance("WEST", "PLATE", "allocated")).isZero();
        JsonNode order = order("1001");
        assertThat(order.toString())
                .contains("OrderPlaced")
                .contains("OrderReleased")
                .contains("OrderClosed");
    }

    @Test
    @Order(2)
    void an_order_that_nobody_can_serve_alone_is_split() {
        place(
                "1002",
                "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":1},{\"line\":2,\"sku\":\"BOWL\",\"quantity\":1}]");
        reaches("1002", "ALLOCATED");
        assertThat(balance("EAST", "MUG", "allocated")).isEqualTo(1);
        assertThat(balance("WEST", "BOWL", "allocated")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void what_is_not_there_is_waited_for_and_comes_by_rank() {
        // Four mugs are left. Six are wanted, and then two more by somebody with precedence.
        place("1003", "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":6}]");
        reaches("1003", "WAITING");
        place("1004", 1, "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":2}]");
        reaches("1004", "WAITING");
        assertThat(ats("MUG")).isZero();

        // Two mugs arrive: they are for the one with precedence.
        receive("WEST", "MUG", 2);
        reaches("1004", "ALLOCATED");
        assertThat(state("1003")).isEqualTo("WAITING");

        // Two more arrive: now the other one is served too.
        receive("EAST", "MUG", 2);
        reaches("1003", "ALLOCATED");
    }

    @Test
    @Order(4)
    void a_cancelled_order_gives_everything_back() {
        done(http.post("cancel-1003", "/v1/orders/1003/cancel", "{\"reason\":\"not wanted\"}"));
        reaches("1003", "CANCELLED");
        await().atMost(SOON).untilAsserted(() -> assertThat(ats("MUG")).isEqualTo(6));

        // What has left cannot be cancelled.
        Http.Reply late =
                http.post("cancel-1001", "/v1/orders/1001/cancel", "{\"reason\":\"too late\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("WRONG_STATE");
    }

    @Test
    @Order(5)
    void a_cancelled_order_gives_back_what_was_picked_too() {
        done(http.post("rel-1002", "/v1/orders/1002/release", "{}"));
        done(http.post("pick-1002", "/v1/orders/1002/confirm-pick", "{}"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(balance("EAST", "MUG", "picked")).isEqualTo(1));
        done(http.post("cancel-1002", "/v1/orders/1002/cancel", "{\"reason\":\"not wanted\"}"));
        reaches("1002", "CANCELLED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(balance("EAST", "MUG", "picked")).isZero());
        assertThat(balance("WEST", "BOWL", "allocated")).isZero();
    }

    private void receive(String location, String sku, int quantity) {
        done(
                http.post(
                        "in-" + location + sku + quantity,
                        "/v1/locations/%s/items/%s/receipts".formatted(location, sku),
                        """
                        {"receipt": "R-%s", "to": "AVAILABLE", "quantity": %d}
                        """
                                .formatted(sku, quantity)));
    }

    private void place(String number, String lines) {
        place(number, 5, lines);
    }

    private void place(String number, int priority, String lines) {
        done(
                http.post(
                        "/v1/orders",
                        """
                        {"number": "%s", "channel": "web", "priority": %d, "lines": %s}
                        """
                                .formatted(number, priority, lines),
                        Map.of()));
    }

    private void reaches(String number, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(state(number)).isEqualTo(state));
    }

    private String state(String number) {
        return order(number).path("order").path("state").asString();
    }

    private JsonNode order(String number) {
        return http.get("/v1/orders/" + number).json();
    }

    private long balance(String location, String sku, String status) {
        return http.get("/v1/locations/%s/items/%s".formatted(location, sku))
                .json()
                .path(status)
                .asLong(-1);
    }

    private long ats(String sku) {
        return http.get("/v1/channels/web/availability/" + sku).json().path("ats").asLong(-1);
    }

    private static void done(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
    }
}
