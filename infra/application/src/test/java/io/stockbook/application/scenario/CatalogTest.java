package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a shop in Leeds sells, in which units, under whose names, and how it is prepared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_shop() {
        shop.opens("LEEDS");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void who_counts_in_cases_is_understood_in_pieces() {
        registers("MUG", "Mug");
        puts("/v1/items/MUG/units/CASE", "{'contains': 12}");
        puts("/v1/items/MUG/units/PALLET", "{'contains': 480}");

        // The buyer orders two cases, the dock counts one case and eleven pieces.
        shop.creates(
                "/v1/purchase-orders",
                "{'number': 'PO-1', 'supplier': 'potter', 'lines':"
                        + " [{'line': 1, 'sku': 'MUG', 'quantity': 2, 'unit': 'CASE'}]}");
        shop.does(
                "/v1/purchase-orders/PO-1/receipts",
                "{'receipt': 'R-1', 'location': 'LEEDS', 'lines':"
                        + " [{'sku': 'MUG', 'quantity': 1, 'unit': 'CASE'},"
                        + " {'sku': 'MUG', 'quantity': 11}]}");
        JsonNode line = http.get("/v1/purchase-orders/PO-1?atLeast=head").json().at("/lines/0");
        assertThat(line.path("ordered").asLong()).as(line.toString()).isEqualTo(24);
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "MUG", "onHand")).isEqualTo(23));

        // A café orders a case; what is booked is twelve, whatever a case holds tomorrow.
        shop.receive("LEEDS", "MUG", 1);
        shop.place("CAFE", "[{'line': 1, 'sku': 'MUG', 'quantity': 1, 'unit': 'CASE'}]");
        puts("/v1/items/MUG/units/CASE", "{'contains': 10}");
        assertThat(shop.order("CAFE").at("/lines/0/units/ordered").asLong()).isEqualTo(12);
    }

    @Test
    void a_rest_is_refused_with_the_numbers_and_never_rounded() {
        registers("PLATE", "Plate");
        puts("/v1/items/PLATE/units/CASE", "{'contains': 12}");

        Http.Reply whole =
                http.get("/v1/items/PLATE/conversion?quantity=36&from=piece&to=CASE&atLeast=head");
        assertThat(whole.json().path("converted").asLong()).as(whole.text()).isEqualTo(3);
        Http.Reply rest = http.get("/v1/items/PLATE/conversion?quantity=30&from=piece&to=CASE");
        assertThat(rest.status()).isEqualTo(400);
        assertThat(rest.text()).contains("30 piece are 2 CASE of 12, and a rest of 6");

        // Half a case is no quantity, and a unit that nobody has defined is none.
        assertThat(ordering("H-1", "'sku': 'PLATE', 'quantity': 0.5, 'unit': 'CASE'").text())
                .contains("must be a whole number");
        assertThat(ordering("H-2", "'sku': 'PLATE', 'quantity': 1, 'unit': 'BOX'").text())
                .contains("PLATE has no unit BOX; it has piece, CASE");
    }

    @Test
    void a_kit_holds_components_and_no_kit() {
        registers("CUP", "Cup");
        registers("SAUCER", "Saucer");
        registers("TEA-FOR-TWO", "Tea for two");
        registers("HAMPER", "Hamper");
        puts(
                "/v1/items/TEA-FOR-TWO/components",
                "{'components': [{'sku': 'CUP', 'quantity': 2}, {'sku': 'SAUCER', 'quantity': 2}],"
                        + " 'maySplit': true}");

        JsonNode kit = http.get("/v1/items/TEA-FOR-TWO?atLeast=head").json();
        assertThat(kit.path("maySplit").asBoolean()).isTrue();
        assertThat(kit.at("/components/0/sku").asString()).isEqualTo("CUP");
        assertThat(kit.at("/components/0/quantity").asLong()).isEqualTo(2);
        assertThat(http.get("/v1/items/CUP").json().at("/componentOf/0").asString())
                .isEqualTo("TEA-FOR-TWO");

        // One level: no kit in a kit, from either side, and none in itself.
        Http.Reply deeper = putting("/v1/items/HAMPER/components", holding("TEA-FOR-TWO"));
        assertThat(deeper.code()).isEqualTo("WRONG_STATE");
        assertThat(deeper.text()).contains("TEA-FOR-TWO is a kit itself");
        Http.Reply higher = putting("/v1/items/CUP/components", holding("HAMPER"));
        assertThat(higher.text()).contains("CUP is a component of TEA-FOR-TWO");
        assertThat(putting("/v1/items/HAMPER/components", holding("HAMPER")).text())
                .contains("HAMPER cannot be a component of itself");

        // Without components it is no kit any more, and may be in one.
        puts("/v1/items/TEA-FOR-TWO/components", "{'components': []}");
        puts("/v1/items/HAMPER/components", holding("TEA-FOR-TWO"));
    }

    @Test
    void what_a_channel_wants_done_and_when_more_is_bought_stands_with_the_item() {
        registers("SOAP", "Soap");
        puts(
                "/v1/items/SOAP/prep/fba",
                "{'needs': ['LABEL', 'POLY_BAG', 'SUFFOCATION_WARNING', 'EXPIRY_DATE']}");
        puts("/v1/items/SOAP/prep/fba", "{'needs': ['EXPIRY_DATE', 'LABEL']}");
        puts(
                "/v1/items/SOAP/replenishment/LEEDS",
                "{'reorderPoint': 20, 'orderQuantity': 48, 'leadTimeDays': 9,"
                        + " 'supplier': 'soaper'}");

        JsonNode soap = http.get("/v1/items/SOAP?atLeast=head").json();
        assertThat(soap.path("prep").toString())
                .isEqualTo("[{\"channel\":\"fba\",\"needs\":[\"LABEL\",\"EXPIRY_DATE\"]}]");
        assertThat(soap.at("/replenishment/0/location").asString()).isEqualTo("LEEDS");
        assertThat(soap.at("/replenishment/0/reorderPoint").asLong()).isEqualTo(20);
        assertThat(soap.at("/replenishment/0/leadTimeDays").asLong()).isEqualTo(9);
        assertThat(soap.at("/replenishment/0/supplier").asString()).isEqualTo("soaper");
        assertThat(putting("/v1/items/SOAP/prep/fba", "{'needs': ['GIFT_WRAP']}").text())
                .contains("must be one of LABEL, POLY_BAG");
    }

    @Test
    void an_alias_is_whose_code_it_is_and_what_it_cannot_be_is_refused() {
        registers("KETTLE", "Kettle");
        knows("KETTLE", "channel:web", "B01-KETTLE");
        knows("KETTLE", "supplier:web", "K/7");
        knows("KETTLE", "gtin", "4006381333931");
        assertThat(
                        http.get("/v1/aliases/channel:web/B01-KETTLE?atLeast=head")
                                .json()
                                .at("/items/0/sku")
                                .asString())
                .isEqualTo("KETTLE");
        assertThat(http.get("/v1/aliases/supplier:web/B01-KETTLE").json().path("items")).isEmpty();

        assertThat(naming("KETTLE", "gtin", "4006381333930").text())
                .contains("of which the last one checks the others");
        assertThat(naming("KETTLE", "customer:9", "X").text())
                .contains("source must be gtin, barcode, channel: or supplier: with a code");
        assertThat(naming("KETTLE", "erp", " X").text()).contains("no blanks around it");
    }

    @Test
    void what_looks_like_one_thing_under_two_names_is_listed() {
        registers("BLUE-JUG", "Blue jug");
        registers("blue jug", "Jug, blue");
        registers("JUG-2", "blue  JUG");
        registers("VASE", "Vase");
        knows("VASE", "barcode", "77 001");
        knows("JUG-2", "barcode", "77001");

        assertThat(duplicate("SKU_ALIKE", "bluejug")).containsExactly("BLUE-JUG", "blue jug");
        assertThat(duplicate("NAME_SHARED", "bluejug")).containsExactly("BLUE-JUG", "JUG-2");
        assertThat(duplicate("ALIAS_SHARED", "77001")).containsExactly("JUG-2", "VASE");

        // Page by page it is the same list.
        JsonNode first = http.get("/v1/catalog/duplicates?limit=1").json();
        assertThat(first.path("items")).hasSize(1);
        assertThat(
                        http.get(
                                        "/v1/catalog/duplicates?limit=1&cursor="
                                                + first.path("next").asString())
                                .json()
                                .at("/items/0"))
                .isNotEqualTo(first.at("/items/0"));
    }

    private Iterable<String> duplicate(String kind, String code) {
        return http.get("/v1/catalog/duplicates?atLeast=head")
                .json()
                .path("items")
                .valueStream()
                .filter(
                        item ->
                                item.path("kind").asString().equals(kind)
                                        && item.path("code").asString().equals(code))
                .flatMap(item -> item.path("skus").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static String holding(String sku) {
        return "{'components': [{'sku': '%s', 'quantity': 1}]}".formatted(sku);
    }

    private void registers(String sku, String name) {
        shop.creates(
                "/v1/items", "{'sku': '%s', 'name': '%s', 'unit': 'piece'}".formatted(sku, name));
    }

    private void knows(String sku, String source, String alias) {
        done(naming(sku, source, alias));
    }

    private Http.Reply naming(String sku, String source, String alias) {
        return shop.send(
                "/v1/items/%s/aliases".formatted(sku),
                "{'source': '%s', 'alias': '%s'}".formatted(source, alias));
    }

    private Http.Reply ordering(String number, String line) {
        return shop.send(
                "/v1/orders",
                "{'number': '%s', 'channel': 'web', 'lines': [{'line': 1, %s}]}"
                        .formatted(number, line));
    }

    private void puts(String path, String body) {
        done(putting(path, body));
    }

    private Http.Reply putting(String path, String body) {
        return shop.put(path, body);
    }
}
