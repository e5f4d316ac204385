package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** In Leeds goods are made into other goods, and not all of them as somebody had planned. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkOrdersTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Workshop bench = new Workshop(http, shop);

    @BeforeAll
    void one_place() {
        shop.opens("LEEDS");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void kits_are_assembled_in_parts_out_of_what_was_promised() {
        shop.receive("LEEDS", "MUG", 12);
        shop.receive("LEEDS", "TRAY", 5);
        bench.plans(
                "W-1",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'MUG', 'quantity': 10}, {'line': 2, 'sku': 'TRAY',"
                        + " 'quantity': 5}]",
                "[{'line': 3, 'sku': 'SET', 'quantity': 5, 'lot': 'K-1'}]");
        // The parts are kept for it, so that nobody sells them meanwhile.
        bench.comesTo("MUG", "allocated", 10);
        Shop.soon(() -> assertThat(shop.ats("MUG")).isEqualTo(2));
        Shop.soon(() -> assertThat(input("W-1", 0).path("promised").asLong()).isEqualTo(10));
        assertThat(bench.state("W-1")).isEqualTo("PLANNED");

        // Everything for three sets is taken to the bench, and two of them are done.
        bench.reports(
                "W-1",
                "{'consumed': [{'line': 1, 'quantity': 6}, {'line': 2, 'quantity': 3}],"
                        + " 'produced': [{'line': 3, 'quantity': 2}]}");
        bench.comesTo("SET", "available", 2);
        assertThat(shop.balance("LEEDS", "MUG", "onHand")).isEqualTo(6);
        assertThat(bench.state("W-1")).isEqualTo("STARTED");
        assertThat(input("W-1", 0).path("inWork").asLong()).isEqualTo(2);
        assertThat(input("W-1", 0).path("promised").asLong()).isEqualTo(4);
        assertThat(bench.seen("W-1").at("/outputs/0/inWork").asLong()).isEqualTo(1);

        bench.reports(
                "W-1",
                "{'consumed': [{'line': 1, 'quantity': 4}, {'line': 2, 'quantity': 2}],"
                        + " 'produced': [{'line': 3, 'quantity': 3}]}");
        Shop.done(bench.says("W-1", "close", "{}"));
        assertThat(bench.state("W-1")).isEqualTo("CLOSED");
        bench.comesTo("SET", "available", 5);
        Shop.soon(() -> assertThat(shop.ats("SET")).isEqualTo(5));
        assertThat(shop.balance("LEEDS", "TRAY", "onHand")).isZero();
        assertThat(bench.told("WORK_ORDER_DIFFERENCE", "W-1")).isEmpty();
        assertThat(http.get("/v1/work-orders?location=LEEDS&state=CLOSED&atLeast=head").text())
                .contains("\"W-1\"");
    }

    @Test
    void a_kit_is_taken_apart_and_its_value_divided_by_the_shares() {
        shop.receive("LEEDS", "GIFT", 3);
        bench.plans(
                "W-2",
                "DISASSEMBLE",
                "[{'line': 1, 'sku': 'GIFT', 'quantity': 3}]",
                "[{'line': 2, 'sku': 'CANDLE', 'quantity': 6, 'share': 2},"
                        + " {'line': 3, 'sku': 'RIBBON', 'quantity': 3, 'share': 1}]");
        bench.reports(
                "W-2",
                "{'consumed': [{'line': 1, 'quantity': 3, 'value': {'minor': 1000, 'currency':"
                        + " 'EUR'}}], 'produced': [{'line': 2, 'quantity': 6}, {'line': 3,"
                        + " 'quantity': 3}]}");
        bench.comesTo("CANDLE", "available", 6);
        bench.comesTo("RIBBON", "available", 3);
        JsonNode work = bench.seen("W-2").path("work");
        assertThat(work.at("/0/value/minor").asLong()).isEqualTo(1_000);
        assertThat(work.at("/1/value/minor").asLong()).isEqualTo(667);
        assertThat(work.at("/2/value/minor").asLong()).isEqualTo(333);
        Shop.done(bench.says("W-2", "close", "{}"));
    }

    @Test
    void units_are_relabelled_one_for_one() {
        shop.receive("LEEDS", "OLD-NAME", 4);
        bench.plans(
                "W-3",
                "RELABEL",
                "[{'line': 1, 'sku': 'OLD-NAME', 'quantity': 4}]",
                "[{'line': 2, 'sku': 'NEW-NAME', 'quantity': 4}]");
        bench.reports(
                "W-3",
                "{'consumed': [{'line': 1, 'quantity': 4}],"
                        + " 'produced': [{'line': 2, 'quantity': 4}]}");
        bench.comesTo("NEW-NAME", "available", 4);
        assertThat(shop.balance("LEEDS", "OLD-NAME", "onHand")).isZero();
    }

    @Test
    void units_are_regraded_into_what_they_turn_out_to_be() {
        shop.does(
                "/v1/locations/LEEDS/items/RADIO/receipts",
                "{'receipt': 'R-1', 'to': 'DAMAGED', 'quantity': 5}");
        bench.plans(
                "W-4",
                "REGRADE",
                "[{'line': 1, 'sku': 'RADIO', 'quantity': 5, 'from': 'DAMAGED'}]",
                "[{'line': 2, 'sku': 'RADIO', 'quantity': 5}]");
        bench.reports(
                "W-4",
                "{'consumed': [{'line': 1, 'quantity': 5}], 'produced': [{'line': 2, 'quantity':"
                        + " 3}, {'line': 2, 'to': 'HELD', 'quantity': 2}]}");
        bench.comesTo("RADIO", "available", 3);
        bench.comesTo("RADIO", "held", 2);
        assertThat(shop.balance("LEEDS", "RADIO", "damaged")).isZero();
        Shop.soon(
                () ->
                        assertThat(bench.told("WORK_ORDER_DIFFERENCE", "W-4"))
                                .singleElement()
                                .asString()
                                .contains("2 of RADIO are HELD"));
    }

    @Test
    void a_case_is_opened_into_its_units_and_never_into_a_rest() {
        shop.receive("LEEDS", "CASE-OF-12", 2);
        Http.Reply rest =
                bench.asks(
                        "W-5",
                        "CASE_BREAK",
                        "[{'line': 1, 'sku': 'CASE-OF-12', 'quantity': 2}]",
                        "[{'line': 2, 'sku': 'BOTTLE', 'quantity': 25}]");
        assertThat(rest.code()).isEqualTo("WRONG_LINES");
        bench.plans(
                "W-6",
                "CASE_BREAK",
                "[{'line': 1, 'sku': 'CASE-OF-12', 'quantity': 2}]",
                "[{'line': 2, 'sku': 'BOTTLE', 'quantity': 24}]");
        bench.reports("W-6", "{'consumed': [{'line': 1, 'quantity': 2}]}");
        // One case is put back as it was; of the other one, all bottles come out but a broken one.
        bench.reports("W-6", "{'unused': [{'line': 1, 'quantity': 1}]}");
        bench.reports(
                "W-6",
                "{'produced': [{'line': 2, 'quantity': 11}],"
                        + " 'spoiled': [{'line': 2, 'quantity': 1, 'reason': 'DAMAGE'}]}");
        bench.comesTo("BOTTLE", "available", 11);
        bench.comesTo("CASE-OF-12", "available", 1);
        Shop.done(bench.says("W-6", "close", "{}"));
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/locations/LEEDS/items/BOTTLE/card").text())
                                .contains("StockScrapped"));
    }

    @Test
    void a_wrong_lot_is_set_right() {
        shop.does(
                "/v1/locations/LEEDS/items/JAM/receipts",
                "{'receipt': 'R-2', 'to': 'AVAILABLE', 'quantity': 6, 'lot': 'L-1'}");
        bench.plans(
                "W-7",
                "LOT_CORRECTION",
                "[{'line': 1, 'sku': 'JAM', 'quantity': 6, 'lot': 'L-1'}]",
                "[{'line': 2, 'sku': 'JAM', 'quantity': 6, 'lot': 'L-2'}]");
        bench.reports(
                "W-7",
                "{'consumed': [{'line': 1, 'quantity': 6}],"
                        + " 'produced': [{'line': 2, 'quantity': 6}]}");
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/locations/LEEDS/items/JAM/card").text())
                                .contains("\"lot\":\"L-2\""));
        bench.comesTo("JAM", "available", 6);
    }

    @Test
    void more_or_fewer_than_planned_is_booked_whole_and_somebody_looks_at_it() {
        shop.receive("LEEDS", "SOAP", 5);
        bench.plans(
                "W-8",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'SOAP', 'quantity': 8}]",
                "[{'line': 2, 'sku': 'PAIR', 'quantity': 4}]");
        // Three of eight are not there to promise; the bench had ten all the same.
        Shop.soon(() -> assertThat(input("W-8", 0).path("lacking").asLong()).isEqualTo(3));
        Shop.soon(() -> assertThat(bench.told("WORK_ORDER_SHORT", "W-8")).hasSize(1));
        bench.reports(
                "W-8",
                "{'consumed': [{'line': 1, 'quantity': 10}],"
                        + " 'produced': [{'line': 2, 'quantity': 5}]}");
        bench.comesTo("PAIR", "available", 5);
        assertThat(shop.balance("LEEDS", "SOAP", "onHand")).isZero();
        Shop.soon(
                () ->
                        assertThat(bench.told("WORK_ORDER_DIFFERENCE", "W-8"))
                                .singleElement()
                                .asString()
                                .contains("2 more of SOAP went in, 1 more of PAIR were made"));
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("UNRECORDED_STOCK"))
                                .filteredOn(it -> it.path("cause").asString().equals("W-8"))
                                .hasSize(1));
    }

    @Test
    void nothing_is_in_work_when_it_is_closed() {
        shop.receive("LEEDS", "LEAF", 6);
        bench.plans(
                "W-9",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'LEAF', 'quantity': 6}]",
                "[{'line': 2, 'sku': 'BOOK', 'quantity': 3}]");
        bench.reports(
                "W-9",
                "{'consumed': [{'line': 1, 'quantity': 6}],"
                        + " 'produced': [{'line': 2, 'quantity': 1}]}");
        Http.Reply early = bench.says("W-9", "close", "{}");
        assertThat(early.code()).isEqualTo("WRONG_STATE");
        assertThat(early.json().at("/numbers/inWork").asLong()).isEqualTo(4);
        Http.Reply tooMuch =
                bench.says(
                        "W-9",
                        "work",
                        "{'spoiled': [{'line': 1, 'quantity': 5, 'reason': 'DAMAGE'}]}");
        assertThat(tooMuch.code()).isEqualTo("INSUFFICIENT_QUANTITY");

        // The rain came in. Whoever closes it says why the rest is lost.
        Shop.done(bench.says("W-9", "close", "{'reason': 'DAMAGE'}"));
        assertThat(input("W-9", 0).path("inWork").asLong()).isZero();
        assertThat(input("W-9", 0).path("spoiled").asLong()).isEqualTo(4);
        Shop.soon(
                () ->
                        assertThat(bench.told("WORK_ORDER_DIFFERENCE", "W-9"))
                                .singleElement()
                                .asString()
                                .contains("1 of 3 of BOOK", "4 of LEAF came to nothing (DAMAGE)"));
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/locations/LEEDS/items/LEAF/card").text())
                                .contains("StockScrapped"));
        assertThat(shop.balance("LEEDS", "LEAF", "onHand")).isZero();
        assertThat(bench.says("W-9", "work", "{'produced': [{'line': 2, 'quantity': 1}]}").code())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void what_is_called_off_is_free_again_and_what_is_in_work_is_finished_or_comes_back() {
        shop.receive("LEEDS", "STEM", 9);
        bench.plans(
                "W-10",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'STEM', 'quantity': 9}]",
                "[{'line': 2, 'sku': 'BUNCH', 'quantity': 3}]");
        bench.comesTo("STEM", "allocated", 9);
        bench.reports("W-10", "{'consumed': [{'line': 1, 'quantity': 6}]}");
        bench.comesTo("STEM", "onHand", 3);
        Shop.done(bench.says("W-10", "cancel", "{'reason': 'no more vases'}"));
        bench.comesTo("STEM", "available", 3);
        assertThat(bench.state("W-10")).isEqualTo("STOPPED");
        assertThat(bench.says("W-10", "work", "{'consumed': [{'line': 1, 'quantity': 1}]}").code())
                .isEqualTo("WRONG_STATE");
        bench.reports(
                "W-10",
                "{'produced': [{'line': 2, 'quantity': 1}],"
                        + " 'unused': [{'line': 1, 'quantity': 3}]}");
        Shop.done(bench.says("W-10", "close", "{}"));
        bench.comesTo("STEM", "available", 6);
        bench.comesTo("BUNCH", "available", 1);
        assertThat(bench.told("WORK_ORDER_DIFFERENCE", "W-10")).isEmpty();

        bench.plans(
                "W-11",
                "RELABEL",
                "[{'line': 1, 'sku': 'STEM', 'quantity': 2}]",
                "[{'line': 2, 'sku': 'STALK', 'quantity': 2}]");
        bench.comesTo("STEM", "allocated", 2);
        Shop.done(bench.says("W-11", "cancel", "{'reason': 'a stem is a stem'}"));
        bench.comesTo("STEM", "allocated", 0);
        assertThat(bench.state("W-11")).isEqualTo("CANCELLED");
    }

    private JsonNode input(String number, int which) {
        return bench.seen(number).path("inputs").path(which);
    }
}
