package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A bench at which goods are made into other goods, over HTTP like everything else. */
final class Workshop {

    private final Http http;
    private final Shop shop;

    Workshop(Http http, Shop shop) {
        this.http = http;
        this.shop = shop;
    }

    /** Apostrophes stand for quotes. */
    void plans(String number, String kind, String inputs, String outputs) {
        shop.creates("/v1/work-orders", plan(number, kind, inputs, outputs));
    }

    /** Plans what may be refused. */
    Http.Reply asks(String number, String kind, String inputs, String outputs) {
        return shop.send("/v1/work-orders", plan(number, kind, inputs, outputs));
    }

    private static String plan(String number, String kind, String inputs, String outputs) {
        return "{'number': '%s', 'location': 'LEEDS', 'kind': '%s', 'inputs': %s, 'outputs': %s}"
                .formatted(number, kind, inputs, outputs);
    }

    void reports(String number, String report) {
        Shop.done(says(number, "work", report));
    }

    Http.Reply says(String number, String what, String body) {
        return shop.send("/v1/work-orders/%s/%s".formatted(number, what), body);
    }

    /** What is known of it by now. */
    JsonNode seen(String number) {
        Http.Reply reply = http.get("/v1/work-orders/%s?atLeast=head".formatted(number));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    String state(String number) {
        return seen(number).at("/workOrder/state").asString();
    }

    /** This many units of the SKU come to stand there. */
    void comesTo(String sku, String status, long units) {
        Shop.soon(() -> assertThat(shop.balance("LEEDS", sku, status)).isEqualTo(units));
    }

    /** What somebody has to look at about a work order, as sentences of this type. */
    List<String> told(String type, String number) {
        return shop.exceptions(type).stream()
                .filter(it -> it.path("subject").asString().equals("house/work:" + number))
                .map(it -> it.path("sentence").asString())
                .toList();
    }
}
