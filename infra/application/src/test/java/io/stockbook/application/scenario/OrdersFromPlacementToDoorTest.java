package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
    private final Shop shop = new Shop(http);

    @BeforeAll
    void two_warehouses_and_a_web_shop() {
        shop.opens("EAST", "WEST");
        // East has mugs and plates, West has plates and bowls.
        shop.receive("EAST", "MUG", 5);
        shop.receive("EAST", "PLATE", 5);
        shop.receive("WEST", "PLATE", 9);
        shop.receive("WEST", "BOWL", 9);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    @Order(1)
    void an_order_that_one_place_can_serve_is_served_from_there() {
        shop.place(
                "1001",
                "[{\"line\":1,\"sku\":\"PLATE\",\"quantity\":2},{\"line\":2,\"sku\":\"BOWL\",\"quantity\":1}]");
        shop.reaches("1001", "ALLOCATED");
        assertThat(shop.balance("WEST", "PLATE", "allocated")).isEqualTo(2);
        assertThat(shop.balance("EAST", "PLATE", "allocated")).isZero();

        // It is handed to the floor, picked, and leaves.
        Shop.done(http.post("rel-1001", "/v1/orders/1001/release", "{}"));
        shop.reaches("1001", "RELEASED");
        Shop.done(http.post("pick-1001", "/v1/orders/1001/confirm-pick", "{}"));
        Shop.done(
                http.post(
                        "ship-1001", "/v1/orders/1001/confirm-shipment", "{\"shipment\":\"S-1\"}"));
        shop.reaches("1001", "CLOSED");
        assertThat(shop.balance("WEST", "PLATE", "available")).isEqualTo(7);
        assertThat(shop.balance("WEST", "PLATE", "allocated")).isZero();
        JsonNode order = shop.order("1001");
        assertThat(order.toString())
                .contains("OrderPlaced")
                .contains("OrderReleased")
                .contains("OrderClosed");
    }

    @Test
    @Order(2)
    void an_order_that_nobody_can_serve_alone_is_split() {
        shop.place(
                "1002",
                "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":1},{\"line\":2,\"sku\":\"BOWL\",\"quantity\":1}]");
        shop.reaches("1002", "ALLOCATED");
        assertThat(shop.balance("EAST", "MUG", "allocated")).isEqualTo(1);
        assertThat(shop.balance("WEST", "BOWL", "allocated")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void what_is_not_there_is_waited_for_and_comes_by_rank() {
        // Four mugs are left. Six are wanted, and then two more by somebody with precedence.
        shop.place("1003", "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":6}]");
        shop.reaches("1003", "WAITING");
        shop.place("1004", 1, "[{\"line\":1,\"sku\":\"MUG\",\"quantity\":2}]");
        shop.reaches("1004", "WAITING");
        assertThat(shop.ats("MUG")).isZero();

        // Two mugs arrive: they are for the one with precedence.
        shop.receive("WEST", "MUG", 2);
        shop.reaches("1004", "ALLOCATED");
        assertThat(shop.state("1003")).isEqualTo("WAITING");

        // Two more arrive: now the other one is served too.
        shop.receive("EAST", "MUG", 2);
        shop.reaches("1003", "ALLOCATED");
    }

    @Test
    @Order(4)
    void a_cancelled_order_gives_everything_back() {
        Shop.done(
                http.post("cancel-1003", "/v1/orders/1003/cancel", "{\"reason\":\"not wanted\"}"));
        shop.reaches("1003", "CANCELLED");
        await().atMost(SOON).untilAsserted(() -> assertThat(shop.ats("MUG")).isEqualTo(6));

        // What has left cannot be cancelled.
        Http.Reply late =
                http.post("cancel-1001", "/v1/orders/1001/cancel", "{\"reason\":\"too late\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("WRONG_STATE");
    }

    @Test
    @Order(5)
    void a_cancelled_order_gives_back_what_was_picked_too() {
        Shop.done(http.post("rel-1002", "/v1/orders/1002/release", "{}"));
        Shop.done(http.post("pick-1002", "/v1/orders/1002/confirm-pick", "{}"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(shop.balance("EAST", "MUG", "picked")).isEqualTo(1));
        Shop.done(
                http.post("cancel-1002", "/v1/orders/1002/cancel", "{\"reason\":\"not wanted\"}"));
        shop.reaches("1002", "CANCELLED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shop.balance("EAST", "MUG", "picked")).isZero());
        assertThat(shop.balance("WEST", "BOWL", "allocated")).isZero();
    }
}
