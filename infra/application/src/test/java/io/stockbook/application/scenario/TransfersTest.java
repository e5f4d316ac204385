package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Goods go from the warehouse in Leeds to the shop in York, and not all of them get there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransfersTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void two_places() {
        shop.opens("LEEDS", "YORK");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void what_is_on_its_way_is_on_nobodys_shelf() {
        shop.receive("LEEDS", "MUG", 10);
        request("T-1", "[{'line': 1, 'sku': 'MUG', 'quantity': 6}]");
        // It is promised in Leeds, so that nobody sells it there.
        Shop.soon(() -> assertThat(line("T-1").path("promised").asLong()).isEqualTo(6));
        assertThat(shop.balance("LEEDS", "MUG", "allocated")).isEqualTo(6);
        Shop.soon(() -> assertThat(shop.ats("MUG")).isEqualTo(4));

        // The van leaves with it: neither place has it, and the transfer says where it is.
        leaves("T-1", "[{'line': 1, 'quantity': 6}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "MUG", "onHand")).isEqualTo(4));
        assertThat(shop.balance("YORK", "MUG", "onHand")).isEqualTo(-1);
        assertThat(shop.ats("MUG")).isEqualTo(4);
        assertThat(transfer("T-1").at("/transfer/state").asString()).isEqualTo("IN_TRANSIT");
        assertThat(transfer("T-1").at("/transfer/inTransit").asLong()).isEqualTo(6);
        assertThat(line("T-1").path("promised").asLong()).isZero();
        assertThat(http.get("/v1/transfers?to=YORK&state=IN_TRANSIT&atLeast=head").text())
                .contains("\"T-1\"");

        // It is there: York sells it.
        arrives("T-1", "R-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 6}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "MUG", "available")).isEqualTo(6));
        Shop.soon(() -> assertThat(shop.ats("MUG")).isEqualTo(10));
        shop.does("/v1/transfers/T-1/close", "{}");
        assertThat(transfer("T-1").at("/transfer/state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_transfer_arrives_in_parts_and_leaves_in_parts() {
        shop.receive("LEEDS", "PLATE", 10);
        request("T-2", "[{'line': 1, 'sku': 'PLATE', 'quantity': 10}]");
        leaves("T-2", "[{'line': 1, 'quantity': 4}]");
        arrives("T-2", "R-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 3}]");
        leaves("T-2", "[{'line': 1, 'quantity': 6}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "PLATE", "available")).isEqualTo(3));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PLATE", "onHand")).isZero());
        assertThat(line("T-2").path("dispatched").asLong()).isEqualTo(10);
        assertThat(line("T-2").path("inTransit").asLong()).isEqualTo(7);

        // The same receipt is not another one, and nothing is closed that is still on its way.
        assertThat(
                        shop.send(
                                        "/v1/transfers/T-2/receipts",
                                        "{'receipt': 'R-1', 'units': [{'line': 1,"
                                                + " 'to': 'AVAILABLE', 'quantity': 3}]}")
                                .code())
                .isEqualTo("ALREADY_EXISTS");
        Http.Reply early = shop.send("/v1/transfers/T-2/close", "{}");
        assertThat(early.code()).isEqualTo("WRONG_STATE");
        assertThat(early.json().at("/numbers/inTransit").asLong()).isEqualTo(7);

        arrives("T-2", "R-2", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 7}]");
        assertThat(transfer("T-2").at("/transfer/state").asString()).isEqualTo("ARRIVED");
        assertThat(transfer("T-2").path("arrivals")).hasSize(2);
        Shop.soon(() -> assertThat(shop.balance("YORK", "PLATE", "available")).isEqualTo(10));
    }

    @Test
    void what_is_lost_on_the_way_is_written_off() {
        shop.receive("LEEDS", "VASE", 5);
        request("T-3", "[{'line': 1, 'sku': 'VASE', 'quantity': 5}]");
        leaves("T-3", "[{'line': 1, 'quantity': 5}]");
        Http.Reply tooMany =
                shop.send(
                        "/v1/transfers/T-3/losses",
                        "{'units': [{'line': 1, 'quantity': 6, 'reason': 'CARRIER_LOSS'}]}");
        assertThat(tooMany.code()).isEqualTo("INSUFFICIENT_QUANTITY");

        shop.does(
                "/v1/transfers/T-3/losses",
                "{'units': [{'line': 1, 'quantity': 1, 'reason': 'CARRIER_LOSS'}]}");
        arrives("T-3", "R-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 3}]");
        // The last one never comes, and whoever closes the transfer says why.
        shop.does("/v1/transfers/T-3/close", "{'reason': 'THEFT'}");
        JsonNode line = line("T-3");
        assertThat(line.path("lost").asLong()).isEqualTo(2);
        assertThat(line.path("inTransit").asLong()).isZero();
        Shop.soon(() -> assertThat(shop.balance("YORK", "VASE", "onHand")).isEqualTo(3));
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/locations/YORK/items/VASE/card").text())
                                .contains("TransferLost", "THEFT", "CARRIER_LOSS"));
    }

    @Test
    void what_arrives_in_another_status_is_not_for_sale() {
        shop.receive("LEEDS", "GLASS", 8);
        request("T-4", "[{'line': 1, 'sku': 'GLASS', 'quantity': 8}]");
        leaves("T-4", "[{'line': 1, 'quantity': 8}]");
        arrives(
                "T-4",
                "R-1",
                "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 4},"
                        + " {'line': 1, 'to': 'DAMAGED', 'quantity': 1},"
                        + " {'line': 1, 'to': 'INSPECTION', 'quantity': 2, 'bin': 'DOCK-1'},"
                        + " {'line': 1, 'to': 'HELD', 'quantity': 1}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "GLASS", "onHand")).isEqualTo(8));
        assertThat(shop.balance("YORK", "GLASS", "available")).isEqualTo(4);
        assertThat(shop.balance("YORK", "GLASS", "damaged")).isEqualTo(1);
        assertThat(shop.balance("YORK", "GLASS", "inspection")).isEqualTo(2);
        Shop.soon(() -> assertThat(shop.ats("GLASS")).isEqualTo(4));
        JsonNode received = line("T-4").path("received");
        assertThat(received.path("inspection").asLong()).isEqualTo(2);
        assertThat(received.path("held").asLong()).isEqualTo(1);
    }

    @Test
    void more_than_left_and_something_else_is_taken_and_somebody_looks_at_it() {
        shop.receive("LEEDS", "BOWL", 9);
        request("T-5", "[{'line': 1, 'sku': 'BOWL', 'quantity': 5}]");
        leaves("T-5", "[{'line': 1, 'quantity': 5}]");
        arrives(
                "T-5",
                "R-1",
                "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 7},"
                        + " {'sku': 'SPOON', 'to': 'HELD', 'quantity': 3}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "BOWL", "available")).isEqualTo(7));
        Shop.soon(() -> assertThat(shop.balance("YORK", "SPOON", "held")).isEqualTo(3));
        assertThat(line("T-5").path("excess").asLong()).isEqualTo(2);
        assertThat(line("T-5").path("inTransit").asLong()).isZero();
        assertThat(transfer("T-5").at("/transfer/excess").asLong()).isEqualTo(5);
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("TRANSFER_EXCESS"))
                                .singleElement()
                                .satisfies(
                                        it ->
                                                assertThat(it.path("sentence").asString())
                                                        .contains("2 of BOWL, 3 of SPOON")));
    }

    @Test
    void what_left_is_booked_whole_though_the_books_did_not_have_it() {
        shop.receive("LEEDS", "FORK", 3);
        request("T-6", "[{'line': 1, 'sku': 'FORK', 'quantity': 5}]");
        // Three can be promised, and somebody is told of the two that cannot.
        Shop.soon(() -> assertThat(line("T-6").path("promised").asLong()).isEqualTo(3));
        Shop.soon(() -> assertThat(line("T-6").path("lacking").asLong()).isEqualTo(2));
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("TRANSFER_SHORT"))
                                .filteredOn(it -> it.path("cause").asString().equals("T-6"))
                                .hasSize(1));

        leaves("T-6", "[{'line': 1, 'quantity': 5}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "FORK", "onHand")).isZero());
        assertThat(line("T-6").path("inTransit").asLong()).isEqualTo(5);
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("UNRECORDED_STOCK"))
                                .filteredOn(it -> it.path("cause").asString().equals("T-6"))
                                .hasSize(1));
    }

    @Test
    void what_is_called_off_is_free_again_and_what_has_left_still_arrives() {
        shop.receive("LEEDS", "JUG", 9);
        request("T-7", "[{'line': 1, 'sku': 'JUG', 'quantity': 8}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "JUG", "allocated")).isEqualTo(8));
        leaves("T-7", "[{'line': 1, 'quantity': 2}]");
        shop.does("/v1/transfers/T-7/cancel", "{'reason': 'the van broke down'}");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "JUG", "available")).isEqualTo(7));
        assertThat(shop.balance("LEEDS", "JUG", "allocated")).isZero();
        assertThat(transfer("T-7").at("/transfer/state").asString()).isEqualTo("IN_TRANSIT");
        arrives("T-7", "R-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 2}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "JUG", "available")).isEqualTo(2));

        request("T-8", "[{'line': 1, 'sku': 'JUG', 'quantity': 3}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "JUG", "allocated")).isEqualTo(3));
        shop.does("/v1/transfers/T-8/cancel", "{'reason': 'not needed'}");
        assertThat(transfer("T-8").at("/transfer/state").asString()).isEqualTo("CANCELLED");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "JUG", "allocated")).isZero());
    }

    @Test
    void what_left_on_a_transfer_that_was_called_off_is_booked_and_told() {
        shop.receive("LEEDS", "PAN", 9);
        request("T-9", "[{'line': 1, 'sku': 'PAN', 'quantity': 5}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "allocated")).isEqualTo(5));
        shop.does("/v1/transfers/T-9/cancel", "{'reason': 'not needed'}");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "allocated")).isZero());

        // Nobody had told the driver.
        leaves("T-9", "[{'line': 1, 'quantity': 5}]");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "available")).isEqualTo(4));
        assertThat(transfer("T-9").at("/transfer/state").asString()).isEqualTo("IN_TRANSIT");
        Shop.soon(
                () ->
                        assertThat(
                                        http.get("/v1/exceptions?type=LATE_DISPATCH&atLeast=head")
                                                .text())
                                .contains(
                                        "Transfer T-9 was called off, and 5 units left on it for"
                                                + " YORK all the same"));
        arrives("T-9", "R-1", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 5}]");
        Shop.soon(() -> assertThat(shop.balance("YORK", "PAN", "available")).isEqualTo(5));
        shop.does("/v1/transfers/T-9/close", "{}");
        assertThat(transfer("T-9").at("/transfer/state").asString()).isEqualTo("CLOSED");
    }

    private void request(String number, String lines) {
        shop.creates(
                "/v1/transfers",
                "{'number': '%s', 'from': 'LEEDS', 'to': 'YORK', 'lines': %s}"
                        .formatted(number, lines));
    }

    private void leaves(String number, String units) {
        done(shop.send("/v1/transfers/" + number + "/dispatches", "{'units': " + units + "}"));
    }

    private void arrives(String number, String receipt, String units) {
        done(
                shop.send(
                        "/v1/transfers/" + number + "/receipts",
                        "{'receipt': '%s', 'units': %s}".formatted(receipt, units)));
    }

    private JsonNode transfer(String number) {
        return http.get("/v1/transfers/" + number + "?atLeast=head").json();
    }

    private JsonNode line(String number) {
        return transfer(number).path("lines").path(0);
    }
}
