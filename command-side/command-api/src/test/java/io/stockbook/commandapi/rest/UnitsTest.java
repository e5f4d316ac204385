package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People count in cases of six; what is sent to the ledger counts pieces. */
final class UnitsTest {

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @Test
    void anOrderLineMayCountInCases() {
        send(
                "/v1/orders",
                """
                {"number": "1", "channel": "web", "lines": [
                  {"line": 1, "sku": "KETTLE", "quantity": 2, "unit": "CASE"},
                  {"line": 2, "sku": "KETTLE", "quantity": 3, "unit": "piece"},
                  {"line": 3, "sku": "MUG", "quantity": 4}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        PlaceOrder.class,
                        order ->
                                assertThat(order.lines())
                                        .extracting(line -> line.quantity())
                                        .containsExactly(12L, 3L, 4L));
    }

    @Test
    void aPurchaseOrderLineMayCountInCases() {
        send(
                "/v1/purchase-orders",
                """
                {"number": "P", "supplier": "potter", "lines": [
                  {"line": 1, "sku": "KETTLE", "quantity": 10, "unit": "CASE",
                   "value": {"minor": 60000, "currency": "EUR"}}]}
                """);

        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        PlacePurchaseOrder.class,
                        order ->
                                assertThat(order.lines())
                                        .singleElement()
                                        .satisfies(
                                                line -> {
                                                    assertThat(line.quantity()).isEqualTo(60);
                                                    assertThat(line.value())
                                                            .isNotNull()
                                                            .satisfies(
                                                                    value ->
                                                                            assertThat(
                                                                                            value
                                                                                                    .minor())
                                                                                    .isEqualTo(
                                                                                            60_000));
                                                }));
    }

    @Test
    void whatCameInMayBeCountedInCases() {
        send(
                "/v1/locations/LONDON/items/KETTLE/receipts",
                """
                {"receipt": "R", "quantity": 2, "unit": "CASE"}
                """);
        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        ReceiveStock.class, it -> assertThat(it.quantity()).isEqualTo(12));
        send(
                "/v1/purchase-orders/PO-77/receipts",
                """
                {"receipt": "R", "location": "LONDON", "lines": [
                  {"sku": "KETTLE", "quantity": 2, "unit": "CASE"}, {"line": 1, "quantity": 5}]}
                """);
        assertThat(gateway.last().command())
                .isInstanceOfSatisfying(
                        ReceiveGoods.class,
                        it ->
                                assertThat(it.lines())
                                        .extracting(goods -> goods.quantity())
                                        .containsExactly(12L, 5L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"sku": "KETTLE", "quantity": 1, "unit": "BOX"} | KETTLE has no unit BOX; it has piece, CASE.
                    {"line": 1, "quantity": 1, "unit": "CASE"} | a unit is one of a SKU: name the SKU too
                    {"sku": "GHOST", "quantity": 1, "unit": "CASE"} | there is no item GHOST in the catalog
                    {"sku": "KETTLE", "quantity": 0, "unit": "CASE"} | quantity must be from 1 to
                    {"sku": "KETTLE", "quantity": 1000000000000, "unit": "CASE"} | are more than the ledger takes
                    """)
    void whatCannotBeConvertedIsRefused(String goods, String sentence) {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/purchase-orders/PO-77/receipts")
                        .key("k-1")
                        .body(
                                "{\"receipt\": \"R\", \"location\": \"LONDON\", \"lines\": [%s]}"
                                        .formatted(goods))
                        .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_REQUEST", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KETTLE | TEA-SET | TEA-SET is a kit itself, and a kit holds no kit.
                    CUP    | SPOON   | CUP is a component of TEA-SET, and a kit holds no kit.
                    """)
    void aKitHoldsNoKit(String kit, String component, String sentence) {
        HttpResponse<String> answer =
                CommandServer.call("PUT", "/v1/items/" + kit + "/components")
                        .key("k-1")
                        .body(
                                "{\"components\": [{\"sku\": \"%s\", \"quantity\": 1}]}"
                                        .formatted(component))
                        .send();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("WRONG_STATE", sentence);
    }

    @Test
    void aKitHoldsNothingThatNobodyHasRegistered() {
        HttpResponse<String> answer =
                CommandServer.call("PUT", "/v1/items/KETTLE/components")
                        .key("k-1")
                        .body("{\"components\": [{\"sku\": \"GHOST\", \"quantity\": 1}]}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("\"code\":\"UNKNOWN_ITEM\"", "There is no item GHOST in the catalog.");
    }

    private static void send(String path, String body) {
        HttpResponse<String> answer = CommandServer.call("POST", path).key("k-1").body(body).send();
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}
