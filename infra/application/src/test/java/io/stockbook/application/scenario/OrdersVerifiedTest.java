package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six orders on their way. Then somebody changes a book behind the others' backs, and the verifier
 * says which order it is about.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrdersVerifiedTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Verifier verifier = new Verifier(stockbook);

    @BeforeAll
    void six_orders_on_their_way() throws InterruptedException {
        shop.opens("EAST", "WEST");
        Shop.done(
                http.post(
                        "/v1/carriers",
                        "{\"carrier\": \"swift\", \"name\": \"Swift\", \"silenceHours\": 48}",
                        Map.of()));
        Shop.done(
                http.post(
                        "/v1/items",
                        "{\"sku\": \"MUG\", \"name\": \"Mug\", \"unit\": \"each\","
                                + " \"tracking\": \"NONE\"}",
                        Map.of()));
        shop.does("/v1/items/MUG/aliases", "{'source': 'ean', 'alias': '4006381333931'}");
        shop.receive("EAST", "MUG", 20);
        picked_and_half_gone();
        shop.placeAs(
                "5",
                "{'number': '5', 'channel': 'web', 'fill': 'SHIP_COMPLETE',"
                        + " 'lines': [{'line': 1, 'sku': 'POT', 'quantity': 2}]}");
        shop.reaches("5", "WAITING");
        // Two more wait, one of them blocked; one is cancelled; a checkout keeps two.
        shop.place("2", "[{\"line\": 1, \"sku\": \"BOWL\", \"quantity\": 4}]");
        shop.placeAs(
                "3",
                "{'number': '3', 'channel': 'web', 'blocks': ['FRAUD'], 'service': 'next day',"
                        + " 'lines': [{'line': 1, 'sku': 'MUG', 'quantity': 2}]}");
        shop.reaches("2", "WAITING");
        shop.reaches("3", "ALLOCATED");
        shop.place("4", "[{\"line\": 1, \"sku\": \"MUG\", \"quantity\": 1}]");
        shop.tells("4", "cancel", "{'reason': 'not wanted'}");
        shop.reaches("4", "CANCELLED");
        shop.does(
                "/v1/locations/EAST/items/MUG/reservations",
                "{'demand': {'kind': 'CHECKOUT', 'document': 'cart-7', 'line': 1}, 'channel':"
                        + " 'web', 'quantity': 2, 'expiresAt': '2199-01-01T00:00:00Z'}");
        atRest();
    }

    private void picked_and_half_gone() {
        shop.place("1", "[{\"line\": 1, \"sku\": \"MUG\", \"quantity\": 5}]");
        shop.reaches("1", "ALLOCATED");
        shop.tells("1", "release", "{}");
        Shop.soon(() -> assertThat(shop.pickList("1").size()).isEqualTo(1));
        String allocation = shop.pickList("1").path(0).path("allocation").asString();
        shop.tells("1", "pick-line", "{'line': 1, 'scanned': 'MUG', 'quantity': 3}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "MUG", "picked")).isEqualTo(3));
        shop.does(
                "/v1/shipments",
                """
                {'number': 'S-1', 'order': '1', 'from': 'EAST', 'carrier': 'swift',
                 'packages': [{'id': 'P-1', 'contents': [{'allocation': '%s', 'quantity': 2}]}]}
                """
                        .formatted(allocation));
        shop.does("/v1/shipments/S-1/dispatch", "{}");
        shop.does("/v1/shipments/S-1/tracking", "{'status': 'IN_TRANSIT'}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "MUG", "picked")).isEqualTo(1));
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void all_three_books_agree() {
        Verifier.Said said = verifier.verify();
        assertThat(said.broken()).isEmpty();
        assertThat(said.text()).contains("stock items, open orders and their processes agree");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    header   | channel     | TEXT
                    header   | priority    | NUMBER
                    header   | fill        | TEXT
                    header   | service     | TEXT
                    header   | service_level | TEXT
                    header   | blocks      | NUMBER
                    promise  | line        | NUMBER
                    promise  | sku         | TEXT
                    promise  | location    | TEXT
                    promise  | released    | FLAG
                    promise  | allocated   | NUMBER
                    promise  | picked      | NUMBER
                    block    | note        | TEXT
                    block    | since       | TIME
                    code     | code        | TEXT
                    shipment | units       | NUMBER
                    shipment | carrier     | TEXT
                    shipment | status      | TEXT
                    """)
    void a_changed_column_of_the_orders_view_is_named(
            String table, String column, BrokenColumn kind) throws SQLException {
        String update = "UPDATE read_orders_1.%s SET ".formatted(table);
        verifier.change(update + kind.breaks.formatted(column));
        try {
            assertThat(verifier.verify().broken())
                    .singleElement()
                    .asString()
                    .contains("view orders");
        } finally {
            verifier.change(update + kind.mends.formatted(column));
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sourcing       | available     | NUMBER
                    sourcing       | queued        | NUMBER
                    sourcing       | version       | NUMBER
                    sourcing       | suspended     | FLAG
                    waiting        | quantity      | NUMBER
                    waiting        | priority      | NUMBER
                    waiting        | position      | NUMBER
                    reservation    | quantity      | NUMBER
                    carrier        | terms         | JSON
                    item_code      | code          | TEXT
                    """)
    void a_changed_fact_of_the_processes_is_named(String table, String column, BrokenColumn kind)
            throws SQLException {
        String update = "UPDATE ledger.%s SET ".formatted(table);
        verifier.change(update + kind.breaks.formatted(column));
        try {
            assertThat(verifier.verify().broken())
                    .singleElement()
                    .asString()
                    .contains("what the processes plan by");
        } finally {
            verifier.change(update + kind.mends.formatted(column));
        }
    }

    /** Each changes what one process knows; house/order:1 has units at every step. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    1 | "o":2,"p":1  -> "o":3,"p":1  | holds 2 allocated, 1 picked and 2 shipped units of allocation
                    1 | "o":2,"p":1  -> "o":2,"p":2  | whose process knows 2 allocated, 2 picked and 2 shipped units
                    1 | "l":"EAST"   -> "l":"WEST"   | and house/MUG@WEST holds none
                    2 | "EAST","q":4 -> "EAST","q":3 | line 1 of house/order:2 waits for 4 units at house/BOWL@EAST, its process knows of 3
                    2 | "s":"BOWL"   -> "s":"DISH"   | line 1 of house/order:2 asks for 4 units of BOWL, its process knows 4 of DISH
                    3 | "q":2,"s":"MUG" -> "q":3,"s":"MUG" | line 1 of house/order:3 asks for 2 units of MUG, its process knows 3 of MUG
                    """)
    void a_process_that_knows_otherwise_is_named(String order, String change, String sentence)
            throws SQLException {
        String[] both = change.split(" +-> +", 2);
        broken(
                """
                UPDATE ledger.process_state SET state = replace(state::text, '%s', '%s')::json
                WHERE process = 'house/order:%s' AND strpos(state::text, '%s') > 0
                """
                        .formatted(both[0], both[1], order, both[0]),
                sentence);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE FROM ledger.process_state WHERE process LIKE '%:2' | house/order:2 is open and no process carries it
                    UPDATE ledger.process_state SET ended = false WHERE process LIKE '%:4' | the process of house/order:4 is under way, and the order has ended
                    UPDATE ledger.process_state SET state = replace(state::text, '"2"', '"9"')::json WHERE process LIKE '%:2' | the process of house/order:9 is under way, and the order was never placed
                    DELETE FROM ledger.deadline WHERE name = 'longest wait' | house/order:5 waits for all of it until
                    DELETE FROM ledger.deadline WHERE name = 'lapse' | house/order:3 is blocked for [FRAUD] and keeps its stock until
                    DELETE FROM ledger.deadline WHERE name = 'silence' | house/shipment:S-1: its carrier has to say something, and nobody will wake for it
                    DELETE FROM ledger.deadline WHERE process LIKE '%@%' | expires at 2199-01-01T00:00:00Z, and nobody will wake for it
                    """)
    void what_nobody_carries_any_more_is_named(String statement, String sentence)
            throws SQLException {
        broken(statement, sentence);
    }

    private void broken(String statement, String sentence) throws SQLException {
        verifier.change(
                "CREATE TABLE kept AS TABLE ledger.process_state",
                "CREATE TABLE kept_deadlines AS TABLE ledger.deadline");
        try {
            verifier.change(statement);
            assertThat(verifier.verify().broken()).singleElement().asString().contains(sentence);
        } finally {
            verifier.change(
                    "TRUNCATE ledger.process_state, ledger.deadline",
                    "INSERT INTO ledger.process_state TABLE kept",
                    "INSERT INTO ledger.deadline TABLE kept_deadlines",
                    "DROP TABLE kept, kept_deadlines");
        }
    }

    @Test
    void units_that_an_order_does_not_ask_for_are_an_orphan() throws InterruptedException {
        // Somebody promises units to a line that order 2 does not have.
        String orphan = allocate("2", 9);
        assertThat(verifier.verify().broken())
                .singleElement()
                .asString()
                .contains("house/MUG@EAST holds 1 allocated, 0 picked and 0 shipped units")
                .contains("for line 9 of house/order:2, whose process does not know of it");

        free(orphan);
        assertThat(verifier.verify().broken()).isEmpty();
    }

    @Test
    void units_that_an_ended_order_still_holds_have_leaked() throws Exception {
        verifier.change(
                "CREATE TABLE kept AS TABLE ledger.process_state",
                "DELETE FROM ledger.process_state WHERE process LIKE '%:4'");
        // Nobody is there any more to give back what comes late.
        String leaked = allocate("4", 1);
        assertThat(verifier.verify().broken())
                .singleElement()
                .asString()
                .contains("for line 1 of house/order:4, which has ended");

        free(leaked);
        verifier.change(
                "TRUNCATE ledger.process_state",
                "INSERT INTO ledger.process_state TABLE kept",
                "DROP TABLE kept");
        assertThat(verifier.verify().broken()).isEmpty();
    }

    private String allocate(String order, int line) throws InterruptedException {
        String allocation = "018f6b1e-6c7a-7b3e-9c57-0d4f8f6a1b%02d".formatted(line);
        shop.does(
                "/v1/locations/EAST/items/MUG/allocations",
                """
                {'allocation': '%s', 'quantity': 1,
                 'demand': {'kind': 'ORDER', 'document': '%s', 'line': %d}}
                """
                        .formatted(allocation, order, line));
        atRest();
        return allocation;
    }

    private void free(String allocation) throws InterruptedException {
        shop.does(
                "/v1/locations/EAST/items/MUG/allocations/%s/free".formatted(allocation),
                "{'reason': 'CANCELLED'}");
        atRest();
    }

    private void atRest() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
    }
}
