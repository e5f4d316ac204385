package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A shop to which customers send things back, over HTTP like everything else. */
final class ReturnsDesk {

    private final Http http;
    private final Shop shop;

    ReturnsDesk(Http http, Shop shop) {
        this.http = http;
        this.shop = shop;
    }

    /** An order of these lines that has left from there; apostrophes stand for quotes. */
    void sold(String number, String location, String lines, String... skus) {
        for (String sku : skus) {
            shop.receive(location, sku, 5);
        }
        shop.placeAs(
                number,
                """
                {'number': '%s', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED',
                 'lines': %s}
                """
                        .formatted(number, lines));
        shop.reaches(number, "RELEASED");
        shop.tells(number, "confirm-pick", "{}");
        shop.reaches(number, "PICKED");
        Shop.soon(
                () ->
                        assertThat(shop.asks(number, "confirm-shipment", "{}").status())
                                .isEqualTo(200));
        shop.reaches(number, "CLOSED");
    }

    void authorizes(String number, String order, String lines) {
        shop.creates(
                "/v1/returns",
                "{'number': '%s', 'order': '%s', 'expectedAt': 'EAST', 'lines': %s}"
                        .formatted(number, order, lines));
    }

    void receives(String number, String receipt, String location, String lines) {
        shop.does(
                "/v1/returns/%s/receipts".formatted(number),
                "{'receipt': '%s', 'location': '%s', 'lines': %s}"
                        .formatted(receipt, location, lines));
    }

    void decides(String number, String lines) {
        shop.does(
                "/v1/returns/%s/dispositions".formatted(number), "{'lines': %s}".formatted(lines));
    }

    void refunds(String number, String refund, String lines) {
        shop.does(
                "/v1/returns/%s/refunds".formatted(number),
                "{'refund': '%s', 'lines': %s}".formatted(refund, lines));
    }

    Http.Reply asks(String number, String what, String body) {
        return shop.send("/v1/returns/%s/%s".formatted(number, what), body);
    }

    /** What is known of it by now. */
    JsonNode seen(String number) {
        Http.Reply reply = http.get("/v1/returns/%s?atLeast=head".formatted(number));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    String state(String number) {
        return seen(number).at("/summary/state").asString();
    }

    /** This many units of the SKU come to stand there. */
    void comesTo(String location, String sku, String status, long units) {
        Shop.soon(() -> assertThat(shop.balance(location, sku, status)).isEqualTo(units));
    }

    /** What somebody has to look at about a return, as sentences of this type. */
    List<String> told(String type, String number) {
        return shop.exceptions(type).stream()
                .filter(it -> it.path("subject").asString().equals("house/return:" + number))
                .map(it -> it.path("sentence").asString())
                .toList();
    }
}
