package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a channel wants done to units before they leave, told over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PreparedOrdersTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_marketplace_wants_labels() {
        shop.opens("EAST");
        shop.receive("EAST", "LAMP", 20);
        shop.creates(
                "/v1/items", "{'sku': 'LAMP', 'name': 'Lamp', 'unit': 'each', 'tracking': 'NONE'}");
        http.put("lamp-prep", "/v1/items/LAMP/prep/web", "{\"needs\": [\"LABEL\", \"POLY_BAG\"]}");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    private void place(String number) {
        shop.placeAs(
                number,
                """
                {'number': '%s', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED',
                 'lines': [{'line': 1, 'sku': 'LAMP', 'quantity': 2}]}
                """
                        .formatted(number));
        Shop.soon(() -> assertThat(needs(number).size()).isEqualTo(2));
    }

    private JsonNode needs(String number) {
        return shop.order(number).path("prep");
    }

    @Test
    void the_floor_gets_nothing_before_all_of_it_is_done_and_recorded() {
        place("P-1");
        shop.reaches("P-1", "ALLOCATED");
        assertThat(needs("P-1").toString())
                .isEqualTo(
                        "[{\"line\":1,\"need\":\"LABEL\",\"done\":false,\"wanted\":2,"
                                + "\"prepared\":0},{\"line\":1,\"need\":\"POLY_BAG\","
                                + "\"done\":false,\"wanted\":2,\"prepared\":0}]");
        Http.Reply refused = shop.asks("P-1", "release", "{}");
        assertThat(refused.code()).isEqualTo("ORDER_BLOCKED");
        assertThat(refused.text()).contains("MISSING_PREP");
        Shop.soon(() -> assertThat(waiting("P-1")).isOne());

        shop.tells("P-1", "prep", "{'lines': [{'line': 1, 'needs': ['LABEL']}]}");
        assertThat(shop.asks("P-1", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");
        shop.tells("P-1", "prep", "{'lines': [{'line': 1, 'needs': ['POLY_BAG']}]}");
        shop.reaches("P-1", "RELEASED");
        assertThat(needs("P-1").valueStream()).allMatch(need -> need.path("done").asBoolean());
        Shop.soon(() -> assertThat(waiting("P-1")).isZero());
    }

    @Test
    void bundles_expiry_dates_and_the_rules_of_an_fba_channel_keep_an_order_from_the_floor() {
        shop.opensChannel("fba", null, "EAST");
        shop.receive("EAST", "TEA", 20);
        shop.creates(
                "/v1/items", "{'sku': 'TEA', 'name': 'Tea', 'unit': 'each', 'tracking': 'NONE'}");
        Shop.done(
                http.put(
                        "tea-prep",
                        "/v1/items/TEA/prep/fba",
                        "{\"needs\": [\"BUNDLE\", \"EXPIRY_DATE\", \"LABEL\"]}"));
        // The shop wants nothing done with it, and its order goes.
        shop.placeAs("P-5", tea("P-5", "web"));
        shop.reaches("P-5", "RELEASED");

        shop.placeAs("P-6", tea("P-6", "fba"));
        Shop.soon(() -> assertThat(needs("P-6").size()).isEqualTo(3));
        shop.reaches("P-6", "ALLOCATED");
        for (String need : List.of("BUNDLE", "EXPIRY_DATE", "LABEL")) {
            assertThat(shop.asks("P-6", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");
            assertThat(shop.pickList("P-6")).isEmpty();
            shop.tells("P-6", "prep", "{'lines': [{'line': 1, 'needs': ['%s']}]}".formatted(need));
        }
        shop.reaches("P-6", "RELEASED");
        assertThat(shop.pickList("P-6")).hasSize(1);
    }

    private static String tea(String number, String channel) {
        return "{'number': '%s', 'channel': '%s', 'handling': 'RELEASE_WHEN_ALLOCATED', 'lines':"
                        .formatted(number, channel)
                + " [{'line': 1, 'sku': 'TEA', 'quantity': 2}]}";
    }

    @Test
    void units_that_come_to_a_line_later_wait_until_they_are_prepared_too() {
        place("P-4");
        shop.tells("P-4", "prep", "{'lines': [{'line': 1, 'needs': ['LABEL', 'POLY_BAG']}]}");
        shop.reaches("P-4", "RELEASED");

        // Two became four by phone: the two that came are as bare as the others were.
        shop.tells("P-4", "change-line", "{'line': 1, 'quantity': 4, 'reason': 'by phone'}");
        Shop.soon(() -> assertThat(waiting("P-4")).isOne());
        Shop.soon(
                () ->
                        assertThat(shop.order("P-4").at("/lines/0/units/allocated").asLong())
                                .isEqualTo(4));
        assertThat(shop.asks("P-4", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");
        assertThat(needs("P-4").valueStream()).noneMatch(need -> need.path("done").asBoolean());
        assertThat(shop.pickList("P-4").valueStream())
                .extracting(pick -> pick.path("quantity").asLong())
                .containsExactly(2L);

        shop.tells("P-4", "prep", "{'lines': [{'line': 1, 'needs': ['LABEL', 'POLY_BAG']}]}");
        Shop.soon(() -> assertThat(waiting("P-4")).isZero());
        Shop.soon(
                () ->
                        assertThat(shop.pickList("P-4").valueStream())
                                .extracting(pick -> pick.path("quantity").asLong())
                                .containsExactly(2L, 2L));
    }

    @Test
    void units_that_come_before_the_others_are_reported_do_not_leave_bare() {
        place("P-7");
        shop.reaches("P-7", "ALLOCATED");
        // Two are being labelled when the customer calls: two more.
        shop.tells("P-7", "change-line", "{'line': 1, 'quantity': 4, 'reason': 'by phone'}");
        Shop.soon(() -> assertThat(waiting("P-7")).isEqualTo(2));
        shop.tells("P-7", "prep", "{'lines': [{'line': 1, 'needs': ['LABEL', 'POLY_BAG']}]}");
        Shop.soon(
                () ->
                        assertThat(needs("P-7").valueStream())
                                .extracting(need -> need.path("prepared").asLong())
                                .containsExactly(2L, 2L));
        assertThat(shop.asks("P-7", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");

        shop.tells(
                "P-7",
                "prep",
                "{'lines': [{'line': 1, 'needs': ['LABEL', 'POLY_BAG'], 'quantity': 4}]}");
        shop.reaches("P-7", "RELEASED");
        Shop.soon(() -> assertThat(waiting("P-7")).isZero());
    }

    private long waiting(String number) {
        return shop.exceptions("MISSING_PREP").stream()
                .filter(it -> it.path("cause").asString().equals(number))
                .count();
    }

    @Test
    void what_the_channel_wants_later_concerns_later_orders() {
        place("P-2");
        http.put("lamp-prep-2", "/v1/items/LAMP/prep/web", "{\"needs\": []}");
        try {
            assertThat(needs("P-2").size()).isEqualTo(2);
            assertThat(shop.asks("P-2", "release", "{}").code()).isEqualTo("ORDER_BLOCKED");
        } finally {
            http.put(
                    "lamp-prep-3",
                    "/v1/items/LAMP/prep/web",
                    "{\"needs\": [\"LABEL\", \"POLY_BAG\"]}");
        }
    }

    @Test
    void a_need_that_nobody_knows_is_refused_with_those_that_there_are() {
        place("P-3");
        Http.Reply refused =
                http.post(
                        "prep-odd",
                        "/v1/orders/P-3/prep",
                        "{\"lines\": [{\"line\": 1, \"needs\": [\"RIBBON\"]}]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("lines[0].needs[0]").contains("POLY_BAG");
    }
}
