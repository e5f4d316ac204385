package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Orders that leave in parts, and carriers that have trouble or say nothing, told over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShipmentsInPartsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Time time = new Time(stockbook);

    @BeforeAll
    void two_warehouses_and_a_carrier() {
        shop.opens("EAST", "WEST");
        shop.creates("/v1/carriers", "{'carrier': 'swift', 'name': 'Swift', 'silenceHours': 48}");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    /** Picked whole, at EAST or wherever it lies. */
    private void picked(String number, String lines, int units) {
        shop.placeAs(
                number,
                """
                {'number': '%s', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED', 'lines': %s}
                """
                        .formatted(number, lines));
        shop.reaches(number, "RELEASED");
        shop.tells(number, "confirm-pick", "{}");
        Shop.soon(
                () ->
                        assertThat(shop.order(number).at("/order/units/picked").asLong())
                                .isEqualTo(units));
    }

    private void packed(String shipment, String order, String from, String allocation, int units) {
        shop.creates(
                "/v1/shipments",
                """
                {'number': '%s', 'order': '%s', 'from': '%s', 'carrier': 'swift', 'packages':
                 [{'id': 'P-1', 'contents': [{'allocation': '%s', 'quantity': %d}]}]}
                """
                        .formatted(shipment, order, from, allocation, units));
    }

    private void news(String shipment, String status) {
        shop.does(
                "/v1/shipments/%s/tracking".formatted(shipment),
                "{'status': '%s', 'place': 'York'}".formatted(status));
    }

    /** How far each shipment of the order has come, as the order has it. */
    private List<String> ways(String order) {
        return shop.order(order)
                .path("shipments")
                .valueStream()
                .map(row -> row.path("shipment").asString() + " " + row.path("status").asString())
                .sorted()
                .toList();
    }

    @Test
    void an_order_leaves_in_parts_and_is_delivered_with_the_last() {
        shop.receive("EAST", "MUG", 2);
        shop.receive("WEST", "BOWL", 1);
        picked(
                "1",
                "[{'line': 1, 'sku': 'MUG', 'quantity': 2}, {'line': 2, 'sku': 'BOWL', 'quantity':"
                        + " 1}]",
                3);
        String mugs = shop.allocation("1", "EAST");

        // One mug goes today.
        packed("S-1", "1", "EAST", mugs, 1);
        news("S-1", "ACCEPTED");
        Shop.soon(() -> assertThat(shop.balance("EAST", "MUG", "picked")).isEqualTo(1));
        news("S-1", "DELIVERED");
        Shop.soon(() -> assertThat(ways("1")).containsExactly("S-1 DELIVERED"));
        assertThat(shop.state("1")).isEqualTo("SHIPPED");

        // The other one and the bowl follow, each from where it lies.
        packed("S-2", "1", "EAST", mugs, 1);
        packed("S-3", "1", "WEST", shop.allocation("1", "WEST"), 1);
        news("S-2", "DELIVERED");
        news("S-3", "IN_TRANSIT");
        shop.reaches("1", "CLOSED");
        news("S-3", "DELIVERED");
        shop.reaches("1", "DELIVERED");
        assertThat(shop.order("1").at("/order/units/shipped").asLong()).isEqualTo(3);
    }

    @Test
    void a_shipment_takes_what_it_names_and_nothing_else() {
        shop.receive("EAST", "PLATE", 4);
        picked("2", "[{'line': 1, 'sku': 'PLATE', 'quantity': 2}]", 2);
        picked("3", "[{'line': 1, 'sku': 'PLATE', 'quantity': 2}]", 2);
        packed("S-4", "2", "EAST", shop.allocation("2", "EAST"), 2);
        shop.does("/v1/shipments/S-4/dispatch", "{}");
        news("S-4", "ACCEPTED");
        shop.reaches("2", "CLOSED");
        assertThat(shop.balance("EAST", "PLATE", "picked")).isEqualTo(2);

        // Somebody packs the plates of order 3 for order 2: they stay, and somebody is told.
        shop.receive("EAST", "PLATE", 1);
        picked("4", "[{'line': 1, 'sku': 'PLATE', 'quantity': 1}]", 1);
        packed("S-5", "4", "EAST", shop.allocation("3", "EAST"), 1);
        shop.does("/v1/shipments/S-5/dispatch", "{}");
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("SHIPMENT_REFUSED"))
                                .singleElement()
                                .satisfies(
                                        it ->
                                                assertThat(it.path("sentence").asString())
                                                        .contains("house/order:4")));
        assertThat(shop.balance("EAST", "PLATE", "picked")).isEqualTo(3);
    }

    @Test
    void packages_are_kept_as_they_were_reported() {
        shop.receive("EAST", "LAMP", 3);
        picked("5", "[{'line': 1, 'sku': 'LAMP', 'quantity': 3}]", 3);
        String lamps = shop.allocation("5", "EAST");
        shop.creates(
                "/v1/shipments",
                """
                {'number': 'S-6', 'order': '5', 'from': 'EAST', 'packages': [
                 {'id': 'BOX', 'weightGrams': 2400, 'lengthMm': 400, 'widthMm': 300,
                  'heightMm': 200, 'contents': [{'allocation': '%1$s', 'quantity': 2}]},
                 {'id': 'BAG', 'contents': [{'allocation': '%1$s', 'quantity': 1}]}]}
                """
                        .formatted(lamps));
        JsonNode packages = http.get("/v1/shipments/S-6?atLeast=head").json().path("packages");
        assertThat(
                        packages.valueStream()
                                .map(
                                        row ->
                                                "%s: %s of %s, %s g, %s × %s × %s mm"
                                                        .formatted(
                                                                row.path("id").asString(),
                                                                row.at("/contents/0/quantity"),
                                                                row.at("/contents/0/allocation")
                                                                        .asString(),
                                                                row.path("weightGrams"),
                                                                row.path("lengthMm"),
                                                                row.path("widthMm"),
                                                                row.path("heightMm")))
                                .collect(Collectors.joining("; ")))
                .startsWith("BOX: 2 of %s, 2400 g, 400 × 300 × 200 mm; ".formatted(lamps))
                .contains("BAG: 1 of " + lamps);
    }

    @Test
    void trouble_on_the_way_and_a_way_back_are_told_to_the_order_desk() {
        shop.receive("EAST", "VASE", 2);
        picked("6", "[{'line': 1, 'sku': 'VASE', 'quantity': 2}]", 2);
        String vases = shop.allocation("6", "EAST");
        packed("S-7", "6", "EAST", vases, 1);
        packed("S-8", "6", "EAST", vases, 1);

        // One is held up, and arrives nevertheless.
        news("S-7", "EXCEPTION");
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("CARRIER_EXCEPTION").toString())
                                .contains("Shipment S-7 of order 6 is held up on its way at York"));
        news("S-7", "IN_TRANSIT");
        news("S-7", "DELIVERED");

        // Nobody takes the other one in.
        news("S-8", "RETURNED");
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("RETURNED_TO_SENDER").toString())
                                .contains("Shipment S-8 of order 6 came back at York"));
        Shop.soon(() -> assertThat(ways("6")).containsExactly("S-7 DELIVERED", "S-8 RETURNED"));
        shop.reaches("6", "CLOSED");
    }

    @Test
    void a_carrier_that_says_nothing_is_asked_after() {
        shop.receive("EAST", "CLOCK", 1);
        picked("7", "[{'line': 1, 'sku': 'CLOCK', 'quantity': 1}]", 1);
        packed("S-9", "7", "EAST", shop.allocation("7", "EAST"), 1);
        shop.does("/v1/shipments/S-9/dispatch", "{}");

        // Two days go by.
        time.comesFor("house/shipment:S-9");
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("CARRIER_SILENT").toString())
                                .contains("Carrier swift has said nothing of shipment S-9")
                                .contains("for 48 hours"));
        Shop.soon(() -> assertThat(shipment("S-9").path("silent").asBoolean()).isTrue());

        // Then it speaks, and is listened for again.
        news("S-9", "IN_TRANSIT");
        Shop.soon(() -> assertThat(shipment("S-9").path("silent").asBoolean()).isFalse());
        time.comesFor("house/shipment:S-9");
        Shop.soon(() -> assertThat(shop.exceptions("CARRIER_SILENT")).hasSize(2));
    }

    private JsonNode shipment(String number) {
        return http.get("/v1/shipments/" + number).json().path("shipment");
    }
}
