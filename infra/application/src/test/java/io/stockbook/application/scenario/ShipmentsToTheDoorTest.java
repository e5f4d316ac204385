package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The story of three mugs that are packed twice, and followed to their door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ShipmentsToTheDoorTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void an_order_is_picked() {
        shop.opens("LEEDS");
        done(
                shop.send(
                        "/v1/carriers",
                        """
                        {'carrier': 'swift', 'name': 'Swift Parcels', 'silenceHours': 48,
                         'services': {'usual': 'ECO', 'next day': 'ND24'}}
                        """));
        shop.receive("LEEDS", "MUG", 5);
        shop.place("2001", "[{'line': 1, 'sku': 'MUG', 'quantity': 3}]");
        Shop.soon(() -> assertThat(mugs("allocated")).isEqualTo(3));
        shop.reaches("2001", "ALLOCATED");
        shop.tells("2001", "release", "{}");
        shop.tells("2001", "confirm-pick", "{}");
        Shop.soon(() -> assertThat(mugs("picked")).isEqualTo(3));
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    @Order(1)
    void a_label_may_be_printed_again_until_the_van_has_come() {
        pack("S-1");
        // The shipment was told which service the carrier has to be asked for.
        assertThat(shipment("S-1").path("carrierService").asString()).isEqualTo("ECO");

        done(label("label-1", "S-1", "LBL-1"));
        Http.Reply reprint = done(label("label-2", "S-1", "LBL-2"));
        Http.Reply same = done(label("label-3", "S-1", "LBL-2"));
        assertThat(version(same)).isEqualTo(version(reprint));
        assertThat(shipment("S-1", reprint).path("label").asString()).isEqualTo("LBL-2");
    }

    @Test
    @Order(2)
    void what_was_handed_over_by_mistake_comes_back() {
        // The mugs leave with the van, and with that they are shipped.
        Http.Reply gone = done(shop.send("/v1/shipments/S-1/dispatch", "{}"));
        assertThat(shipment("S-1", gone).path("state").asString()).isEqualTo("DISPATCHED");
        Shop.soon(() -> assertThat(mugs("picked")).isZero());
        Http.Reply late = label("label-4", "S-1", "LBL-3");
        assertThat(late.code()).isEqualTo("WRONG_STATE");
        assertThat(late.text()).contains("shipment S-1 is dispatched and gets no other label");

        // It was the wrong van. The carrier has not seen them, so they are picked as before.
        done(shop.send("/v1/shipments/S-1/void", "{'reason': 'the wrong van'}"));
        Shop.soon(() -> assertThat(mugs("picked")).isEqualTo(3));
        assertThat(http.get("/v1/shipments?state=VOID&atLeast=head").text()).contains("S-1");
    }

    @Test
    @Order(3)
    void a_carrier_brings_them_to_the_door() {
        pack("S-2");
        done(label("label-5", "S-2", "LBL-5"));

        // Nobody says that they were handed over, but the carrier has them.
        done(news("S-2", "ACCEPTED", "EV-1"));
        Shop.soon(() -> assertThat(mugs("picked")).isZero());
        Shop.soon(() -> assertThat(way("S-2")).isEqualTo("ACCEPTED"));
        Http.Reply tooLate = shop.send("/v1/shipments/S-2/void", "{'reason': 'too late'}");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text())
                .contains("shipment S-2 is with its carrier and cannot be made void");

        done(news("S-2", "IN_TRANSIT", "EV-2"));
        Http.Reply there = done(news("S-2", "DELIVERED", "EV-3"));
        Shop.soon(() -> assertThat(way("S-2")).isEqualTo("DELIVERED"));
        JsonNode shipment = shipment("S-2", there);
        assertThat(shipment.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(shipment.path("trackingNumber").asString()).isEqualTo("1Z-LBL-5");
    }

    @Test
    @Order(4)
    void what_the_carrier_says_again_or_too_late_changes_nothing() {
        String before = http.get("/v1/orders/2001?atLeast=head").headers().get("etag");
        long version = shipment("S-2").path("version").asLong();

        // The feed starts again from its beginning, under keys of its own.
        assertThat(version(done(news("S-2", "ACCEPTED", "EV-1")))).isEqualTo(version);
        assertThat(version(done(news("S-2", "IN_TRANSIT", "EV-2")))).isEqualTo(version);
        assertThat(version(done(news("S-2", "DELIVERED", "EV-3")))).isEqualTo(version);
        // A hub wakes up late.
        assertThat(version(done(news("S-2", "IN_TRANSIT", "EV-9")))).isEqualTo(version);

        assertThat(http.get("/v1/orders/2001?atLeast=head").headers())
                .containsEntry("etag", before);
        assertThat(http.get("/v1/shipments?order=2001&atLeast=head").json().path("items"))
                .hasSize(2);
        assertThat(mugs("available")).isEqualTo(2);
        assertThat(http.get("/v1/exceptions?role=order-desk&atLeast=head").json().path("items"))
                .isEmpty();
    }

    private void pack(String number) {
        String allocation =
                http.get("/v1/orders/2001?atLeast=head")
                        .json()
                        .at("/promises/0/allocation")
                        .asString();
        done(
                shop.send(
                        "/v1/shipments",
                        """
                        {'number': '%s', 'order': '2001', 'from': 'LEEDS', 'carrier': 'swift',
                         'service': 'usual', 'packages': [{'id': 'P-1', 'weightGrams': 1200,
                         'contents': [{'allocation': '%s', 'quantity': 3}]}]}
                        """
                                .formatted(number, allocation)));
        Shop.soon(() -> assertThat(shipment(number).path("version").asLong()).isEqualTo(2));
    }

    private Http.Reply label(String key, String number, String reference) {
        return http.put(
                key,
                "/v1/shipments/" + number + "/label",
                "{\"reference\": \"%s\", \"trackingNumber\": \"1Z-%s\"}"
                        .formatted(reference, reference));
    }

    private Http.Reply news(String number, String status, String event) {
        return shop.send(
                "/v1/shipments/" + number + "/tracking",
                "{'status': '%s', 'place': 'York', 'carrierEvent': '%s'}".formatted(status, event));
    }

    private JsonNode shipment(String number) {
        return http.get("/v1/shipments/" + number + "?atLeast=head").json().path("shipment");
    }

    private JsonNode shipment(String number, Http.Reply after) {
        return http.get("/v1/shipments/" + number, after.position()).json().path("shipment");
    }

    /** How far the order says that its shipment has come. */
    private String way(String number) {
        for (JsonNode shipment : shop.order("2001").path("shipments")) {
            if (shipment.path("shipment").asString().equals(number)) {
                return shipment.path("status").asString();
            }
        }
        return "";
    }

    private long mugs(String status) {
        return shop.balance("LEEDS", "MUG", status);
    }

    private static long version(Http.Reply reply) {
        return reply.json().path("version").asLong();
    }
}
