package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Goods in: bought, announced and received, as they came and not as they were agreed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InboundTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_warehouse() {
        shop.opens("LEEDS");
    }

    @AfterAll
    void nothing_is_left_open() {
        Verifier.Said said = new Verifier(stockbook).verify();
        stockbook.close();
        assertThat(said.broken()).isEmpty();
        assertThat(said.text()).contains("have booked what purchase orders say came in");
    }

    @Test
    void a_draft_counts_once_it_is_approved_and_expects_nothing_before() {
        shop.creates(
                "/v1/purchase-orders",
                """
                {'number': 'D-1', 'supplier': 'potter', 'draft': true, 'location': 'LEEDS',
                 'evidence': {'note': 'for the shop window'}, 'lines': [
                 {'line': 1, 'sku': 'DISH', 'quantity': 10, 'expected': '2026-12-01',
                  'value': {'minor': 10000, 'currency': 'EUR'}}]}
                """);
        assertThat(state("D-1")).isEqualTo("DRAFT");
        assertThat(told("D-1").at("/purchaseOrder/location").asString()).isEqualTo("LEEDS");
        assertThat(told("D-1").at("/purchaseOrder/note").asString())
                .isEqualTo("for the shop window");
        Http.Reply early = shop.send("/v1/purchase-orders/D-1/close", "{}");
        assertThat(early.code()).isEqualTo("WRONG_STATE");
        assertThat(early.text()).contains("purchase order D-1 is a draft and expects nothing");

        tells("D-1", "approve", "{'evidence': {'document': 'signed 7'}}");
        assertThat(state("D-1")).isEqualTo("PLACED");
        assertThat(http.get("/v1/purchase-orders?supplier=potter&state=PLACED&atLeast=head").text())
                .contains("\"D-1\"");

        // What nothing has come of can be taken back.
        tells("D-1", "cancel", "{'reason': 'the dishes are not made any more'}");
        assertThat(state("D-1")).isEqualTo("CANCELLED");
        assertThat(told("D-1").at("/purchaseOrder/cancelReason").asString())
                .isEqualTo("the dishes are not made any more");
    }

    @Test
    void goods_are_received_against_the_order_and_wait_on_the_dock_until_they_are_put_away() {
        orders("P-1", "MUG", 10);
        tells(
                "P-1",
                "receipts",
                """
                {'receipt': 'R-1', 'location': 'LEEDS', 'evidence': {'document': 'DN-17'},
                 'lines': [{'line': 1, 'quantity': 4, 'lot': 'L-1', 'bin': 'DOCK-2'}]}
                """);
        Shop.soon(() -> assertThat(balance("MUG", "inspection")).isEqualTo(4));
        assertThat(balance("MUG", "available")).isZero();
        assertThat(told("P-1").at("/lines/0/received").asLong()).isEqualTo(4);

        // The stock card leads back to the line of the receipt, and to the paper.
        JsonNode entry =
                http.get("/v1/locations/LEEDS/items/MUG/card?atLeast=head").json().at("/items/0");
        assertThat(entry.path("reference").asString()).isEqualTo("P-1/R-1/1");
        assertThat(entry.path("document").asString()).isEqualTo("DN-17");
        assertThat(told("P-1").at("/receipts/0/lines/0/reference").asString())
                .isEqualTo("P-1/R-1/1");

        shop.does(
                "/v1/locations/LEEDS/items/MUG/put-aways",
                "{'quantity': 4, 'lot': 'L-1', 'bin': 'A-12'}");
        Shop.soon(() -> assertThat(balance("MUG", "available")).isEqualTo(4));
        assertThat(balance("MUG", "inspection")).isZero();
    }

    @Test
    void an_owner_may_have_goods_on_the_shelf_at_once() {
        assertThat(receiving("acme")).isEqualTo("DOCK");
        Shop.done(
                http.put(
                        "acme receives directly",
                        "/v1/owner-policy?owner=acme",
                        "{\"receiving\": \"AVAILABLE\"}"));
        Shop.soon(() -> assertThat(receiving("acme")).isEqualTo("AVAILABLE"));
        assertThat(receiving("house")).isEqualTo("DOCK");

        shop.creates(
                "/v1/receipts?owner=acme",
                "{'number': 'A-1', 'location': 'LEEDS', 'lines': [{'sku': 'LAMP', 'quantity': 3},"
                        + " {'sku': 'LAMP', 'quantity': 1, 'condition': 'HELD'}]}");
        Shop.soon(() -> assertThat(lamps("held")).isEqualTo(1));
        Shop.soon(() -> assertThat(lamps("available")).isEqualTo(3));
    }

    @Test
    void several_receipts_come_of_one_announcement() {
        orders("P-2", "CUP", 100);
        tells(
                "P-2",
                "announcements",
                """
                {'asn': 'ASN-1', 'lines': [{'line': 1, 'quantity': 60}],
                 'dispatchedAt': '2026-11-20T16:00:00Z', 'expected': '2026-11-24'}
                """);
        Http.Reply unknown =
                shop.send(
                        "/v1/purchase-orders/P-2/announcements",
                        "{'asn': 'ASN-2', 'lines': [{'line': 7, 'quantity': 1}]}");
        assertThat(unknown.code()).isEqualTo("UNKNOWN_LINE");

        receives("P-2", "R-1", "'asn': 'ASN-1'", "{'line': 1, 'quantity': 35}");
        receives("P-2", "R-2", "'asn': 'ASN-1'", "{'sku': 'CUP', 'quantity': 25}");
        Shop.soon(() -> assertThat(balance("CUP", "inspection")).isEqualTo(60));
        JsonNode notice = told("P-2").at("/announcements/0");
        assertThat(notice.at("/lines/0/quantity").asLong()).isEqualTo(60);
        assertThat(notice.at("/lines/0/received").asLong()).isEqualTo(60);
        assertThat(told("P-2").at("/lines/0/announced").asLong()).isEqualTo(60);
        assertThat(told("P-2").path("receipts")).hasSize(2);

        // The same receipt is not reported twice, whatever key it comes under.
        Http.Reply again =
                shop.send(
                        "/v1/purchase-orders/P-2/receipts",
                        "{'receipt': 'R-2', 'location': 'LEEDS',"
                                + " 'lines': [{'sku': 'CUP', 'quantity': 25}]}");
        assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void goods_that_nobody_ordered_are_received_all_the_same() {
        shop.creates(
                "/v1/receipts",
                """
                {'number': 'B-1', 'supplier': 'potter', 'location': 'LEEDS',
                 'lines': [{'sku': 'POT', 'quantity': 6,
                            'value': {'minor': 600, 'currency': 'EUR'}}]}
                """);
        Shop.soon(() -> assertThat(balance("POT", "inspection")).isEqualTo(6));
        assertThat(state("B-1")).isEqualTo("BLIND");
        assertThat(told("B-1").at("/receipts/0/lines/0/value/minor").asLong()).isEqualTo(600);
        assertThat(exceptions("B-1")).isEmpty();
    }

    @Test
    void more_than_was_ordered_is_received_and_told() {
        orders("P-3", "BOWL", 10);
        receives("P-3", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 12}");
        Shop.soon(() -> assertThat(balance("BOWL", "inspection")).isEqualTo(12));
        Shop.soon(() -> assertThat(exceptions("P-3")).hasSize(1));
        JsonNode told = exceptions("P-3").getFirst();
        assertThat(told.path("type").asString()).isEqualTo("OVER_RECEIPT");
        assertThat(told.path("ownerRole").asString()).isEqualTo("purchasing");
        assertThat(told.path("sentence").asString())
                .isEqualTo(
                        "Receipt R-1 of purchase order P-3 brought 12 units of BOWL, and 10 were"
                                + " expected: 2 are too many");
        assertThat(told.at("/suggestedActions/1/request").asString())
                .isEqualTo("POST /v1/purchase-orders/{purchaseOrder}/vendor-returns");
        // Ten were paid with a hundred euro, so the two cost twenty more.
        assertThat(told("P-3").at("/receipts/0/lines/0/value/minor").asLong()).isEqualTo(12_000);
    }

    @Test
    void less_than_was_ordered_is_told_when_nothing_more_is_expected() {
        orders("P-4", "JUG", 10);
        receives("P-4", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 7}");
        Shop.soon(() -> assertThat(balance("JUG", "inspection")).isEqualTo(7));
        assertThat(exceptions("P-4")).isEmpty();

        tells("P-4", "close", "{'evidence': {'note': 'the rest is not made any more'}}");
        Shop.soon(() -> assertThat(exceptions("P-4")).hasSize(1));
        assertThat(exceptions("P-4").getFirst().path("sentence").asString())
                .isEqualTo(
                        "Purchase order P-4 was closed with 7 of 10 units of JUG received: 3 are"
                                + " missing");

        // Should they come after all, they are received, and nobody had expected them.
        receives("P-4", "R-2", "'evidence': {}", "{'line': 1, 'quantity': 3}");
        Shop.soon(() -> assertThat(balance("JUG", "inspection")).isEqualTo(10));
        Shop.soon(() -> assertThat(exceptions("P-4")).hasSize(2));
        assertThat(state("P-4")).isEqualTo("CLOSED");
    }

    @Test
    void what_came_damaged_is_kept_apart_and_told() {
        orders("P-5", "VASE", 10);
        receives(
                "P-5",
                "R-1",
                "'evidence': {}",
                "{'line': 1, 'quantity': 8}, {'line': 1, 'quantity': 2, 'condition': 'DAMAGED'}");
        Shop.soon(() -> assertThat(balance("VASE", "damaged")).isEqualTo(2));
        Shop.soon(() -> assertThat(balance("VASE", "inspection")).isEqualTo(8));
        Shop.soon(() -> assertThat(exceptions("P-5")).hasSize(1));
        assertThat(exceptions("P-5").getFirst().path("type").asString())
                .isEqualTo("DAMAGED_ON_ARRIVAL");

        // They go back to the supplier, and are on the card as that.
        tells(
                "P-5",
                "vendor-returns",
                """
                {'lines': [{'receipt': 'R-1', 'line': 2, 'from': 'DAMAGED', 'quantity': 2,
                  'reason': 'DAMAGE'}]}
                """);
        Shop.soon(() -> assertThat(balance("VASE", "damaged")).isZero());
        assertThat(told("P-5").at("/lines/0/returned").asLong()).isEqualTo(2);
        Http.Reply more =
                shop.send(
                        "/v1/purchase-orders/P-5/vendor-returns",
                        "{'lines': [{'receipt': 'R-1', 'line': 2, 'from': 'DAMAGED',"
                                + " 'quantity': 1, 'reason': 'DAMAGE'}]}");
        assertThat(more.code()).isEqualTo("INSUFFICIENT_QUANTITY");
        assertThat(more.number("left")).isZero();
    }

    @Test
    void what_nobody_knows_at_the_dock_is_never_dropped_and_becomes_what_it_is() {
        orders("P-6", "TEAPOT", 5);
        receives(
                "P-6",
                "R-1",
                "'evidence': {}",
                "{'marking': 'TPF-40 BLAU', 'quantity': 5,"
                        + " 'value': {'minor': 1001, 'currency': 'EUR'}}");
        String stranger = told("P-6").at("/receipts/0/lines/0/sku").asString();
        assertThat(stranger).startsWith("UNIDENTIFIED-");
        Shop.soon(() -> assertThat(balance(stranger, "held")).isEqualTo(5));
        Shop.soon(() -> assertThat(exceptions("P-6")).hasSize(1));
        JsonNode told = exceptions("P-6").getFirst();
        assertThat(told.path("type").asString()).isEqualTo("UNIDENTIFIED_GOODS");
        assertThat(told.path("sentence").asString()).endsWith("on them stands \"TPF-40 BLAU\"");

        // Somebody opens the first carton, and then the rest.
        tells("P-6", "identifications", "{'receipt':'R-1','line':1,'sku':'TEAPOT','quantity':2}");
        tells("P-6", "identifications", "{'receipt': 'R-1', 'line': 1, 'sku': 'TEAPOT'}");
        Shop.soon(() -> assertThat(balance("TEAPOT", "inspection")).isEqualTo(5));
        Shop.soon(() -> assertThat(balance(stranger, "held")).isZero());
        Shop.soon(() -> assertThat(exceptions("P-6")).isEmpty());
        JsonNode lines = told("P-6").at("/receipts/0/lines");
        assertThat(lines.at("/0/identified").asLong()).isEqualTo(5);
        assertThat(lines.at("/1/value/minor").asLong() + lines.at("/2/value/minor").asLong())
                .isEqualTo(1_001);
        assertThat(told("P-6").at("/lines/0/received").asLong()).isEqualTo(5);
    }

    @Test
    void a_receipt_is_corrected_and_its_value_with_it() {
        orders("P-7", "PAN", 10);
        receives("P-7", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 10}");
        Shop.soon(() -> assertThat(balance("PAN", "inspection")).isEqualTo(10));
        tells(
                "P-7",
                "corrections",
                "{'receipt': 'R-1', 'line': 1, 'status': 'INSPECTION', 'change': -1}");
        Shop.soon(() -> assertThat(balance("PAN", "inspection")).isEqualTo(9));
        assertThat(told("P-7").at("/lines/0/received").asLong()).isEqualTo(9);
        assertThat(told("P-7").at("/receipts/0/lines/0/corrected").asLong()).isEqualTo(-1);

        Http.Reply tooMany =
                shop.send(
                        "/v1/purchase-orders/P-7/corrections",
                        "{'receipt': 'R-1', 'line': 1, 'status': 'INSPECTION', 'change': -10}");
        assertThat(tooMany.code()).isEqualTo("INSUFFICIENT_QUANTITY");
        assertThat(tooMany.text())
                .contains("line 1 of receipt R-1 of purchase order P-7 has 9 units left");
    }

    @Test
    void what_a_stock_item_does_not_book_is_told_and_stays_said() {
        orders("P-8", "TRAY", 10);
        receives("P-8", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 10}");
        Shop.soon(() -> assertThat(balance("TRAY", "inspection")).isEqualTo(10));

        // The units stand on the dock, and not where the correction says.
        tells(
                "P-8",
                "corrections",
                "{'receipt': 'R-1', 'line': 1, 'status': 'DAMAGED', 'change': -1}");
        Shop.soon(() -> assertThat(exceptions("P-8")).hasSize(1));
        JsonNode told = exceptions("P-8").getFirst();
        assertThat(told.path("type").asString()).isEqualTo("BOOKING_REFUSED");
        assertThat(told.path("ownerRole").asString()).isEqualTo("inventory-control");
        assertThat(told.path("sentence").asString())
                .isEqualTo(
                        "CorrectReceipt of house/purchase:P-8 at house/TRAY@LEEDS: 0 can be taken"
                                + " from DAMAGED of house/TRAY@LEEDS, 1 were asked for");
        assertThat(balance("TRAY", "inspection")).isEqualTo(10);
        assertThat(told("P-8").at("/lines/0/received").asLong()).isEqualTo(9);
    }

    @Test
    void when_goods_become_the_owners_stands_in_the_document() {
        for (String terms : List.of("AT_DOCK", "FOB_ORIGIN", "CONSIGNED")) {
            String number = "T-" + terms;
            shop.creates(
                    "/v1/purchase-orders",
                    """
                    {'number': '%s', 'supplier': 'weaver', 'terms': '%s', 'lines': [
                     {'line': 1, 'sku': 'RUG', 'quantity': 3,
                      'value': {'minor': 100, 'currency': 'EUR'}}]}
                    """
                            .formatted(number, terms));
            tells(
                    number,
                    "announcements",
                    """
                    {'asn': 'ASN-1', 'lines': [{'line': 1, 'quantity': 2}],
                     'dispatchedAt': '2026-11-20T16:00:00Z'}
                    """);
            JsonNode document = told(number);
            assertThat(document.at("/purchaseOrder/terms").asString()).isEqualTo(terms);
            // By FOB origin they are ours from this moment, with this value in transit.
            assertThat(document.at("/announcements/0/dispatchedAt").asString())
                    .isEqualTo("2026-11-20T16:00:00Z");
            assertThat(document.at("/announcements/0/lines/0/value/minor").asLong()).isEqualTo(67);
        }
    }

    @Test
    void what_is_on_the_shelf_already_goes_back_to_its_vendor() {
        orders("P-9", "BELL", 6);
        receives("P-9", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 6}");
        Shop.soon(() -> assertThat(balance("BELL", "inspection")).isEqualTo(6));
        shop.does("/v1/locations/LEEDS/items/BELL/put-aways", "{'quantity': 5}");
        Shop.soon(() -> assertThat(balance("BELL", "available")).isEqualTo(5));
        shop.place("B-1", "[{'line': 1, 'sku': 'BELL', 'quantity': 2}]");
        shop.reaches("B-1", "ALLOCATED");

        // Four are recalled by who made them: one from the dock, three off the shelf.
        tells(
                "P-9",
                "vendor-returns",
                """
                {'evidence': {'document': 'RTV-4'}, 'lines': [
                 {'receipt': 'R-1', 'line': 1, 'from': 'INSPECTION', 'quantity': 1,
                  'reason': 'RECALL'}]}
                """);
        tells(
                "P-9",
                "vendor-returns",
                """
                {'evidence': {'document': 'RTV-5'}, 'lines': [
                 {'receipt': 'R-1', 'line': 1, 'from': 'AVAILABLE', 'quantity': 3,
                  'reason': 'RECALL'}]}
                """);
        Shop.soon(() -> assertThat(balance("BELL", "onHand")).isEqualTo(2));
        assertThat(balance("BELL", "available")).isZero();
        assertThat(balance("BELL", "allocated")).isEqualTo(2);
        assertThat(told("P-9").at("/lines/0/returned").asLong()).isEqualTo(4);
        assertThat(
                        http.get("/v1/locations/LEEDS/items/BELL/card?atLeast=head")
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(entry -> entry.path("to").asString().equals("SUPPLIER"))
                                .map(
                                        entry ->
                                                entry.path("from").asString()
                                                        + " "
                                                        + entry.path("quantity").asLong()
                                                        + " "
                                                        + entry.path("reason").asString()))
                .containsExactlyInAnyOrder("INSPECTION 1 RECALL", "AVAILABLE 3 RECALL");
    }

    @Test
    void consigned_goods_are_here_and_of_each_sale_it_is_known_whose_they_were() {
        shop.creates(
                "/v1/purchase-orders",
                """
                {'number': 'CON-1', 'supplier': 'weaver', 'terms': 'CONSIGNED', 'lines': [
                 {'line': 1, 'sku': 'SHAWL', 'quantity': 4,
                  'value': {'minor': 40000, 'currency': 'EUR'}}]}
                """);
        receives("CON-1", "R-1", "'evidence': {}", "{'line': 1, 'quantity': 4, 'lot': 'CON-1'}");
        Shop.soon(() -> assertThat(balance("SHAWL", "inspection")).isEqualTo(4));
        shop.does("/v1/locations/LEEDS/items/SHAWL/put-aways", "{'quantity': 4, 'lot': 'CON-1'}");
        shop.does(
                "/v1/locations/LEEDS/items/SHAWL/sales",
                "{'sale': 'POS-31', 'quantity': 1, 'lot': 'CON-1'}");

        // They came by terms by which they are ours when sold; what was sold is of that lot.
        assertThat(told("CON-1").at("/purchaseOrder/terms").asString()).isEqualTo("CONSIGNED");
        assertThat(
                        http.get("/v1/locations/LEEDS/items/SHAWL/card?atLeast=head")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(
                                        entry ->
                                                "%s to %s, %d of %s: %s"
                                                        .formatted(
                                                                entry.path("from").asString(),
                                                                entry.path("to").asString(),
                                                                entry.path("quantity").asLong(),
                                                                entry.path("lot").asString(),
                                                                entry.path("reference")
                                                                        .asString("-"))))
                .containsExactly(
                        "SUPPLIER to INSPECTION, 4 of CON-1: CON-1/R-1/1",
                        "INSPECTION to AVAILABLE, 4 of CON-1: -",
                        "AVAILABLE to CUSTOMER, 1 of CON-1: POS-31");
    }

    private void orders(String number, String sku, int quantity) {
        shop.creates(
                "/v1/purchase-orders",
                """
                {'number': '%s', 'supplier': 'potter', 'lines': [{'line': 1, 'sku': '%s',
                 'quantity': %d, 'value': {'minor': 10000, 'currency': 'EUR'}}]}
                """
                        .formatted(number, sku, quantity));
    }

    private void receives(String number, String receipt, String more, String lines) {
        tells(
                number,
                "receipts",
                "{'receipt': '%s', 'location': 'LEEDS', %s, 'lines': [%s]}"
                        .formatted(receipt, more, lines));
    }

    private void tells(String number, String what, String body) {
        shop.does("/v1/purchase-orders/%s/%s".formatted(number, what), body);
    }

    private JsonNode told(String number) {
        return http.get("/v1/purchase-orders/%s?atLeast=head".formatted(number)).json();
    }

    private String state(String number) {
        return told(number).at("/purchaseOrder/state").asString();
    }

    private long balance(String sku, String status) {
        return shop.balance("LEEDS", sku, status);
    }

    private long lamps(String status) {
        return http.get("/v1/locations/LEEDS/items/LAMP?owner=acme").json().path(status).asLong(-1);
    }

    private String receiving(String owner) {
        return http.get("/v1/owner-policy?atLeast=head&owner=" + owner)
                .json()
                .path("receiving")
                .asString();
    }

    /** What people have to look at because of this purchase order. */
    private List<JsonNode> exceptions(String number) {
        return http.get("/v1/exceptions?limit=500&atLeast=head")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("subject").asString().equals("house/purchase:" + number))
                .toList();
    }
}
