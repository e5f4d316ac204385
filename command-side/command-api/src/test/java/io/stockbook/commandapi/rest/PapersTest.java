package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppliers and scanners have codes of their own; what is sent to the ledger names SKUs. */
final class PapersTest {

    private static final Sku KETTLE = new Sku("KETTLE");
    private static final ItemAlias POTTERS = new ItemAlias("supplier:potter", "P-KETTLE");

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @Test
    void aCodeOnAPurchaseOrderIsTheSuppliersUnlessItSaysWhoseAndMayComeInCases() {
        send(
                "/v1/purchase-orders",
                """
                {"number": "P", "supplier": "potter", "lines": [
                  {"line": 1, "alias": "P-KETTLE", "quantity": 10, "unit": "CASE"},
                  {"line": 2, "alias": "X-MUG", "source": "barcode", "quantity": 3},
                  {"line": 3, "sku": "KETTLE", "quantity": 1}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        PlacePurchaseOrder.class,
                        order ->
                                assertThat(order.lines())
                                        .extracting(
                                                PurchaseLine::sku,
                                                PurchaseLine::quantity,
                                                PurchaseLine::alias)
                                        .containsExactly(
                                                tuple(KETTLE, 60L, POTTERS),
                                                tuple(
                                                        new Sku("MUG"),
                                                        3L,
                                                        new ItemAlias("barcode", "X-MUG")),
                                                tuple(KETTLE, 1L, null)));
    }

    @Test
    void anAnnouncementSpeaksTheLanguageOfWhoTheOrderWentTo() {
        send(
                "/v1/purchase-orders/PO-77/announcements",
                """
                {"asn": "A", "lines": [{"line": 1, "quantity": 2},
                  {"alias": "P-KETTLE", "quantity": 2, "unit": "CASE"}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        AnnounceGoods.class,
                        notice ->
                                assertThat(notice.lines())
                                        .containsExactly(
                                                new AnnouncedGoods(1, 2),
                                                new AnnouncedGoods(null, KETTLE, POTTERS, 12)));
    }

    @Test
    void whatStandsOnTheDockIsReportedWhateverItIsCalled() {
        send(
                "/v1/purchase-orders/PO-77/receipts",
                """
                {"receipt": "R", "location": "LONDON", "lines": [
                  {"alias": "P-KETTLE", "quantity": 1, "unit": "CASE"},
                  {"alias": "P-GHOST", "quantity": 2},
                  {"alias": "X-TWIN", "source": "barcode", "quantity": 3}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        ReceiveGoods.class,
                        receipt ->
                                assertThat(receipt.lines())
                                        .extracting(
                                                UnloadedGoods::sku,
                                                UnloadedGoods::quantity,
                                                UnloadedGoods::alias)
                                        .containsExactly(
                                                tuple(KETTLE, 6L, POTTERS),
                                                tuple(
                                                        null,
                                                        2L,
                                                        new ItemAlias(
                                                                "supplier:potter", "P-GHOST")),
                                                tuple(
                                                        null,
                                                        3L,
                                                        new ItemAlias("barcode", "X-TWIN"))));
    }

    @Test
    void whatNobodyOrderedIsCalledAsWhoBroughtItCallsIt() {
        send(
                "/v1/receipts",
                """
                {"number": "B-1", "supplier": "weaver", "location": "LONDON", "lines": [
                  {"alias": "P-KETTLE", "quantity": 1}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        ReceiveBlind.class,
                        receipt ->
                                assertThat(receipt.lines())
                                        .extracting(UnloadedGoods::alias)
                                        .containsExactly(
                                                new ItemAlias("supplier:weaver", "P-KETTLE")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "alias": "P-GHOST" | names what nobody knows: P-GHOST of supplier:potter, near to it: P-GOAT (GOAT).
                    "alias": "X-TWIN", "source": "barcode" | X-TWIN of barcode, which several have: TWIN, OTHER.
                    """)
    void aPlanThatNamesWhatNobodyKnowsIsRefused(String named, String sentence) {
        HttpResponse<String> order =
                ask(
                        "/v1/purchase-orders",
                        """
                        {"number": "P", "supplier": "potter", "lines": [
                          {"line": 1, "sku": "KETTLE", "quantity": 1}, {"line": 2, %s, "quantity": 1}]}
                        """
                                .formatted(named));
        assertThat(order.statusCode()).isEqualTo(404);
        assertThat(order.body()).contains("\"code\":\"UNKNOWN_ITEM\"", sentence);

        HttpResponse<String> notice =
                ask(
                        "/v1/purchase-orders/PO-77/announcements",
                        "{\"asn\": \"A\", \"lines\": [{%s, \"quantity\": 1}]}".formatted(named));
        assertThat(notice.statusCode()).isEqualTo(404);
        assertThat(notice.body()).contains("\"code\":\"UNKNOWN_ITEM\"", sentence);
    }

    @Test
    void ofManyUnknownCodesAFewAreNamed() {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 7; line++) {
            lines.append(line == 1 ? "" : ", ")
                    .append(
                            "{\"line\": %d, \"alias\": \"GHOST-%d\", \"quantity\": 1}"
                                    .formatted(line, line));
        }
        HttpResponse<String> order =
                ask(
                        "/v1/purchase-orders",
                        "{\"number\": \"P\", \"supplier\": \"potter\", \"lines\": [%s]}"
                                .formatted(lines));
        assertThat(order.body())
                .contains("GHOST-1 of", "GHOST-5 of", "; and 2 other codes.")
                .doesNotContain("GHOST-6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PO-77 | "sku": "KETTLE", "alias": "P-KETTLE" | an item is named by sku or by alias, and by one of them
                    PO-77 | "sku": "KETTLE", "source": "barcode" | a source is named with an alias of it
                    PO-77 | "line": 1, "alias": "P-KETTLE" | goods are named by line, by sku, by alias or by marking
                    PO-77 | "alias": "P-GHOST", "unit": "CASE" | nobody can say what P-GHOST is, so nobody knows what a CASE of it holds
                    PO-77 | "alias": "5", "source": "gtin" | has 8, 12, 13 or 14 digits
                    BLIND | "alias": "P-KETTLE" | nobody has said who that is: name the source of P-KETTLE
                    """)
    void whatMakesNoSenseIsRefusedAtTheDockToo(String number, String named, String sentence) {
        HttpResponse<String> receipt =
                ask(
                        "/v1/purchase-orders/" + number + "/receipts",
                        "{\"receipt\": \"R\", \"location\": \"LONDON\", \"lines\": [{%s, \"quantity\": 1}]}"
                                .formatted(named));
        assertThat(receipt.statusCode()).isEqualTo(400);
        assertThat(receipt.body()).contains("INVALID_REQUEST", sentence);
    }

    @Test
    void aLineOfAPurchaseOrderNamesItsItemInOneWay() {
        HttpResponse<String> order =
                ask(
                        "/v1/purchase-orders",
                        """
                        {"number": "P", "supplier": "potter", "lines": [{"line": 4, "quantity": 1}]}
                        """);
        assertThat(order.statusCode()).isEqualTo(400);
        assertThat(order.body()).contains("line 4 names its item by sku or by alias");
    }

    private static void send(String path, String body) {
        HttpResponse<String> answer = ask(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static HttpResponse<String> ask(String path, String body) {
        return CommandServer.call("POST", path).key("k-1").body(body).send();
    }
}
