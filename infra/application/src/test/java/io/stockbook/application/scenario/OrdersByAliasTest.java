package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A channel names items as it likes, and its orders are understood as soon as somebody does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrdersByAliasTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void mugs() {
        shop.opens("LEEDS");
        for (String sku : new String[] {"MUG-RED", "MUG-BLUE", "TEA-POT"}) {
            shop.creates("/v1/items", "{'sku': '%s', 'name': '%s'}".formatted(sku, sku));
            shop.receive("LEEDS", sku, 100);
        }
        knows("MUG-RED", "channel:web", "B01-RED");
        knows("MUG-BLUE", "channel:web", "B01-BLUE");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void a_code_of_the_channel_is_as_good_as_the_sku() {
        place("A-1", "[{'line': 1, 'alias': 'B01-RED', 'quantity': 2}]");
        shop.reaches("A-1", "RELEASED");
        JsonNode line = shop.order("A-1").at("/lines/0");
        assertThat(line.path("sku").asString()).isEqualTo("MUG-RED");
        assertThat(line.path("alias").asString()).isEqualTo("B01-RED");
        assertThat(line.path("source").asString()).isEqualTo("channel:web");
        assertThat(http.get("/v1/orders/A-1").text()).contains("LineIdentified");
    }

    @Test
    void an_unknown_code_waits_with_somebody_and_the_order_goes_on_as_soon_as_it_is_known() {
        place(
                "A-2",
                "[{'line': 1, 'sku': 'TEA-POT', 'quantity': 1},"
                        + " {'line': 2, 'alias': 'B01RED', 'quantity': 3}]");

        // It is taken. The pot is kept for it; the other line has no SKU and waits.
        shop.reaches("A-2", "WAITING");
        Shop.soon(
                () ->
                        assertThat(shop.order("A-2").at("/lines/0/units/allocated").asLong())
                                .isEqualTo(1));
        JsonNode line = shop.order("A-2").at("/lines/1");
        assertThat(line.path("sku").isMissingNode() || line.path("sku").isNull()).isTrue();
        assertThat(line.at("/units/waiting").asLong()).isEqualTo(3);

        // The order desk sees what was meant, and what can be done.
        Shop.soon(() -> assertThat(told("A-2")).hasSize(1));
        JsonNode exception = told("A-2").getFirst();
        assertThat(exception.path("ownerRole").asString()).isEqualTo("order-desk");
        assertThat(exception.path("sentence").asString())
                .contains("line 2, B01RED of channel:web, near to it: B01-RED (MUG-RED)")
                .doesNotContain("TEA-POT");
        assertThat(exception.toString()).contains("/aliases", "/identify-line", "/cancel-line");

        // Somebody says what it is, and nobody has to touch the order.
        knows("MUG-RED", "channel:web", "B01RED");
        shop.reaches("A-2", "RELEASED");
        assertThat(shop.order("A-2").at("/lines/1/sku").asString()).isEqualTo("MUG-RED");
        Shop.soon(() -> assertThat(told("A-2")).isEmpty());
    }

    @Test
    void a_mistyped_code_is_told_to_the_order_alone() {
        place("A-3", "[{'line': 1, 'alias': 'TAE-POT', 'quantity': 1}]");
        Shop.soon(() -> assertThat(told("A-3")).hasSize(1));
        assertThat(told("A-3").getFirst().path("sentence").asString())
                .contains("near to it: TEA-POT");

        Http.Reply typo = shop.asks("A-3", "identify-line", "{'line': 1, 'sku': 'TEA-POTT'}");
        assertThat(typo.code()).isEqualTo("UNKNOWN_ITEM");
        shop.tells("A-3", "identify-line", "{'line': 1, 'sku': 'TEA-POT'}");
        shop.reaches("A-3", "RELEASED");
        Shop.soon(() -> assertThat(told("A-3")).isEmpty());
        Http.Reply other = shop.asks("A-3", "identify-line", "{'line': 1, 'sku': 'MUG-RED'}");
        assertThat(other.code()).isEqualTo("WRONG_STATE");
        assertThat(http.get("/v1/aliases/channel:web/TAE-POT").json().path("items")).isEmpty();
    }

    @Test
    void a_line_that_nobody_can_place_is_cancelled_and_the_rest_goes() {
        place(
                "A-4",
                "[{'line': 1, 'sku': 'TEA-POT', 'quantity': 1},"
                        + " {'line': 2, 'alias': 'ZZZ-9000-X', 'quantity': 3}]");
        Shop.soon(() -> assertThat(told("A-4")).hasSize(1));
        assertThat(told("A-4").getFirst().path("sentence").asString()).endsWith("near to it: none");
        shop.tells("A-4", "cancel-line", "{'line': 2, 'reason': 'nobody sells it'}");
        shop.reaches("A-4", "RELEASED");
        Shop.soon(() -> assertThat(told("A-4")).isEmpty());
    }

    @Test
    void a_line_names_its_item_in_one_way() {
        assertThat(refused("'sku': 'TEA-POT', 'alias': 'B01-RED'"))
                .contains("line 1 names its item by sku or by alias");
        assertThat(refused("'alias': 'B01-RED', 'unit': 'CASE'"))
                .contains("a unit is one of a SKU");
        assertThat(refused("'alias': '4006381333930', 'source': 'gtin'"))
                .contains("of which the last one checks the others");
    }

    private String refused(String line) {
        Http.Reply reply =
                shop.send(
                        "/v1/orders",
                        "{'number': 'X', 'channel': 'web', 'lines': [{'line': 1, %s, 'quantity': 1}]}"
                                .formatted(line));
        assertThat(reply.status()).isEqualTo(400);
        return reply.text();
    }

    private void place(String number, String lines) {
        shop.placeAs(
                number,
                "{'number': '%s', 'channel': 'web', 'handling': 'RELEASE_WHEN_ALLOCATED', 'lines': %s}"
                        .formatted(number, lines));
    }

    private void knows(String sku, String source, String alias) {
        done(
                shop.send(
                        "/v1/items/%s/aliases".formatted(sku),
                        "{'source': '%s', 'alias': '%s'}".formatted(source, alias)));
    }

    /** What is open about what this order names. */
    private List<JsonNode> told(String order) {
        return shop.exceptions("UNKNOWN_ALIAS").stream()
                .filter(it -> it.path("state").asString().equals("OPEN"))
                .filter(it -> it.path("sentence").asString().startsWith("Order " + order + " "))
                .toList();
    }
}
