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

/** Suppliers name things as they like, and cartons bear what a scanner reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PapersByCodeTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void mugs_and_their_makers() {
        shop.opens("LEEDS");
        for (String sku :
                new String[] {"MUG", "MUG-OLD", "CUP", "BOWL", "JUG", "DISH", "TEA-POT", "PLATE"}) {
            shop.creates("/v1/items", "{'sku': '%s', 'name': 'A %s'}".formatted(sku, sku));
        }
        knows("MUG", "supplier:potter", "4711");
        knows("CUP", "supplier:weaver", "4711");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void goods_are_ordered_announced_and_received_in_the_suppliers_words() {
        done(http.put("cases", "/v1/items/MUG/units/CASE", "{\"contains\": 12}"));
        orders("P-1", "potter", "{'line': 1, 'alias': '4711', 'quantity': 5, 'unit': 'CASE'}");
        JsonNode line = told("P-1").at("/lines/0");
        assertThat(line.path("sku").asString()).isEqualTo("MUG");
        assertThat(line.path("alias").asString()).isEqualTo("4711");
        assertThat(line.path("source").asString()).isEqualTo("supplier:potter");
        assertThat(line.path("ordered").asLong()).isEqualTo(60);

        tells(
                "P-1",
                "announcements",
                "{'asn': 'A-1', 'lines': [{'alias': '4711', 'quantity': 24}]}");
        assertThat(told("P-1").at("/lines/0/announced").asLong()).isEqualTo(24);

        receives("P-1", "R-1", "{'alias': '4711', 'quantity': 2, 'unit': 'CASE'}");
        Shop.soon(() -> assertThat(balance("MUG", "inspection")).isEqualTo(24));
        JsonNode received = told("P-1").at("/receipts/0/lines/0");
        assertThat(received.path("purchaseLine").asInt()).isEqualTo(1);
        assertThat(received.path("alias").asString()).isEqualTo("4711");
        assertThat(told("P-1").at("/lines/0/received").asLong()).isEqualTo(24);
        assertThat(exceptions("P-1")).isEmpty();

        // The code means something else from now on, and what was ordered stays what it was.
        forgets("MUG", "supplier:potter", "4711");
        assertThat(told("P-1").at("/lines/0/sku").asString()).isEqualTo("MUG");
        knows("MUG", "supplier:potter", "4711");
    }

    @Test
    void the_same_code_of_two_suppliers_is_two_things() {
        orders("P-2", "potter", "{'line': 1, 'alias': '4711', 'quantity': 5}");
        orders("P-3", "weaver", "{'line': 1, 'alias': '4711', 'quantity': 5}");
        assertThat(told("P-2").at("/lines/0/sku").asString()).isEqualTo("MUG");
        assertThat(told("P-3").at("/lines/0/sku").asString()).isEqualTo("CUP");

        // Who knows both may say whose code it is.
        orders(
                "P-4",
                "potter",
                "{'line': 1, 'alias': '4711', 'source': 'supplier:weaver', 'quantity': 1}");
        assertThat(told("P-4").at("/lines/0/sku").asString()).isEqualTo("CUP");
    }

    @Test
    void an_order_that_names_what_nobody_knows_is_refused_with_what_was_meant() {
        knows("BOWL", "supplier:potter", "BW-100");
        Http.Reply no =
                shop.send(
                        "/v1/purchase-orders",
                        """
                        {'number': 'P-5', 'supplier': 'potter', 'lines': [
                         {'line': 1, 'alias': '4711', 'quantity': 5},
                         {'line': 2, 'alias': 'BW-1O0', 'quantity': 5}]}
                        """);
        assertThat(no.status()).isEqualTo(404);
        assertThat(no.code()).isEqualTo("UNKNOWN_ITEM");
        Shop.soon(
                () ->
                        assertThat(
                                        shop.send(
                                                        "/v1/purchase-orders",
                                                        "{'number': 'P-5', 'supplier': 'potter',"
                                                                + " 'lines': [{'line': 2, 'alias':"
                                                                + " 'BW-1O0', 'quantity': 5}]}")
                                                .text())
                                .contains(
                                        "A line names what nobody knows: BW-1O0 of"
                                                + " supplier:potter, near to it: BW-100 (BOWL)."));

        // Nothing of it was ordered, so it is put right and sent again under its own number.
        assertThat(http.get("/v1/purchase-orders/P-5?atLeast=head").status()).isEqualTo(404);
        orders(
                "P-5",
                "potter",
                "{'line': 1, 'alias': '4711', 'quantity': 5},"
                        + " {'line': 2, 'alias': 'BW-100', 'quantity': 5}");
        Http.Reply notice =
                shop.send(
                        "/v1/purchase-orders/P-5/announcements",
                        "{'asn': 'A-1', 'lines': [{'alias': 'BW-1O0', 'quantity': 5}]}");
        assertThat(notice.code()).isEqualTo("UNKNOWN_ITEM");
        Http.Reply strange =
                shop.send(
                        "/v1/purchase-orders/P-5/announcements",
                        "{'asn': 'A-1', 'lines': [{'alias': '4711', 'source': 'supplier:weaver',"
                                + " 'quantity': 5}]}");
        assertThat(strange.code()).isEqualTo("UNKNOWN_LINE");
        assertThat(strange.text())
                .contains("P-5 has no line of CUP, which is 4711 of supplier:weaver");
    }

    @Test
    void what_a_scanner_reads_from_a_carton_is_received_as_what_it_is() {
        knows("JUG", "gtin", "4006381333931");
        knows("DISH", "barcode", "BOX-77");
        shop.creates(
                "/v1/receipts",
                """
                {'number': 'B-1', 'location': 'LEEDS', 'lines': [
                 {'alias': '4006381333931', 'source': 'barcode', 'quantity': 3},
                 {'alias': 'BOX-77', 'source': 'barcode', 'quantity': 4}]}
                """);
        Shop.soon(() -> assertThat(balance("JUG", "inspection")).isEqualTo(3));
        Shop.soon(() -> assertThat(balance("DISH", "inspection")).isEqualTo(4));
        JsonNode line = told("B-1").at("/receipts/0/lines/0");
        assertThat(line.path("alias").asString()).isEqualTo("4006381333931");
        assertThat(line.path("source").asString()).isEqualTo("barcode");
        assertThat(exceptions("B-1")).isEmpty();
    }

    @Test
    void an_unknown_code_at_the_dock_is_received_and_becomes_what_it_is() {
        knows("TEA-POT", "supplier:potter", "TP-40");
        orders("P-6", "potter", "{'line': 1, 'sku': 'TEA-POT', 'quantity': 5}");
        receives("P-6", "R-1", "{'alias': 'TPF-40', 'quantity': 5}");
        JsonNode line = told("P-6").at("/receipts/0/lines/0");
        String stranger = line.path("sku").asString();
        assertThat(stranger).startsWith("UNIDENTIFIED-");
        assertThat(line.path("marking").asString()).isEqualTo("TPF-40");
        assertThat(line.path("source").asString()).isEqualTo("supplier:potter");
        Shop.soon(() -> assertThat(balance(stranger, "held")).isEqualTo(5));
        Shop.soon(() -> assertThat(exceptions("P-6")).hasSize(1));
        JsonNode told = exceptions("P-6").getFirst();
        assertThat(told.path("type").asString()).isEqualTo("UNIDENTIFIED_GOODS");
        assertThat(told.path("sentence").asString())
                .isEqualTo(
                        "Receipt R-1 of purchase order P-6 brought 5 units that nobody knows:"
                                + " TPF-40 of supplier:potter, near to it: TP-40 (TEA-POT)");
        assertThat(told.toString()).contains("/identifications", "/aliases");

        // Somebody looks at them, and says what they are; and what the potter calls them now.
        tells("P-6", "identifications", "{'receipt': 'R-1', 'line': 1, 'sku': 'TEA-POT'}");
        Shop.soon(() -> assertThat(balance("TEA-POT", "inspection")).isEqualTo(5));
        Shop.soon(() -> assertThat(balance(stranger, "held")).isZero());
        Shop.soon(() -> assertThat(exceptions("P-6")).isEmpty());
        knows("TEA-POT", "supplier:potter", "TPF-40");
        receives("P-6", "R-2", "{'alias': 'TPF-40', 'quantity': 1}");
        Shop.soon(() -> assertThat(balance("TEA-POT", "inspection")).isEqualTo(6));
    }

    @Test
    void a_barcode_of_two_things_is_received_as_unidentified_and_says_of_which() {
        knows("PLATE", "barcode", "BOX-9");
        knows("MUG-OLD", "barcode", "BOX-9");
        shop.creates(
                "/v1/receipts",
                """
                {'number': 'B-2', 'location': 'LEEDS', 'lines': [
                 {'alias': 'BOX-9', 'source': 'barcode', 'quantity': 2}]}
                """);
        Shop.soon(() -> assertThat(exceptions("B-2")).hasSize(1));
        assertThat(exceptions("B-2").getFirst().path("sentence").asString())
                .isEqualTo(
                        "Receipt B-2 of purchase order B-2 brought 2 units that nobody knows: BOX-9"
                                + " of barcode, which several have: MUG-OLD, PLATE");
        Http.Reply plan =
                shop.send(
                        "/v1/purchase-orders",
                        """
                        {'number': 'P-7', 'supplier': 'potter', 'lines': [
                         {'line': 1, 'alias': 'BOX-9', 'source': 'barcode', 'quantity': 5}]}
                        """);
        assertThat(plan.text()).contains("BOX-9 of barcode, which several have: MUG-OLD, PLATE.");
        tells("B-2", "identifications", "{'receipt': 'B-2', 'line': 1, 'sku': 'PLATE'}");
        Shop.soon(() -> assertThat(balance("PLATE", "inspection")).isEqualTo(2));
    }

    @Test
    void purchase_orders_come_from_a_file_in_the_suppliers_words_and_leave_with_them() {
        String file =
                """
                purchaseOrder,supplier,line,sku,aliasSource,alias,quantity
                F-1,weaver,1,,,4711,50
                F-1,weaver,2,,supplier:potter,4711,20
                F-1,weaver,3,DISH,,,10
                F-2,weaver,1,,,%s,5
                """;
        JsonNode dry = report("?dryRun=true", file.formatted("47110"));
        assertThat(dry.path("mistakes")).hasSize(1);
        JsonNode mistake = dry.at("/mistakes/0");
        assertThat(mistake.path("row").asInt()).isEqualTo(5);
        assertThat(mistake.path("column").asString()).isEqualTo("alias");
        assertThat(mistake.path("code").asString()).isEqualTo("UNKNOWN_ITEM");
        assertThat(mistake.path("sentence").asString())
                .contains("47110 of supplier:weaver, near to it: 4711 (CUP)");

        // Good rows only: the order with the strange code is kept back whole.
        JsonNode good = report("?mode=GOOD_ROWS", file.formatted("47110"));
        assertThat(good.path("taken").asLong()).isEqualTo(1);
        assertThat(told("F-1").path("lines").valueStream().map(line -> line.path("sku").asString()))
                .containsExactly("CUP", "MUG", "DISH");

        // Put right and sent again under the same key, the rest is ordered too.
        assertThat(report("", file.formatted("4711")).path("taken").asLong()).isEqualTo(2);
        assertThat(http.get("/v1/csv/purchase-orders?atLeast=head").text().replace("\r", ""))
                .contains(
                        "F-1,weaver,AT_DOCK,false,CSV papers,1,CUP,supplier:weaver,4711,50,,,,\n"
                                + "F-1,weaver,AT_DOCK,false,CSV"
                                + " papers,2,MUG,supplier:potter,4711,20,,,,\n"
                                + "F-1,weaver,AT_DOCK,false,CSV papers,3,DISH,,,10,,,,\n");
    }

    private JsonNode report(String asked, String file) {
        return http.postCsv("papers", "/v1/csv/purchase-orders" + asked, file).json();
    }

    private void orders(String number, String supplier, String lines) {
        shop.creates(
                "/v1/purchase-orders",
                "{'number': '%s', 'supplier': '%s', 'lines': [%s]}"
                        .formatted(number, supplier, lines));
    }

    private void receives(String number, String receipt, String lines) {
        tells(
                number,
                "receipts",
                "{'receipt': '%s', 'location': 'LEEDS', 'lines': [%s]}".formatted(receipt, lines));
    }

    private void tells(String number, String what, String body) {
        shop.does("/v1/purchase-orders/%s/%s".formatted(number, what), body);
    }

    private void knows(String sku, String source, String alias) {
        shop.does(
                "/v1/items/%s/aliases".formatted(sku),
                "{'source': '%s', 'alias': '%s'}".formatted(source, alias));
    }

    private void forgets(String sku, String source, String alias) {
        done(
                http.delete(
                        "forget " + alias,
                        "/v1/items/%s/aliases/%s/%s".formatted(sku, source, alias)));
    }

    private JsonNode told(String number) {
        return http.get("/v1/purchase-orders/%s?atLeast=head".formatted(number)).json();
    }

    private long balance(String sku, String status) {
        return shop.balance("LEEDS", sku, status);
    }

    private List<JsonNode> exceptions(String number) {
        return http.get("/v1/exceptions?limit=500&atLeast=head")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("subject").asString().equals("house/purchase:" + number))
                .toList();
    }
}
