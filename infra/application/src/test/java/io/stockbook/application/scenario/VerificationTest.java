package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.simulation.Simulation;
import io.stockbook.connectors.simulation.SimulationSize;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few days of a retailer hold; then one stored row is changed, and the verifier names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerificationTest {

    private static final SimulationSize THREE_DAYS =
            new SimulationSize(7, 50, 3, 30, LocalDate.of(2026, 6, 30));

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Verifier verifier = new Verifier(stockbook);

    @BeforeAll
    void three_days_of_business() throws InterruptedException {
        var _ =
                new Simulation(
                                THREE_DAYS,
                                stockbook.node().gateway(),
                                stockbook.node().rest(),
                                new Silent())
                        .run();
        Http.Reply oversold =
                stockbook
                        .operator()
                        .post(
                                "till",
                                "/v1/locations/STORE/items/UNHEARD-OF/sales",
                                "{\"sale\":\"POS-1\",\"quantity\":1}");
        assertThat(oversold.status()).as(oversold.text()).isEqualTo(200);
        a_shipment_by_a_carrier();
        a_transfer_that_brought_too_much();
        a_work_order_that_made_something_else();
        a_box_that_came_back();
        a_count_of_a_classified_item();
        what_a_keeper_has();
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }

    private void a_shipment_by_a_carrier() {
        Http operator = stockbook.operator();
        Http.Reply carrier =
                operator.post(
                        "/v1/carriers",
                        "{\"carrier\":\"swift\",\"name\":\"Swift\",\"services\":{\"usual\":\"ECO\"}}",
                        Map.of());
        assertThat(carrier.status()).as(carrier.text()).isEqualTo(201);
        Http.Reply shipment =
                operator.post(
                        "/v1/shipments",
                        """
                        {"number": "S-1", "order": "NOBODYS", "from": "STORE", "carrier": "swift",
                         "service": "usual", "packages": [{"id": "P-1", "weightGrams": 900,
                         "contents": [{"allocation": "018f6b1e-6c7a-7b3e-9c57-0d4f8f6a1b2c",
                                       "quantity": 1}]}]}
                        """,
                        Map.of());
        assertThat(shipment.status()).as(shipment.text()).isEqualTo(201);
        Http.Reply news =
                operator.post(
                        "news",
                        "/v1/shipments/S-1/tracking",
                        "{\"status\":\"IN_TRANSIT\",\"place\":\"York\"}");
        assertThat(news.status()).as(news.text()).isEqualTo(200);
    }

    private void a_transfer_that_brought_too_much() {
        Http operator = stockbook.operator();
        Http.Reply requested =
                operator.post(
                        "/v1/transfers",
                        """
                        {"number": "TR-OF-TEST", "from": "STORE", "to": "NORTH", "lines": [
                         {"line": 1, "sku": "UNHEARD-OF", "quantity": 4, "lot": "L-1"}],
                         "evidence": {"document": "REPLEN-1"}}
                        """,
                        Map.of());
        assertThat(requested.status()).as(requested.text()).isEqualTo(201);
        Map<String, String> told =
                Map.of(
                        "dispatches", "{\"units\":[{\"line\":1,\"quantity\":3}]}",
                        "receipts",
                                """
                                {"receipt": "R-1", "units": [{"line": 1, "to": "HELD",
                                 "quantity": 4, "bin": "A-1"}]}
                                """,
                        "cancel", "{\"reason\":\"enough\"}");
        for (String what : List.of("dispatches", "receipts", "cancel")) {
            Http.Reply reply =
                    operator.post(
                            what,
                            "/v1/transfers/TR-OF-TEST/" + what,
                            Objects.requireNonNull(told.get(what)));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
    }

    private void a_work_order_that_made_something_else() {
        Http operator = stockbook.operator();
        Shop.done(
                operator.post(
                        "/v1/work-orders",
                        """
                        {"number": "WO-OF-TEST", "location": "STORE", "kind": "RELABEL",
                         "inputs": [{"line": 1, "sku": "UNLABELLED", "quantity": 4, "lot": "L-1"}],
                         "outputs": [{"line": 2, "sku": "LABELLED", "quantity": 4}],
                         "evidence": {"document": "LABELS-1"}}
                        """,
                        Map.of()));
        Map<String, String> told =
                Map.of(
                        "work",
                                """
                                {"consumed": [{"line": 1, "quantity": 5,
                                  "value": {"minor": 100, "currency": "EUR"}}],
                                 "produced": [{"line": 2, "to": "HELD", "quantity": 2}],
                                 "unused": [{"line": 1, "quantity": 1}],
                                 "spoiled": [{"line": 1, "quantity": 1, "reason": "DAMAGE"}]}
                                """,
                        "cancel", "{\"reason\":\"enough\"}");
        for (String what : List.of("work", "cancel")) {
            Shop.done(
                    operator.post(
                            what + " of work",
                            "/v1/work-orders/WO-OF-TEST/" + what,
                            Objects.requireNonNull(told.get(what))));
        }
    }

    private void what_a_keeper_has() {
        Http operator = stockbook.operator();
        Shop.done(
                operator.post(
                        "/v1/locations",
                        "{\"location\":\"KEEPER\",\"name\":\"Keeper\",\"custody\":\"EXTERNAL\"}",
                        Map.of()));
        Shop.done(
                operator.post(
                        "to-keeper",
                        "/v1/locations/KEEPER/items/KEPT/receipts",
                        "{\"receipt\":\"K-1\",\"to\":\"AVAILABLE\",\"quantity\":9}"));
        Shop.done(
                operator.post(
                        "/v1/snapshots",
                        """
                        {"number": "KS-1", "location": "KEEPER", "takenAt": "2199-01-01T00:00:00Z",
                         "complete": ["AVAILABLE"], "lines": [{"sku": "KEPT", "quantity": 8}],
                         "evidence": {"document": "LEDGER-1"}}
                        """,
                        Map.of()));
        Shop.done(
                operator.post(
                        "/v1/snapshots",
                        """
                        {"number": "KS-0", "location": "KEEPER", "takenAt": "2020-01-01T00:00:00Z",
                         "lines": [{"sku": "KEPT", "quantity": 1}]}
                        """,
                        Map.of()));
    }

    private void a_box_that_came_back() {
        Http operator = stockbook.operator();
        Shop.done(
                operator.post(
                        "/v1/return-receipts",
                        """
                        {"number": "R-1", "channel": "web", "receipt": "RC-1", "location": "STORE",
                         "lines": [{"sku": "RETURNED", "quantity": 3, "condition": "USED",
                                    "reason": "OTHER", "lot": "L-1"}],
                         "evidence": {"document": "PARCEL-1"}}
                        """,
                        Map.of()));
        Shop.done(
                operator.post(
                        "looked-at",
                        "/v1/returns/R-1/dispositions",
                        """
                        {"lines": [{"line": 1, "to": "SCRAP", "quantity": 1, "reason": "DAMAGE"}]}
                        """));
        Shop.done(
                operator.post(
                        "refunded",
                        "/v1/returns/R-1/refunds",
                        """
                        {"refund": "RF-1", "lines": [{"line": 1, "quantity": 2,
                         "amount": {"minor": 990, "currency": "EUR"}}]}
                        """));
    }

    private void a_count_of_a_classified_item() {
        Shop shop = new Shop(stockbook.operator());
        shop.creates(
                "/v1/items", "{'sku': 'RING', 'name': 'Ring', 'unit': 'each', 'tracking': 'NONE'}");
        Shop.done(
                stockbook.operator().put("class", "/v1/items/RING/class", "{\"abcClass\": \"A\"}"));
        shop.does(
                "/v1/locations/STORE/items/RING/receipts",
                "{'receipt': 'R-RING', 'to': 'AVAILABLE', 'quantity': 9}");
        shop.creates("/v1/items", "{'sku': 'CHAIN', 'name': 'Chain', 'unit': 'each'}");
        shop.creates(
                "/v1/counts",
                """
                {'number': 'C-1', 'location': 'STORE', 'skus': ['RING', 'CHAIN'], 'approval': true,
                 'evidence': {'document': 'cycle 46'}}
                """);
        shop.does("/v1/counts/C-1/results", Stocktaking.result("RING", 8));
        Stocktaking stock = new Stocktaking(stockbook.operator(), shop);
        stock.reaches("C-1", "RING", "AWAITING_APPROVAL");
        stock.approves("C-1", "RING");
        stock.reaches("C-1", "RING", "BOOKED");
        shop.does("/v1/counts/C-1/cancel", "{'reason': 'fire alarm'}");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void a_sound_ledger_holds() {
        Verifier.Said said = verifier.verify();
        assertThat(said.text()).doesNotContain("BROKEN").contains("view availability");
        assertThat(said.holds()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}.{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    availability   | ats        | ats             | NUMBER
                    availability   | ats        | backorderable   | NUMBER
                    availability   | ats        | own             | NUMBER
                    availability   | ats        | drawn           | NUMBER
                    availability   | ats        | common          | NUMBER
                    availability   | ats        | queued          | NUMBER
                    availability   | ats        | queued_own      | NUMBER
                    availability   | stock_item | available       | NUMBER
                    availability   | stock_item | queued          | NUMBER
                    availability   | stock_item | fenced          | NUMBER
                    availability   | stock_item | suspended       | FLAG
                    stock_position | balance    | held            | NUMBER
                    stock_position | balance    | missing         | NUMBER
                    stock_position | balance    | version         | NUMBER
                    stock_position | balance    | position        | NUMBER
                    stock_position | balance    | changed_at      | TIME
                    stock_card     | movement   | quantity        | NUMBER
                    stock_card     | movement   | on_hand_after   | NUMBER
                    stock_card     | movement   | from_after      | NUMBER
                    stock_card     | movement   | to_after        | NUMBER
                    stock_card     | movement   | event           | TEXT
                    stock_card     | movement   | lot             | TEXT
                    stock_card     | movement   | document        | TEXT
                    stock_card     | movement   | note            | TEXT
                    stock_card     | movement   | client          | TEXT
                    stock_card     | movement   | app_user        | TEXT
                    stock_card     | movement   | command_id      | ID
                    stock_card     | movement   | occurred_at     | TIME
                    stock_card     | movement   | recorded_at     | TIME
                    orders         | header     | units_shipped   | NUMBER
                    orders         | header     | version         | NUMBER
                    orders         | header     | state           | STATE
                    orders         | line       | ordered         | NUMBER
                    orders         | line       | waiting         | NUMBER
                    orders         | line       | allocated       | NUMBER
                    orders         | line       | picked          | NUMBER
                    orders         | line       | shipped         | NUMBER
                    orders         | step       | number          | TEXT
                    shipments      | header     | version         | NUMBER
                    shipments      | header     | units           | NUMBER
                    shipments      | header     | state           | STATE
                    shipments      | header     | order_number    | TEXT
                    shipments      | header     | carrier         | TEXT
                    shipments      | header     | service         | TEXT
                    shipments      | header     | carrier_service | TEXT
                    shipments      | header     | label           | TEXT
                    shipments      | header     | tracking_number | TEXT
                    shipments      | header     | place           | TEXT
                    shipments      | header     | silent          | FLAG
                    shipments      | header     | tracked_at      | TIME
                    shipments      | header     | dispatched_at   | TIME
                    shipments      | package    | package         | TEXT
                    shipments      | package    | weight_grams    | NUMBER
                    shipments      | content    | quantity        | NUMBER
                    shipments      | content    | allocation      | ID
                    shipments      | step       | number          | TEXT
                    shipments      | carrier_service | code       | TEXT
                    transfers      | header     | state           | STATE
                    transfers      | header     | location_from   | TEXT
                    transfers      | header     | location_to     | TEXT
                    transfers      | header     | cancelled       | FLAG
                    transfers      | header     | reason          | TEXT
                    transfers      | header     | document        | TEXT
                    transfers      | header     | requested       | NUMBER
                    transfers      | header     | dispatched      | NUMBER
                    transfers      | header     | arrived         | NUMBER
                    transfers      | header     | excess          | NUMBER
                    transfers      | header     | lost            | NUMBER
                    transfers      | header     | requested_at    | TIME
                    transfers      | line       | sku             | TEXT
                    transfers      | line       | lot             | TEXT
                    transfers      | line       | promised        | NUMBER
                    transfers      | line       | lacking         | NUMBER
                    transfers      | line       | dispatched      | NUMBER
                    transfers      | line       | off_shelf       | NUMBER
                    transfers      | line       | held            | NUMBER
                    transfers      | line       | excess          | NUMBER
                    transfers      | line       | lost            | NUMBER
                    transfers      | arrival    | receipt         | TEXT
                    transfers      | arrival    | status          | TEXT
                    transfers      | arrival    | quantity        | NUMBER
                    transfers      | arrival    | bin             | TEXT
                    transfers      | step       | number          | TEXT
                    work_orders    | header     | state           | STATE
                    work_orders    | header     | location        | TEXT
                    work_orders    | header     | reason          | TEXT
                    work_orders    | header     | document        | TEXT
                    work_orders    | header     | planned_at      | TIME
                    work_orders    | line       | input           | FLAG
                    work_orders    | line       | sku             | TEXT
                    work_orders    | line       | status          | TEXT
                    work_orders    | line       | lot             | TEXT
                    work_orders    | line       | planned         | NUMBER
                    work_orders    | line       | promised        | NUMBER
                    work_orders    | line       | lacking         | NUMBER
                    work_orders    | line       | off_shelf       | NUMBER
                    work_orders    | line       | consumed        | NUMBER
                    work_orders    | line       | unused          | NUMBER
                    work_orders    | line       | held            | NUMBER
                    work_orders    | line       | spoiled         | NUMBER
                    work_orders    | entry      | what            | TEXT
                    work_orders    | entry      | status          | TEXT
                    work_orders    | entry      | quantity        | NUMBER
                    work_orders    | entry      | over            | NUMBER
                    work_orders    | entry      | lot             | TEXT
                    work_orders    | entry      | reason          | TEXT
                    work_orders    | entry      | value           | NUMBER
                    work_orders    | entry      | currency        | TEXT
                    work_orders    | step       | number          | TEXT
                    orders         | header     | units_returned  | NUMBER
                    orders         | line       | returned        | NUMBER
                    returns        | header     | version         | NUMBER
                    returns        | header     | channel         | TEXT
                    returns        | header     | state           | STATE
                    returns        | header     | blind           | FLAG
                    returns        | header     | document        | TEXT
                    returns        | header     | units_received  | NUMBER
                    returns        | header     | units_waiting   | NUMBER
                    returns        | header     | units_refunded  | NUMBER
                    returns        | header     | created_at      | TIME
                    returns        | line       | sku             | TEXT
                    returns        | line       | reason          | TEXT
                    returns        | line       | received        | NUMBER
                    returns        | line       | waiting         | NUMBER
                    returns        | line       | scrapped        | NUMBER
                    returns        | line       | refunded        | NUMBER
                    returns        | receipt    | receipt         | TEXT
                    returns        | receipt    | location        | TEXT
                    returns        | receipt    | quantity        | NUMBER
                    returns        | receipt    | condition       | TEXT
                    returns        | receipt    | lot             | TEXT
                    returns        | disposition | status         | TEXT
                    returns        | disposition | quantity       | NUMBER
                    returns        | disposition | reason         | TEXT
                    returns        | refund     | refund          | TEXT
                    returns        | refund     | amount_minor    | NUMBER
                    returns        | refund     | amount_currency | TEXT
                    returns        | step       | number          | TEXT
                    exceptions     | entry      | type            | TEXT
                    exceptions     | entry      | subject         | TEXT
                    exceptions     | entry      | cause           | TEXT
                    exceptions     | entry      | sentence        | TEXT
                    exceptions     | entry      | state           | TEXT
                    exceptions     | entry      | assignee        | TEXT
                    exceptions     | entry      | resolution      | TEXT
                    exceptions     | entry      | opened_at       | TIME
                    master         | item       | version         | NUMBER
                    master         | item       | name            | TEXT
                    master         | item       | unit            | TEXT
                    master         | item       | tracking        | TEXT
                    master         | item       | abc_class       | TEXT
                    counts         | header     | state           | TEXT
                    counts         | header     | location        | TEXT
                    counts         | header     | complete        | FLAG
                    counts         | header     | tolerance_units | NUMBER
                    counts         | header     | blind           | FLAG
                    counts         | header     | line_count      | NUMBER
                    counts         | header     | open_count      | NUMBER
                    counts         | header     | awaiting_count  | NUMBER
                    counts         | header     | reason          | TEXT
                    counts         | header     | document        | TEXT
                    counts         | line       | state           | TEXT
                    counts         | line       | attempt         | NUMBER
                    counts         | line       | counter         | TEXT
                    counts         | line       | counted         | NUMBER
                    counts         | line       | counted_at      | TIME
                    counts         | line       | expected        | NUMBER
                    counts         | line       | missing_found   | NUMBER
                    counts         | line       | missing_lost    | NUMBER
                    counts         | line       | variance        | NUMBER
                    counts         | line       | decided_by      | TEXT
                    counts         | line       | opened_position | NUMBER
                    counts         | line       | booked_position | NUMBER
                    snapshots      | header     | location        | TEXT
                    snapshots      | header     | taken_at        | TIME
                    snapshots      | header     | complete        | TEXT
                    snapshots      | header     | tolerance_units | NUMBER
                    snapshots      | header     | superseded_by   | TEXT
                    snapshots      | header     | line_count      | NUMBER
                    snapshots      | header     | open_count      | NUMBER
                    snapshots      | header     | different_count | NUMBER
                    snapshots      | header     | document        | TEXT
                    snapshots      | line       | named           | FLAG
                    snapshots      | line       | reported        | NUMBER
                    snapshots      | line       | expected        | NUMBER
                    snapshots      | line       | variance        | NUMBER
                    snapshots      | line       | opened_position | NUMBER
                    snapshots      | line       | booked_position | NUMBER
                    master         | location   | name            | TEXT
                    master         | location   | custody         | TEXT
                    master         | channel    | safety_stock    | NUMBER
                    master         | channel    | share_bp        | NUMBER
                    master         | channel    | backorder_limit | NUMBER
                    master         | channel    | locations       | LIST
                    master         | carrier    | name            | TEXT
                    master         | carrier    | silence_hours   | NUMBER
                    master         | carrier_service | code       | TEXT
                    """)
    void a_changed_column_is_named_by_its_view(
            String view, String table, String column, BrokenColumn kind) throws SQLException {
        String update = "UPDATE read_%s_1.%s SET ".formatted(view, table);
        verifier.change(update + kind.breaks.formatted(column));
        try {
            Verifier.Said said = verifier.verify();
            assertThat(said.holds()).isFalse();
            // What a channel was told is held against the view, and may be named beside it.
            assertThat(said.text().lines().filter(line -> line.startsWith("BROKEN  5: view ")))
                    .singleElement()
                    .asString()
                    .contains("view " + view);
        } finally {
            verifier.change(update + kind.mends.formatted(column));
        }
    }

    @Test
    void an_altered_event_is_named_by_its_position() throws SQLException {
        alter("12 ");
        try {
            Verifier.Said said = verifier.verify();
            assertThat(said.holds()).isFalse();
            assertThat(said.text()).contains("The event at position 12 does not hold");
        } finally {
            alter("");
        }
    }

    /**
     * Adds a blank to the stored payload, or takes it away: the meaning stays, the bytes do not.
     */
    private void alter(String mark) throws SQLException {
        String changed = mark.isEmpty() ? "rtrim(payload::text)" : "payload::text || ' '";
        verifier.change(
                "ALTER TABLE ledger.event DISABLE TRIGGER only_grows",
                "UPDATE ledger.event SET payload = (%s)::json WHERE position = 12"
                        .formatted(changed),
                "ALTER TABLE ledger.event ENABLE TRIGGER only_grows");
    }

    private record Silent() implements Progress {
        @Override
        public void at(Standing standing) {}

        @Override
        public void done(Standing standing) {}
    }
}
