package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What customers send back, from the word that they may to the shelf and the money, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReturnsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final ReturnsDesk desk = new ReturnsDesk(http, shop);

    @BeforeAll
    void two_warehouses() {
        shop.opens("EAST", "WEST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_return_is_authorised_with_a_reason_for_every_line() {
        desk.sold("1", "EAST", "[{'line': 1, 'sku': 'MUG', 'quantity': 3}]", "MUG");
        desk.authorizes(
                "RMA-1",
                "1",
                "[{'line': 1, 'orderLine': 1, 'sku': 'MUG', 'quantity': 2, 'reason':"
                        + " 'DEFECTIVE'}]");

        JsonNode seen = desk.seen("RMA-1");
        assertThat(seen.at("/summary/state").asString()).isEqualTo("AUTHORIZED");
        assertThat(seen.at("/summary/order").asString()).isEqualTo("1");
        assertThat(seen.at("/lines/0/reason").asString()).isEqualTo("DEFECTIVE");
        assertThat(seen.at("/lines/0/units/authorized").asLong()).isEqualTo(2);
        assertThat(http.get("/v1/returns?order=1&state=AUTHORIZED").json().path("items").size())
                .isEqualTo(1);
        // A reason that nobody knows is no reason.
        assertThat(
                        shop.send(
                                        "/v1/returns",
                                        "{'number': 'RMA-X', 'lines': [{'line': 1, 'sku': 'MUG',"
                                                + " 'quantity': 1, 'reason': 'MOOD'}]}")
                                .status())
                .isEqualTo(400);
        // The customer keeps them after all.
        shop.does("/v1/returns/RMA-1/cancel", "{'reason': 'keeps them'}");
        assertThat(desk.state("RMA-1")).isEqualTo("CANCELLED");
    }

    @Test
    void what_comes_back_has_a_condition_and_waits_to_be_looked_at() {
        desk.sold("2", "EAST", "[{'line': 1, 'sku': 'BOWL', 'quantity': 3}]", "BOWL");
        desk.authorizes(
                "RMA-2",
                "2",
                "[{'line': 1, 'orderLine': 1, 'sku': 'BOWL', 'quantity': 3, 'reason':"
                        + " 'WRONG_SIZE'}]");
        desk.receives(
                "RMA-2",
                "RC-1",
                "EAST",
                "[{'sku': 'BOWL', 'quantity': 2, 'condition': 'OPENED'},"
                        + " {'sku': 'BOWL', 'quantity': 1, 'condition': 'DAMAGED'}]");

        // All three stand apart, and nobody can buy them.
        desk.comesTo("EAST", "BOWL", "inspection", 3);
        assertThat(shop.balance("EAST", "BOWL", "available")).isEqualTo(2);
        assertThat(desk.seen("RMA-2").path("receipts").valueStream())
                .extracting(it -> it.path("condition").asString())
                .containsExactly("OPENED", "DAMAGED");
        assertThat(desk.seen("RMA-2").at("/waiting/0/location").asString()).isEqualTo("EAST");
        // The order knows, though it has ended.
        Shop.soon(
                () ->
                        assertThat(shop.order("2").at("/lines/0/units/returned").asLong())
                                .isEqualTo(3));
        assertThat(shop.state("2")).isEqualTo("CLOSED");
    }

    @Test
    void every_unit_goes_its_own_way() {
        desk.sold("3", "EAST", "[{'line': 1, 'sku': 'LAMP', 'quantity': 5}]", "LAMP");
        desk.authorizes(
                "RMA-3",
                "3",
                "[{'line': 1, 'orderLine': 1, 'sku': 'LAMP', 'quantity': 5, 'reason':"
                        + " 'CHANGED_MIND'}]");
        desk.receives(
                "RMA-3",
                "RC-1",
                "EAST",
                "[{'sku': 'LAMP', 'quantity': 5, 'condition': 'UNKNOWN'}]");
        desk.decides(
                "RMA-3",
                "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 1},"
                        + " {'line': 1, 'to': 'HELD', 'quantity': 1, 'reason': 'QUALITY'},"
                        + " {'line': 1, 'to': 'DAMAGED', 'quantity': 1, 'reason': 'DAMAGE'},"
                        + " {'line': 1, 'to': 'SCRAP', 'quantity': 1, 'reason': 'DAMAGE'},"
                        + " {'line': 1, 'to': 'SUPPLIER', 'quantity': 1, 'reason': 'RECALL'}]");

        desk.comesTo("EAST", "LAMP", "inspection", 0);
        assertThat(shop.balance("EAST", "LAMP", "available")).isEqualTo(1);
        assertThat(shop.balance("EAST", "LAMP", "held")).isEqualTo(1);
        assertThat(shop.balance("EAST", "LAMP", "damaged")).isEqualTo(1);
        assertThat(desk.seen("RMA-3").at("/lines/0/dispositions").toString())
                .isEqualTo(
                        "{\"available\":1,\"held\":1,\"damaged\":1,\"scrapped\":1,"
                                + "\"toSupplier\":1}");
        // Nobody decides twice on the same unit.
        Http.Reply again =
                desk.asks(
                        "RMA-3",
                        "dispositions",
                        "{'lines': [{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}]}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.number("there")).isZero();
        shop.does("/v1/returns/RMA-3/close", "{}");
        assertThat(desk.state("RMA-3")).isEqualTo("CLOSED");
    }

    @Test
    void money_goes_back_before_or_after_the_goods_and_moves_none_of_them() {
        desk.sold("4", "EAST", "[{'line': 1, 'sku': 'VASE', 'quantity': 3}]", "VASE");
        desk.authorizes(
                "RMA-4",
                "4",
                "[{'line': 1, 'orderLine': 1, 'sku': 'VASE', 'quantity': 3, 'reason':"
                        + " 'DEFECTIVE'}]");

        // One is refunded at once; nothing is here, and nothing moves.
        desk.refunds(
                "RMA-4",
                "RF-1",
                "[{'line': 1, 'quantity': 1, 'amount': {'minor': 1990, 'currency': 'EUR'}}]");
        assertThat(desk.seen("RMA-4").at("/lines/0/units/refunded").asLong()).isEqualTo(1);
        assertThat(shop.balance("EAST", "VASE", "inspection")).isZero();

        // Two come back and go to the shelf; nobody is paid for that.
        desk.receives(
                "RMA-4",
                "RC-1",
                "EAST",
                "[{'sku': 'VASE', 'quantity': 2, 'condition': 'UNOPENED'}]");
        desk.decides("RMA-4", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 2}]");
        desk.comesTo("EAST", "VASE", "available", 4);
        assertThat(desk.seen("RMA-4").at("/lines/0/units/refunded").asLong()).isEqualTo(1);

        // The rest is refunded after the end, and no unit twice.
        shop.does("/v1/returns/RMA-4/close", "{'note': 'one is kept'}");
        desk.refunds("RMA-4", "RF-2", "[{'line': 1, 'quantity': 2}]");
        Http.Reply twice =
                desk.asks(
                        "RMA-4",
                        "refunds",
                        "{'refund': 'RF-3', 'lines': [{'line': 1, 'quantity': 1}]}");
        assertThat(twice.code()).isEqualTo("INSUFFICIENT_QUANTITY");
        assertThat(shop.balance("EAST", "VASE", "available")).isEqualTo(4);
    }

    @Test
    void it_comes_back_in_parts_and_each_part_is_looked_at_by_itself() {
        desk.sold(
                "5",
                "EAST",
                "[{'line': 1, 'sku': 'FORK', 'quantity': 4}, {'line': 2, 'sku': 'KNIFE',"
                        + " 'quantity': 2}]",
                "FORK",
                "KNIFE");
        desk.authorizes(
                "RMA-5",
                "5",
                "[{'line': 1, 'orderLine': 1, 'sku': 'FORK', 'quantity': 3, 'reason': 'OTHER'},"
                        + " {'line': 2, 'orderLine': 2, 'sku': 'KNIFE', 'quantity': 2, 'reason':"
                        + " 'OTHER'}]");
        desk.receives(
                "RMA-5", "RC-1", "EAST", "[{'sku': 'FORK', 'quantity': 1, 'condition': 'USED'}]");
        desk.decides("RMA-5", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}]");
        desk.comesTo("EAST", "FORK", "available", 2);
        desk.receives(
                "RMA-5",
                "RC-2",
                "EAST",
                "[{'sku': 'FORK', 'quantity': 2, 'condition': 'USED'},"
                        + " {'sku': 'KNIFE', 'quantity': 1, 'condition': 'USED'}]");
        desk.decides("RMA-5", "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}]");
        desk.comesTo("EAST", "FORK", "available", 3);
        desk.comesTo("EAST", "FORK", "inspection", 1);
        desk.comesTo("EAST", "KNIFE", "inspection", 1);

        // What waits keeps it open; the knife that never came does not.
        assertThat(desk.asks("RMA-5", "close", "{}").number("waiting")).isEqualTo(2);
        desk.decides(
                "RMA-5",
                "[{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}, {'line': 2, 'to': 'AVAILABLE',"
                        + " 'quantity': 1}]");
        shop.does("/v1/returns/RMA-5/close", "{'note': 'one knife is kept'}");
        assertThat(desk.told("OVER_RETURN", "RMA-5")).isEmpty();
    }

    @Test
    void what_nobody_announced_is_taken_in_all_the_same() {
        desk.sold("6", "EAST", "[{'line': 1, 'sku': 'PAN', 'quantity': 2}]", "PAN");
        shop.creates(
                "/v1/return-receipts",
                """
                {'number': 'BLIND-1', 'order': '6', 'receipt': 'RC-9', 'location': 'EAST', 'lines':
                 [{'sku': 'PAN', 'quantity': 1, 'condition': 'USED', 'reason': 'CHANGED_MIND'}]}
                """);
        desk.comesTo("EAST", "PAN", "inspection", 1);
        JsonNode seen = desk.seen("BLIND-1");
        assertThat(seen.at("/summary/blind").asBoolean()).isTrue();
        assertThat(seen.at("/lines/0/reason").asString()).isEqualTo("CHANGED_MIND");
        Shop.soon(
                () ->
                        assertThat(shop.order("6").at("/lines/0/units/returned").asLong())
                                .isEqualTo(1));

        // Even a box on which no order stands.
        shop.creates(
                "/v1/return-receipts",
                """
                {'number': 'BLIND-2', 'receipt': 'RC-10', 'location': 'EAST', 'lines':
                 [{'sku': 'PAN', 'quantity': 1, 'condition': 'UNKNOWN', 'lot': 'L-7'}]}
                """);
        desk.comesTo("EAST", "PAN", "inspection", 2);
        desk.decides("BLIND-2", "[{'line': 1, 'to': 'SCRAP', 'quantity': 1, 'reason': 'DAMAGE'}]");
        desk.comesTo("EAST", "PAN", "inspection", 1);
        assertThat(desk.told("OVER_RETURN", "BLIND-1")).isEmpty();
        assertThat(desk.told("RETURN_EXCEEDS_SHIPMENT", "BLIND-1")).isEmpty();
    }

    @Test
    void it_may_come_back_to_another_location_than_it_left_or_was_expected_at() {
        desk.sold("7", "EAST", "[{'line': 1, 'sku': 'CLOCK', 'quantity': 2}]", "CLOCK");
        desk.authorizes(
                "RMA-7",
                "7",
                "[{'line': 1, 'orderLine': 1, 'sku': 'CLOCK', 'quantity': 2, 'reason':"
                        + " 'ARRIVED_LATE'}]");
        desk.receives(
                "RMA-7",
                "RC-1",
                "WEST",
                "[{'sku': 'CLOCK', 'quantity': 1, 'condition': 'UNOPENED'}]");
        desk.receives(
                "RMA-7",
                "RC-2",
                "EAST",
                "[{'sku': 'CLOCK', 'quantity': 1, 'condition': 'UNOPENED'}]");
        desk.comesTo("WEST", "CLOCK", "inspection", 1);
        desk.comesTo("EAST", "CLOCK", "inspection", 1);

        // Two places: whoever decides says which, and the unit goes to the shelf where it is.
        Http.Reply where =
                desk.asks(
                        "RMA-7",
                        "dispositions",
                        "{'lines': [{'line': 1, 'to': 'AVAILABLE', 'quantity': 1}]}");
        assertThat(where.json().path("detail").asString()).contains("WEST and EAST: name the one");
        desk.decides(
                "RMA-7", "[{'line': 1, 'location': 'WEST', 'to': 'AVAILABLE', 'quantity': 1}]");
        desk.comesTo("WEST", "CLOCK", "available", 1);
        assertThat(shop.balance("EAST", "CLOCK", "available")).isEqualTo(3);
        assertThat(shop.balance("EAST", "CLOCK", "inspection")).isEqualTo(1);
    }

    @Test
    void more_than_has_shipped_is_taken_in_and_told_to_somebody() {
        desk.sold("8", "EAST", "[{'line': 1, 'sku': 'TRAY', 'quantity': 2}]", "TRAY");
        shop.creates(
                "/v1/return-receipts",
                """
                {'number': 'BLIND-8', 'order': '8', 'receipt': 'RC-1', 'location': 'EAST', 'lines':
                 [{'sku': 'TRAY', 'quantity': 3, 'condition': 'UNOPENED'}]}
                """);
        desk.comesTo("EAST", "TRAY", "inspection", 3);
        Shop.soon(
                () ->
                        assertThat(desk.told("RETURN_EXCEEDS_SHIPMENT", "BLIND-8"))
                                .containsExactly(
                                        "Receipt RC-1 of return BLIND-8 has 1 units more than order"
                                                + " 8 sent, 1 of TRAY among them"));
        assertThat(shop.order("8").at("/lines/0/units/returned").asLong()).isEqualTo(3);
    }

    @Test
    void more_than_was_agreed_or_something_else_is_taken_in_and_told_to_somebody() {
        desk.sold("9", "EAST", "[{'line': 1, 'sku': 'JUG', 'quantity': 4}]", "JUG");
        desk.authorizes(
                "RMA-9",
                "9",
                "[{'line': 1, 'orderLine': 1, 'sku': 'JUG', 'quantity': 1, 'reason': 'OTHER'}]");
        desk.receives(
                "RMA-9",
                "RC-1",
                "EAST",
                "[{'sku': 'JUG', 'quantity': 2, 'condition': 'USED'},"
                        + " {'sku': 'LID', 'quantity': 1, 'condition': 'USED'}]");
        desk.comesTo("EAST", "JUG", "inspection", 2);
        desk.comesTo("EAST", "LID", "inspection", 1);
        Shop.soon(() -> assertThat(desk.told("OVER_RETURN", "RMA-9")).hasSize(1));
        assertThat(desk.told("OVER_RETURN", "RMA-9").getFirst())
                .contains("RMA-9 at EAST has 2 units too many");
        assertThat(desk.seen("RMA-9").at("/lines/1/units/over").asLong()).isEqualTo(1);
        // The order never had a lid.
        Shop.soon(() -> assertThat(desk.told("RETURN_EXCEEDS_SHIPMENT", "RMA-9")).hasSize(1));
    }

    @Test
    void what_comes_after_the_end_is_taken_in_and_opens_the_return_again() {
        desk.sold("10", "EAST", "[{'line': 1, 'sku': 'MAT', 'quantity': 2}]", "MAT");
        desk.authorizes(
                "RMA-10",
                "10",
                "[{'line': 1, 'orderLine': 1, 'sku': 'MAT', 'quantity': 1, 'reason': 'OTHER'}]");
        shop.does("/v1/returns/RMA-10/close", "{'note': 'it never came'}");
        desk.receives(
                "RMA-10",
                "RC-1",
                "WEST",
                "[{'sku': 'MAT', 'quantity': 1, 'condition': 'UNOPENED'}]");
        desk.comesTo("WEST", "MAT", "inspection", 1);
        assertThat(desk.state("RMA-10")).isEqualTo("RECEIVED");
        Shop.soon(() -> assertThat(desk.told("OVER_RETURN", "RMA-10")).hasSize(1));
        // The same paper a second time is no second box.
        assertThat(
                        desk.asks(
                                        "RMA-10",
                                        "receipts",
                                        "{'receipt': 'RC-1', 'location': 'WEST', 'lines': [{'sku':"
                                                + " 'MAT', 'quantity': 1, 'condition': 'USED'}]}")
                                .code())
                .isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void the_way_of_a_return_can_be_read_from_the_stock_card_and_from_its_time_line() {
        desk.sold("11", "EAST", "[{'line': 1, 'sku': 'RUG', 'quantity': 1}]", "RUG");
        desk.authorizes(
                "RMA-11",
                "11",
                "[{'line': 1, 'orderLine': 1, 'sku': 'RUG', 'quantity': 1, 'reason': 'OTHER'}]");
        desk.receives(
                "RMA-11", "RC-1", "EAST", "[{'sku': 'RUG', 'quantity': 1, 'condition': 'USED'}]");
        desk.decides("RMA-11", "[{'line': 1, 'to': 'DAMAGED', 'quantity': 1}]");
        desk.comesTo("EAST", "RUG", "damaged", 1);
        assertThat(http.get("/v1/locations/EAST/items/RUG/card?atLeast=head").text())
                .contains("RMA-11", "StockReturned", "ReturnDispositioned");
        assertThat(desk.seen("RMA-11").path("timeLine").valueStream())
                .extracting(it -> it.path("what").asString())
                .containsExactly("ReturnAuthorized", "ReturnReceived", "ReturnInspected");
        assertThat(shop.order("11").path("timeLine").toString()).contains("UnitsReturned");
    }

    @Test
    void whatever_came_back_the_books_agree() {
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }
}
