package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Who counts over HTTP: at the one warehouse EAST. */
final class Stocktaking {

    private final Http http;
    private final Shop shop;

    Stocktaking(Http http, Shop shop) {
        this.http = http;
        this.shop = shop;
    }

    /** Plans a count of what these fields say; apostrophes stand for quotes. */
    void plans(String number, String what) {
        shop.creates(
                "/v1/counts", "{'number': '%s', 'location': 'EAST', %s}".formatted(number, what));
        Shop.soon(() -> assertThat(count(number).path("complete").asBoolean()).isTrue());
    }

    /** Begins, and waits until the stock item has opened the line. */
    long begins(String number, String sku) {
        shop.does(
                "/v1/counts/%s/begin".formatted(number),
                "{'skus': ['%s'], 'counter': 'badge-7'}".formatted(sku));
        reaches(number, sku, "COUNTING");
        return line(number, sku).path("openedPosition").asLong();
    }

    void reports(String number, String sku, long counted) {
        shop.does("/v1/counts/%s/results".formatted(number), result(sku, counted));
    }

    static String result(String sku, long counted) {
        return "{'lines': [{'sku': '%s', 'counted': %d}], 'counter': 'badge-7'}"
                .formatted(sku, counted);
    }

    void approves(String number, String sku) {
        shop.does("/v1/counts/%s/approvals".formatted(number), "{'skus': ['%s']}".formatted(sku));
    }

    /** Begins, counts, and waits until that is booked. */
    void counts(String number, String sku, long counted) {
        long _ = begins(number, sku);
        reports(number, sku, counted);
        reaches(number, sku, "BOOKED");
    }

    void reaches(String number, String sku, String state) {
        Shop.soon(
                () ->
                        assertThat(line(number, sku).path("state").asString())
                                .as("%s", line(number, sku))
                                .isEqualTo(state));
    }

    JsonNode count(String number) {
        return http.get("/v1/counts/" + number).json().path("count");
    }

    JsonNode lines(String number) {
        return http.get("/v1/counts/%s/lines?limit=500".formatted(number)).json().path("items");
    }

    JsonNode line(String number, String sku) {
        for (JsonNode line : lines(number)) {
            if (line.path("sku").asString().equals(sku)) {
                return line;
            }
        }
        throw new AssertionError(number + " has no line of " + sku);
    }
}
