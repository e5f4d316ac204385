package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a channel calls NextDay, we call next day, and the carrier calls it ND24. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServiceCodesTest {

    private static final String TWO = "{'Std': 'usual', 'NextDay': 'next day'}";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_warehouse_a_marketplace_and_a_carrier() {
        shop.opens("EAST");
        shop.opensChannel("bazaar", served(TWO), "EAST");
        shop.creates(
                "/v1/carriers",
                """
                {'carrier': 'swift', 'name': 'Swift',
                 'services': {'usual': 'ECO', 'next day': 'ND24'}}
                """);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_code_goes_from_the_channel_over_us_to_the_carrier() {
        shop.receive("EAST", "MUG", 1);
        place("N-1", "bazaar", "MUG", "NextDay");
        shop.reaches("N-1", "RELEASED");

        // The order and the pick list say both.
        JsonNode order = shop.order("N-1").path("order");
        assertThat(order.path("service").asString()).isEqualTo("NextDay");
        assertThat(order.path("serviceLevel").asString()).isEqualTo("next day");
        Shop.soon(() -> assertThat(shop.pickList("N-1").size()).isEqualTo(1));
        assertThat(shop.pickList("N-1").path(0).path("serviceLevel").asString())
                .isEqualTo("next day");

        // So does the shipment, and it keeps the code even when the carrier has another later.
        pack("SN-1", "N-1", "swift", "next day");
        Shop.soon(() -> assertThat(steps("SN-1")).contains("CarrierServiceRecorded"));
        shop.does("/v1/shipments/SN-1/tracking", "{'status': 'ACCEPTED'}");
        agree("swift", "Swift", "{'usual': 'ECO', 'next day': 'ND-X'}");
        shop.does("/v1/shipments/SN-1/tracking", "{'status': 'DELIVERED'}");
        shop.reaches("N-1", "DELIVERED");
        JsonNode shipment = shipment("SN-1");
        assertThat(shipment.path("service").asString()).isEqualTo("next day");
        assertThat(shipment.path("carrierService").asString()).isEqualTo("ND24");
    }

    @Test
    void an_order_whose_service_nobody_knows_keeps_its_stock_and_goes_on_by_itself() {
        shop.receive("EAST", "CUP", 1);
        place("N-2", "bazaar", "CUP", "Nextday");

        // It is taken, keeps its cup, and does not go to the floor.
        JsonNode told = only("UNKNOWN_SERVICE");
        assertThat(told.path("sentence").asString())
                .isEqualTo(
                        "Order N-2 asks for service Nextday, which channel bazaar does not know;"
                                + " it knows NextDay, Std");
        assertThat(told.path("subject").asString()).isEqualTo("house/order:N-2");
        assertThat(told.path("ownerRole").asString()).isEqualTo("order-desk");
        shop.reaches("N-2", "ALLOCATED");
        assertThat(shop.order("N-2").at("/blocks/0/reason").asString())
                .isEqualTo("UNKNOWN_SERVICE");
        assertThat(shop.balance("EAST", "CUP", "allocated")).isEqualTo(1);
        assertThat(shop.asks("N-2", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");

        // Its channel says what it means: what is suggested first.
        assertThat(told.at("/suggestedActions/0/request").asString())
                .isEqualTo("PUT /v1/channels/{channel}/policy");
        follow("bazaar", "{'Std': 'usual', 'NextDay': 'next day', 'Nextday': 'next day'}");
        shop.reaches("N-2", "RELEASED");
        assertThat(shop.order("N-2").at("/order/serviceLevel").asString()).isEqualTo("next day");
        assertThat(shop.order("N-2").at("/order/blocked").asBoolean()).isFalse();

        // And nobody has to look at it any more.
        Shop.soon(() -> assertThat(shop.exceptions("UNKNOWN_SERVICE")).isEmpty());
        assertThat(exception(told).path("resolution").asString())
                .isEqualTo("channel bazaar calls next day so");
    }

    @Test
    void somebody_may_let_an_order_go_on_without() {
        shop.opensChannel("fair", served("{'A': 'usual'}"), "EAST");
        shop.receive("EAST", "PAN", 1);
        place("N-3", "fair", "PAN", "by mule");
        JsonNode told = only("UNKNOWN_SERVICE");
        shop.reaches("N-3", "ALLOCATED");
        shop.tells("N-3", "unblock", "{'reason': 'UNKNOWN_SERVICE', 'note': 'fetched'}");
        shop.reaches("N-3", "RELEASED");
        assertThat(shop.order("N-3").at("/order").has("serviceLevel")).isFalse();
        Shop.soon(() -> assertThat(shop.exceptions("UNKNOWN_SERVICE")).isEmpty());
        assertThat(exception(told).path("resolution").asString())
                .isEqualTo("somebody let the order go on without it");
    }

    @Test
    void a_carrier_without_a_code_is_told_of_until_it_has_one() {
        shop.creates(
                "/v1/carriers", "{'carrier': 'mule', 'name': 'Mule', 'services': {'usual': 'M'}}");
        shop.receive("EAST", "POT", 1);
        place("N-4", "web", "POT", "by night");
        shop.reaches("N-4", "RELEASED");

        // The shop's own channel has no list: it speaks our words.
        assertThat(shop.order("N-4").at("/order/serviceLevel").asString()).isEqualTo("by night");
        pack("SN-4", "N-4", "mule", "by night");
        JsonNode told = only("CARRIER_SERVICE");
        assertThat(told.path("sentence").asString())
                .isEqualTo(
                        "Shipment SN-4 is to travel by service by night, for which carrier mule"
                                + " has no code; it knows usual");
        assertThat(shipment("SN-4").has("carrierService")).isFalse();

        agree("mule", "Mule", "{'usual': 'M', 'by night': 'MN'}");
        Shop.soon(
                () ->
                        assertThat(shipment("SN-4").path("carrierService").asString())
                                .isEqualTo("MN"));
        Shop.soon(() -> assertThat(shop.exceptions("CARRIER_SERVICE")).isEmpty());
        assertThat(exception(told).path("resolution").asString())
                .isEqualTo("carrier mule calls it MN");
    }

    private static String served(String services) {
        return """
        {'sourcing': [], 'costs': {}, 'longestWaitHours': 72, 'lapseHours': 72,
         'services': %s}
        """
                .formatted(services);
    }

    private void place(String number, String channel, String sku, String service) {
        shop.placeAs(
                number,
                """
                {'number': '%s', 'channel': '%s', 'service': '%s',
                 'handling': 'RELEASE_WHEN_ALLOCATED',
                 'lines': [{'line': 1, 'sku': '%s', 'quantity': 1}]}
                """
                        .formatted(number, channel, service, sku));
    }

    private void pack(String number, String order, String carrier, String service) {
        Shop.soon(() -> assertThat(shop.pickList(order).size()).isEqualTo(1));
        shop.tells(order, "confirm-pick", "{}");
        shop.reaches(order, "PICKED");
        shop.creates(
                "/v1/shipments",
                """
                {'number': '%s', 'order': '%s', 'from': 'EAST', 'carrier': '%s', 'service': '%s',
                 'packages': [{'id': 'P-1', 'contents': [{'allocation': '%s', 'quantity': 1}]}]}
                """
                        .formatted(
                                number, order, carrier, service, shop.allocation(order, "EAST")));
        Shop.soon(() -> assertThat(http.get("/v1/shipments/" + number).status()).isEqualTo(200));
    }

    private void follow(String channel, String services) {
        Shop.done(
                http.put(
                        "policy of " + channel,
                        "/v1/channels/%s/policy".formatted(channel),
                        """
                        {'locations': ['EAST'], 'safetyStock': 0, 'shareBp': 10000,
                         'backorderLimit': 0, 'fulfilment': %s}
                        """
                                .formatted(served(services))
                                .replace('\'', '"')));
    }

    private void agree(String carrier, String name, String services) {
        Shop.done(
                http.put(
                        "terms of " + carrier,
                        "/v1/carriers/" + carrier,
                        "{'name': '%s', 'services': %s}"
                                .formatted(name, services)
                                .replace('\'', '"')));
    }

    private JsonNode only(String type) {
        Shop.soon(() -> assertThat(shop.exceptions(type)).hasSize(1));
        return shop.exceptions(type).getFirst();
    }

    private JsonNode exception(JsonNode told) {
        return http.get("/v1/exceptions/%s?atLeast=head".formatted(told.path("id").asString()))
                .json();
    }

    private JsonNode shipment(String number) {
        return http.get("/v1/shipments/" + number).json().path("shipment");
    }

    private List<String> steps(String number) {
        return http.get("/v1/shipments/" + number)
                .json()
                .path("timeLine")
                .valueStream()
                .map(step -> step.path("what").asString())
                .toList();
    }
}
