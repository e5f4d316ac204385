package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Goods in somebody else's custody: what they say happened to them, and what they say they have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExternalCustodyTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant morning = now.minus(Duration.ofHours(8));
    private final Instant noon = now.minus(Duration.ofHours(4));
    private final Instant afternoon = now.minus(Duration.ofHours(2));

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void keepers_and_a_warehouse() {
        shop.opens("LEEDS");
        for (String keeper : List.of("FBA", "FBA-2", "3PL", "OLD", "ALL", "RANK")) {
            shop.creates(
                    "/v1/locations",
                    "{'location': '%s', 'name': '%s', 'custody': 'EXTERNAL'}"
                            .formatted(keeper, keeper));
        }
        shop.opensChannel("marketplace", null, "RANK");
    }

    @AfterAll
    void everything_told_is_booked() {
        Verifier.Said said = new Verifier(stockbook).verify();
        stockbook.close();
        assertThat(said.broken()).isEmpty();
        assertThat(said.text()).contains("stock items have booked what keepers say they have");
    }

    @Test
    void what_moved_after_the_snapshot_is_no_difference() {
        received("FBA", "MUG", 10, morning);
        // The keeper looks at noon and has nine; we hear of it when two more are sold, and five
        // have come.
        sold("FBA", "MUG", 2, afternoon);
        received("FBA", "MUG", 5, afternoon);
        snapshot("MUG-1", "FBA", noon, "{'sku': 'MUG', 'quantity': 9}");

        JsonNode line = bookedLine("MUG-1", "MUG", "AVAILABLE");
        assertThat(line.path("reported").asLong()).isEqualTo(9);
        assertThat(line.path("expected").asLong()).isEqualTo(10);
        assertThat(line.path("difference").asLong()).isEqualTo(-1);
        assertThat(line.path("variance").asLong()).isEqualTo(-1);
        stands("FBA", "MUG", "available", 12);
        assertThat(http.get("/v1/locations/FBA/items/MUG/card?atLeast=head").text())
                .contains("\"MUG-1\"");

        JsonNode told = told("MUG-1");
        assertThat(told.path("state").asString()).isEqualTo("BOOKED");
        assertThat(told.path("different").asInt()).isEqualTo(1);
        assertThat(Instant.parse(told.path("takenAt").asString())).isEqualTo(noon);
        assertThat(http.get("/v1/snapshots?location=FBA&atLeast=head").text())
                .contains("\"MUG-1\"");
    }

    @Test
    void what_is_told_late_but_happened_before_belongs_to_the_snapshot() {
        received("FBA", "CUP", 10, morning);
        sold("FBA", "CUP", 3, morning.plusSeconds(600));
        snapshot("CUP-1", "FBA", noon, "{'sku': 'CUP', 'quantity': 7}");
        assertThat(bookedLine("CUP-1", "CUP", "AVAILABLE").path("difference").asLong(-1)).isZero();
        stands("FBA", "CUP", "available", 7);
        assertThat(http.get("/v1/snapshots/CUP-1/lines?different=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void what_can_be_sold_and_what_is_damaged_are_told_apart() {
        received("FBA", "PAN", 10, morning);
        reported("FBA", "PAN", "PAN-D", "DAMAGED", 4, morning.plusSeconds(60));
        snapshot(
                "PAN-1",
                "FBA",
                noon,
                "{'sku': 'PAN', 'quantity': 6}, {'sku': 'PAN', 'status': 'DAMAGED', 'quantity':"
                        + " 5}");
        assertThat(bookedLine("PAN-1", "PAN", "AVAILABLE").path("difference").asLong(-1)).isZero();
        assertThat(bookedLine("PAN-1", "PAN", "DAMAGED").path("difference").asLong()).isEqualTo(1);
        stands("FBA", "PAN", "available", 6);
        stands("FBA", "PAN", "damaged", 5);
    }

    @Test
    void what_a_snapshot_does_not_name_is_empty_only_when_it_says_that_it_names_all() {
        received("ALL", "NAMED", 5, morning);
        received("ALL", "UNNAMED", 7, morning);
        snapshot("ALL-1", "ALL", noon, "{'sku': 'NAMED', 'quantity': 5}");
        var _ = bookedLine("ALL-1", "NAMED", "AVAILABLE");
        stands("ALL", "UNNAMED", "available", 7);

        shop.creates(
                "/v1/snapshots",
                """
                {'number': 'ALL-2', 'location': 'ALL', 'takenAt': '%s', 'complete': ['AVAILABLE'],
                 'lines': [{'sku': 'NAMED', 'quantity': 5}]}
                """
                        .formatted(noon));
        JsonNode line = bookedLine("ALL-2", "UNNAMED", "AVAILABLE");
        assertThat(line.path("named").asBoolean()).isFalse();
        assertThat(line.path("difference").asLong()).isEqualTo(-7);
        stands("ALL", "UNNAMED", "available", 0);
        stands("ALL", "NAMED", "available", 5);

        // One that names nothing is booked when all that was there is.
        shop.creates(
                "/v1/snapshots",
                """
                {'number': 'ALL-3', 'location': 'ALL', 'takenAt': '%s', 'complete': ['AVAILABLE'],
                 'lines': []}
                """
                        .formatted(afternoon));
        Shop.soon(() -> assertThat(told("ALL-3").path("state").asString()).isEqualTo("BOOKED"));
        assertThat(told("ALL-3").path("different").asInt()).isEqualTo(1);
        stands("ALL", "NAMED", "available", 0);
    }

    @Test
    void a_snapshot_older_than_the_newest_changes_nothing_and_says_so() {
        received("OLD", "JUG", 10, morning);
        snapshot("OLD-2", "OLD", afternoon, "{'sku': 'JUG', 'quantity': 10}");
        var _ = bookedLine("OLD-2", "JUG", "AVAILABLE");
        snapshot("OLD-1", "OLD", noon, "{'sku': 'JUG', 'quantity': 2}");

        assertThat(told("OLD-1").path("state").asString()).isEqualTo("OUTDATED");
        assertThat(told("OLD-1").path("supersededBy").asString()).isEqualTo("OLD-2");
        received("OLD", "JUG", 1, afternoon.plusSeconds(60));
        snapshot("OLD-3", "OLD", now, "{'sku': 'JUG', 'quantity': 11}");
        assertThat(bookedLine("OLD-3", "JUG", "AVAILABLE").path("difference").asLong(-1)).isZero();
        stands("OLD", "JUG", "available", 11);
        assertThat(line("OLD-1", "JUG", "AVAILABLE").has("bookedPosition")).isFalse();
    }

    @Test
    void promises_that_a_difference_breaks_give_way_by_rank_and_go_back_to_their_orders() {
        received("RANK", "RING", 6, morning);
        promised("LATE", 9);
        promised("EARLY", 1);

        snapshot("RING-1", "RANK", now, "{'sku': 'RING', 'quantity': 3}");
        shop.reaches("LATE", "WAITING");
        assertThat(shop.state("EARLY")).isEqualTo("ALLOCATED");

        // What the next one has again goes to who waits.
        snapshot("RING-2", "RANK", Instant.now(), "{'sku': 'RING', 'quantity': 6}");
        shop.reaches("LATE", "ALLOCATED");
    }

    private void promised(String order, int priority) {
        shop.placeAs(
                order,
                """
                {"number": "%s", "channel": "marketplace", "priority": %d,
                 "lines": [{"line": 1, "sku": "RING", "quantity": 3}]}
                """
                        .formatted(order, priority));
        shop.reaches(order, "ALLOCATED");
    }

    @Test
    void a_large_difference_is_for_a_person_with_the_numbers() {
        received("3PL", "BIG", 100, morning);
        received("3PL", "SMALL", 100, morning);
        shop.creates(
                "/v1/snapshots",
                """
                {'number': 'BIG-1', 'location': '3PL', 'takenAt': '%s', 'toleranceUnits': 5,
                 'toleranceBp': 0, 'lines': [{'sku': 'BIG', 'quantity': 88},
                                             {'sku': 'SMALL', 'quantity': 95}]}
                """
                        .formatted(noon));
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("SNAPSHOT_DIFFERENCE"))
                                .extracting(it -> it.path("sentence").asString())
                                .containsExactly(
                                        "Snapshot BIG-1 has 88 units of BIG AVAILABLE at 3PL, and"
                                                + " 100 were expected: 12 are missing"));
        // It is booked in any case, and so is the small one.
        stands("3PL", "BIG", "available", 88);
        assertThat(bookedLine("BIG-1", "SMALL", "AVAILABLE").path("variance").asLong())
                .isEqualTo(-5);
    }

    @Test
    void a_keeper_reports_what_happens_to_goods_and_each_report_is_booked_once() {
        received("FBA", "POT", 20, morning);
        reported("FBA", "POT", "P-1", "LOST", 3, noon);
        reported("FBA", "POT", "P-2", "FOUND", 1, noon);
        reported("FBA", "POT", "P-3", "DAMAGED", 4, noon);
        reported("FBA", "POT", "P-4", "RESTORED", 1, noon);
        reported("FBA", "POT", "P-5", "DISPOSED", 2, noon);
        reported("FBA", "POT", "P-6", "RETURNED", 5, noon);
        reported("FBA", "POT", "P-7", "RETURNED_DAMAGED", 1, noon);
        stands("FBA", "POT", "available", 20 - 3 + 1 - 4 + 1 + 5);
        stands("FBA", "POT", "damaged", 4 - 1 - 2 + 1);

        // The keeper's feed comes again, and has a slip in it.
        Http.Reply again = report("FBA", "POT", "P-1", "LOST", 3, noon);
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(report("FBA", "POT", "P-1", "LOST", 30, noon).code()).isEqualTo("KEY_REUSED");
        stands("FBA", "POT", "available", 20);
    }

    @Test
    void a_report_is_booked_whole_whatever_the_books_say() {
        received("3PL", "TRAY", 2, morning);
        reported("3PL", "TRAY", "T-1", "LOST", 5, noon);
        stands("3PL", "TRAY", "available", 0);
        Shop.soon(
                () ->
                        assertThat(shop.exceptions("UNRECORDED_STOCK"))
                                .anyMatch(it -> it.path("sentence").asString().contains("TRAY")));
    }

    @Test
    void a_loss_that_they_noticed_after_the_snapshot_is_no_difference_of_it() {
        received("FBA", "FORK", 10, morning);
        reported("FBA", "FORK", "F-1", "LOST", 2, afternoon);
        snapshot("FORK-1", "FBA", noon, "{'sku': 'FORK', 'quantity': 10}");
        assertThat(bookedLine("FORK-1", "FORK", "AVAILABLE").path("difference").asLong(-1))
                .isZero();
        stands("FBA", "FORK", "available", 8);
    }

    @Test
    void goods_sent_to_a_marketplace_are_followed_there_and_reconciled() {
        received("LEEDS", "LAMP", 10, morning);
        shop.creates(
                "/v1/transfers",
                """
                {'number': 'TO-FBA', 'from': 'LEEDS', 'to': 'FBA-2', 'lines': [
                 {'line': 1, 'sku': 'LAMP', 'quantity': 10}], 'evidence': {'document': 'FBA15'}}
                """);
        shop.does("/v1/transfers/TO-FBA/dispatches", "{'units': [{'line': 1, 'quantity': 10}]}");
        shop.does(
                "/v1/transfers/TO-FBA/receipts",
                """
                {'receipt': 'FBA-R', 'units': [{'line': 1, 'to': 'AVAILABLE', 'quantity': 8}]}
                """);
        stands("FBA-2", "LAMP", "available", 8);
        snapshot("LAMP-1", "FBA-2", Instant.now(), "{'sku': 'LAMP', 'quantity': 8}");
        // What is on its way still is with nobody, and nothing is missing where it was to arrive.
        assertThat(bookedLine("LAMP-1", "LAMP", "AVAILABLE").path("difference").asLong(-1))
                .isZero();
    }

    @Test
    void a_snapshot_that_was_told_before_custody_was_put_right_is_taken_afterwards() {
        shop.creates("/v1/locations", "{'location': 'LATE', 'name': 'Late', 'custody': 'OURS'}");
        received("LATE", "MUG", 10, morning);
        String lines = "{'sku': 'MUG', 'quantity': 9}";
        assertThat(tell("LATE-1", "LATE", noon, lines).code()).isEqualTo("WRONG_CUSTODY");
        assertThat(tell("LATE-1", "LATE", noon, lines).code()).isEqualTo("WRONG_CUSTODY");

        custody("LATE", "EXTERNAL");
        assertThat(tell("LATE-1", "LATE", noon, lines).status()).isEqualTo(201);
        assertThat(bookedLine("LATE-1", "MUG", "AVAILABLE").path("difference").asLong())
                .isEqualTo(-1);

        // What was taken stays so, whoever counts there by now.
        custody("LATE", "OURS");
        Http.Reply again = tell("LATE-1", "LATE", noon, lines);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        custody("LATE", "EXTERNAL");
    }

    private void custody(String location, String custody) {
        Shop.done(
                http.put(
                        "%s %s %s".formatted(location, custody, UUID.randomUUID()),
                        "/v1/locations/%s/custody".formatted(location),
                        "{\"custody\": \"%s\"}".formatted(custody)));
    }

    @Test
    void who_does_not_count_there_is_refused() {
        Http.Reply ours = tell("NO-1", "LEEDS", noon, "{'sku': 'MUG', 'quantity': 1}");
        assertThat(ours.code()).isEqualTo("WRONG_CUSTODY");
        assertThat(ours.text()).contains("we count at LEEDS: counts tell what is there");
        assertThat(tell("NO-2", "NOWHERE", noon, "{'sku': 'MUG', 'quantity': 1}").code())
                .isEqualTo("UNKNOWN_LOCATION");
        assertThat(http.get("/v1/snapshots/NO-1").status()).isEqualTo(404);

        Http.Reply planned =
                http.post("/v1/counts", "{\"number\": \"NO-3\", \"location\": \"FBA\"}", Map.of());
        assertThat(planned.code()).isEqualTo("WRONG_CUSTODY");
        assertThat(planned.text())
                .contains("somebody else counts at FBA: their snapshots tell what is there");
        assertThat(
                        shop.send(
                                        "/v1/locations/FBA/items/MUG/counts",
                                        "{'count': 'NO-4', 'counted': 1}")
                                .code())
                .isEqualTo("WRONG_CUSTODY");
    }

    @Test
    void a_snapshot_is_told_once_and_says_something() {
        received("3PL", "ONCE", 4, morning);
        snapshot("ONCE-1", "3PL", noon, "{'sku': 'ONCE', 'quantity': 4}");
        Http.Reply again = tell("ONCE-1", "3PL", noon, "{'sku': 'ONCE', 'quantity': 4}");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(tell("ONCE-1", "3PL", noon, "{'sku': 'ONCE', 'quantity': 3}").code())
                .isEqualTo("ALREADY_EXISTS");
        assertThat(tell("ONCE-2", "3PL", noon, "").status()).isEqualTo(400);
        assertThat(
                        tell(
                                        "ONCE-3",
                                        "3PL",
                                        noon,
                                        "{'sku': 'ONCE', 'quantity': 4},"
                                                + " {'sku': 'ONCE', 'quantity': 5}")
                                .text())
                .contains("each SKU may stand once only in each status");
    }

    @Test
    void a_key_that_may_not_move_stock_tells_no_snapshot() {
        Http stranger = stockbook.with(DemoKeys.CHANNEL_WORKER);
        String body =
                "{\"number\":\"S\",\"location\":\"FBA\",\"takenAt\":\"%s\",\"lines\":[]}"
                        .formatted(noon);
        assertThat(stranger.post("/v1/snapshots", body, Map.of()).text())
                .contains("FORBIDDEN", "stock:write");
        assertThat(stranger.get("/v1/snapshots/MUG-1").text()).contains("FORBIDDEN", "stock:read");
    }

    private void stands(String location, String sku, String status, long units) {
        Shop.soon(() -> assertThat(shop.balance(location, sku, status)).isEqualTo(units));
    }

    private void received(String location, String sku, int units, Instant at) {
        shop.does(
                "/v1/locations/%s/items/%s/receipts".formatted(location, sku),
                """
                {'receipt': 'R-%s', 'to': 'AVAILABLE', 'quantity': %d,
                 'evidence': {'occurredAt': '%s'}}
                """
                        .formatted(sku, units, at));
    }

    private void sold(String location, String sku, int units, Instant at) {
        shop.does(
                "/v1/locations/%s/items/%s/sales".formatted(location, sku),
                "{'sale': 'S-%s', 'quantity': %d, 'evidence': {'occurredAt': '%s'}}"
                        .formatted(sku, units, at));
    }

    private void reported(
            String location, String sku, String reference, String what, int units, Instant at) {
        assertThat(report(location, sku, reference, what, units, at).status()).isEqualTo(201);
    }

    private Http.Reply report(
            String location, String sku, String reference, String what, int units, Instant at) {
        return http.post(
                "/v1/locations/%s/items/%s/reported-movements".formatted(location, sku),
                "{'reference': '%s', 'report': '%s', 'quantity': %d, 'occurredAt': '%s'}"
                        .formatted(reference, what, units, at)
                        .replace('\'', '"'),
                Map.of());
    }

    private void snapshot(String number, String location, Instant takenAt, String lines) {
        Shop.done(tell(number, location, takenAt, lines));
    }

    private Http.Reply tell(String number, String location, Instant takenAt, String lines) {
        return http.post(
                "/v1/snapshots",
                "{'number': '%s', 'location': '%s', 'takenAt': '%s', 'lines': [%s]}"
                        .formatted(number, location, takenAt, lines)
                        .replace('\'', '"'),
                Map.of());
    }

    private JsonNode told(String number) {
        return http.get("/v1/snapshots/%s?atLeast=head".formatted(number)).json().path("snapshot");
    }

    private JsonNode line(String number, String sku, String status) {
        for (JsonNode line :
                http.get("/v1/snapshots/%s/lines?atLeast=head".formatted(number))
                        .json()
                        .path("items")) {
            if (line.path("sku").asString().equals(sku)
                    && line.path("status").asString().equals(status)) {
                return line;
            }
        }
        throw new AssertionError("%s has no line of %s %s".formatted(number, sku, status));
    }

    private JsonNode bookedLine(String number, String sku, String status) {
        Shop.soon(
                () ->
                        assertThat(line(number, sku, status).path("bookedPosition").asLong(-1))
                                .isPositive());
        return line(number, sku, status);
    }
}
