package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Money;
import io.stockbook.messages.Submission;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.CutoverCommand.BeginCutover;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.cutover.CutoverEvent.CutoverBegun;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.OpeningBalanceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A merchant leaves an older system on a Sunday, and nobody may find a unit more or less. */
final class CutoverTest {

    private static final String STOCK =
            """
            location,sku,status,lot,quantity,valueMinor,currency
            LEEDS,MUG,AVAILABLE,,90,45000,EUR
            LEEDS,MUG,ALLOCATED,,10,5000,EUR
            LEEDS,MUG,DAMAGED,,2,0,EUR
            LEEDS,JUG,AVAILABLE,L-1,5,9950,EUR
            LEEDS,JUG,HELD,L-2,3,5970,EUR
            LEEDS,PAN,ALLOCATED,,4,8000,EUR
            LEEDS,PAN,TRANSIT,,6,12000,EUR
            YORK,MUG,AVAILABLE,,20,10000,EUR
            YORK,MUG,ALLOCATED,,1,500,EUR
            YORK,JUG,INSPECTION,,7,13930,EUR
            """;
    private static final long OPENINGS = 10;
    private static final String PURCHASE_ORDERS =
            """
            purchaseOrder,supplier,line,sku,quantity,valueMinor,currency,expected
            PO-7,ACME,1,MUG,500,200000,EUR,2027-01-15
            PO-7,ACME,2,JUG,50,99500,EUR,
            """;
    private static final String TRANSFERS =
            """
            transfer,from,to,line,sku,quantity,dispatched
            T-3,LEEDS,YORK,1,PAN,10,6
            """;
    private static final String ORDERS =
            """
            order,channel,line,sku,quantity,priceMinor,currency
            W-1,web,1,MUG,9,999,EUR
            W-1,web,2,JUG,100,2999,EUR
            W-2,web,1,MUG,2,999,EUR
            """;
    private static final String ALLOCATIONS =
            """
            order,line,location,quantity
            W-1,1,LEEDS,9
            W-2,1,LEEDS,1
            W-2,1,YORK,1
            """;
    private static final String TOTALS =
            """
            {'totals': [
             {'of': 'AVAILABLE', 'units': 115, 'value': {'minor': 64950, 'currency': 'EUR'}},
             {'of': 'ALLOCATED', 'units': 15, 'value': {'minor': 13500, 'currency': 'EUR'}},
             {'of': 'DAMAGED', 'units': 2},
             {'of': 'HELD', 'units': 3, 'value': {'minor': 5970, 'currency': 'EUR'}},
             {'of': 'INSPECTION', 'units': 7, 'value': {'minor': 13930, 'currency': 'EUR'}},
             {'of': 'TRANSIT', 'units': 6, 'value': {'minor': 12000, 'currency': 'EUR'}},
             {'of': 'PURCHASE_ORDERS', 'documents': 1, 'units': 550,
              'value': {'minor': 299500, 'currency': 'EUR'}},
             {'of': 'TRANSFERS', 'documents': 1, 'units': 10},
             {'of': 'ORDERS', 'documents': 2, 'units': 111}]}
            """;

    private final Road road = new Road();
    private final RunningStockbook stockbook = RunningStockbook.behind(road);
    private Http http = stockbook.operator();
    private Shop shop = new Shop(http);

    @BeforeEach
    void two_places_and_some_things() {
        shop.opens("LEEDS", "YORK");
        done(http.postCsv("things", "/v1/csv/catalog", "sku,name\nMUG,Mug\nJUG,Jug\nPAN,Pan\n"));
    }

    @AfterEach
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(2))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void what_the_old_system_had_is_had_and_what_it_promised_is_promised() {
        bringsEverything();
        JsonNode dry = check(TOTALS);
        assertThat(dry.path("agrees").asBoolean()).as(dry.toString()).isTrue();
        assertThat(stockItems()).isEmpty();

        assertThat(start(TOTALS).status()).isEqualTo(202);
        isFinished();
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "MUG", "allocated")).isEqualTo(10));
        assertThat(shop.balance("LEEDS", "MUG", "available")).isEqualTo(90);
        assertThat(shop.balance("LEEDS", "MUG", "damaged")).isEqualTo(2);
        assertThat(shop.balance("LEEDS", "JUG", "held")).isEqualTo(3);
        assertThat(shop.balance("YORK", "JUG", "inspection")).isEqualTo(7);
        assertThat(shop.balance("YORK", "MUG", "available")).isEqualTo(20);
        assertThat(shop.balance("YORK", "MUG", "allocated")).isEqualTo(1);

        // What left is on its way, and what did not leave is promised to the transfer.
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "onHand")).isEqualTo(4));
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "allocated")).isEqualTo(4));
        Shop.soon(
                () ->
                        assertThat(
                                        http.get("/v1/transfers/T-3?atLeast=head")
                                                .json()
                                                .at("/transfer/inTransit")
                                                .asLong())
                                .isEqualTo(6));

        // Each order has what it was promised, where it was promised. The jugs that nobody could
        // promise are asked for in the ordinary way: five were there, and the others wait.
        Shop.soon(() -> assertThat(promises("W-2")).containsExactlyInAnyOrder("LEEDS 1", "YORK 1"));
        Shop.soon(() -> assertThat(promises("W-1")).containsExactly("LEEDS 9", "LEEDS 5"));
        Shop.soon(
                () ->
                        assertThat(shop.order("W-1").at("/lines/1/units/waiting").asLong())
                                .isEqualTo(95));

        // What is on order is what was on order, line by line, with what it costs.
        JsonNode order = http.get("/v1/purchase-orders/PO-7?atLeast=head").json();
        assertThat(order.at("/purchaseOrder/supplier").asString()).isEqualTo("ACME");
        assertThat(order.at("/purchaseOrder/state").asString()).isEqualTo("PLACED");
        assertThat(
                        order.path("lines")
                                .valueStream()
                                .map(
                                        line ->
                                                "%s %d for %d, %s"
                                                        .formatted(
                                                                line.path("sku").asString(),
                                                                line.path("ordered").asLong(),
                                                                line.at("/value/minor").asLong(),
                                                                line.path("expected")
                                                                        .asString("no day"))))
                .containsExactly("MUG 500 for 200000, 2027-01-15", "JUG 50 for 99500, no day");

        // Each lot is there under its name.
        assertThat(lots("JUG"))
                .containsExactlyInAnyOrder(
                        "LEEDS AVAILABLE L-1 5", "LEEDS HELD L-2 3", "YORK INSPECTION - 7");

        onlyOpeningEquityIsHit();
        assertThat(value(Status.AVAILABLE)).isEqualTo(64_950 + 13_500 + 12_000);
        assertThat(value(Status.HELD)).isEqualTo(5_970);
        assertThat(stockbook.node().reader().ofStream("house/cutover:2027"))
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly("CutoverBegun", "CutoverFinished");
    }

    @Test
    void a_wrong_total_refuses_the_whole_and_says_which() {
        bringsEverything();
        int totals = totals().size();
        assertThat(totals).isEqualTo(ControlPart.values().length);
        for (int total = 0; total < totals; total++) {
            for (String number : List.of("documents", "units", "minor")) {
                oneTooMany(total, number).ifPresent(this::isRefusedForIt);
            }
        }
        assertThat(start(TOTALS.replace("'minor': 64950", "'minor': 64951")).text())
                .contains(
                        "AVAILABLE: the old system says 115 units, worth 64951 of EUR in minor"
                                + " units; the rows come to 115 units, worth 64950");
        assertThat(stockItems()).isEmpty();
        assertThat(state()).isEqualTo("NOT_BEGUN");
    }

    /** Totals of which one number is not the old system's. */
    private record Wrong(ControlPart of, long right, String totals) {}

    private static JsonNode totals() {
        return JsonMapper.shared().readTree(TOTALS.replace('\'', '"')).path("totals");
    }

    private static Optional<Wrong> oneTooMany(int which, String number) {
        JsonNode all = totals();
        ObjectNode total = (ObjectNode) all.get(which);
        ObjectNode place = number.equals("minor") ? total.withObject("/value") : total;
        if (!place.has(number)) {
            return Optional.empty();
        }
        long right = place.path(number).asLong();
        place.put(number, right + 1);
        return Optional.of(
                new Wrong(
                        ControlPart.valueOf(total.path("of").asString()),
                        right,
                        "{\"totals\": %s}".formatted(all)));
    }

    private void isRefusedForIt(Wrong wrong) {
        assertThat(check(wrong.totals()).path("agrees").asBoolean()).isFalse();
        Http.Reply refused = start(wrong.totals());
        assertThat(refused.status()).as(wrong.toString()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TOTALS_DIFFER");
        assertThat(refused.json().path("detail").asString())
                .startsWith(wrong.of() + ": the old system says ")
                .containsOnlyOnce("the old system says")
                .containsPattern(
                        "old system says .*\\b%d\\b.*; the rows".formatted(wrong.right() + 1))
                .containsPattern("the rows come to .*\\b%d\\b".formatted(wrong.right()));
    }

    @Test
    void books_that_do_not_agree_with_themselves_are_named_row_by_row() {
        brings("stock", STOCK.replace("MUG,ALLOCATED,,10", "MUG,ALLOCATED,,11"));
        brings("orders", ORDERS);
        brings("allocations", ALLOCATIONS.replace("W-2,1,YORK", "W-9,1,YORK"));
        brings("transfers", TRANSFERS.replace("LEEDS,YORK,1,PAN", "LEEDS,BATH,1,PAN"));
        assertThat(mistakes(check(TOTALS)))
                .contains(
                        "allocations 4 UNKNOWN_LINE there is no line 1 of order W-9",
                        "stock 3 UNBALANCED 11 units of MUG at LEEDS are ALLOCATED, and orders"
                                + " and transfers are promised 10",
                        "stock 10 UNBALANCED 1 units of MUG at YORK are ALLOCATED, and orders"
                                + " and transfers are promised 0",
                        "transfers 2 UNKNOWN_LOCATION there is no location:BATH");
        assertThat(check(TOTALS).path("mistakes").valueStream())
                .filteredOn(mistake -> mistake.path("code").asString().equals("UNKNOWN_LOCATION"))
                .extracting(mistake -> mistake.path("column").asString())
                .containsOnly("to");

        // A file of which a row cannot be read is not kept at all.
        Http.Reply picked =
                http.csv(
                        "PUT",
                        "/v1/cutovers/2027/files/stock",
                        STOCK.replace("HELD", "PICKED"),
                        Map.of());
        assertThat(picked.status()).isEqualTo(422);
        assertThat(picked.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(picked.code()).isEqualTo("INVALID_ROWS");
        assertThat(picked.json().path("detail").asString())
                .startsWith(
                        "Nothing is taken of it, and the file that came before stands: stock, row"
                                + " 6: must be AVAILABLE, ");
        assertThat(mistakes(picked.json()).getFirst()).startsWith("stock 6 INVALID_ROW must be");
        assertThat(start(TOTALS).status()).isEqualTo(422);
        assertThat(stockItems()).isEmpty();
    }

    @Test
    void what_cannot_be_added_up_is_told_to_whoever_brings_it() {
        String most = "9000000000000000000";
        assertThat(
                        refusedStock(
                                STOCK.replace("90,45000", "90," + most)
                                        .replace("20,10000", "20," + most)))
                .containsExactly(
                        "stock 9 UNBALANCED AVAILABLE is worth more than can be counted with this"
                                + " row");
        assertThat(refusedStock(STOCK.replace("L-2,3,5970,EUR", "L-2,3,5970,USD")))
                .containsExactly(
                        "stock 6 UNBALANCED is worth USD, and rows before it are worth EUR: a"
                                + " cutover has one currency");

        // Two files, each of one currency.
        brings("stock", STOCK);
        brings("purchase-orders", PURCHASE_ORDERS.replace("EUR", "GBP"));
        assertThat(mistakes(check(TOTALS)).getFirst())
                .startsWith("purchase-orders 2 UNBALANCED is worth GBP");
    }

    private List<String> refusedStock(String file) {
        Http.Reply refused = http.csv("PUT", "/v1/cutovers/2027/files/stock", file, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        return mistakes(refused.json());
    }

    @Test
    void a_location_that_has_stock_is_not_moved_into() {
        shop.receive("LEEDS", "POT", 1);
        bringsEverything();
        assertThat(mistakes(check(TOTALS)))
                .containsExactly(
                        "stock 1 ALREADY_EXISTS the ledger has stock items at LEEDS already");
    }

    /**
     * In the middle of the openings; between what a transfer asks for and what left of it; and when
     * all is booked and only that has not been said.
     */
    @ParameterizedTest(name = "after {0} of 19 commands")
    @ValueSource(ints = {7, 14, 18})
    void a_cutover_that_was_stopped_goes_on_and_books_nothing_twice(int commands)
            throws InterruptedException {
        bringsEverything();
        CountDownLatch ended = road.endsAfter(1 + commands);
        assertThat(start(TOTALS).status()).isEqualTo(202);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        stockbook.restart();
        road.isGood();
        http = stockbook.operator();
        shop = new Shop(http);
        assertThat(state()).isEqualTo("STOPPED");
        assertThat(opened()).isBetween(1L, Math.min(commands, OPENINGS));

        assertThat(start(TOTALS).status()).isEqualTo(202);
        isFinished();
        assertThat(opened()).isEqualTo(OPENINGS);
        Shop.soon(() -> assertThat(promises("W-2")).containsExactlyInAnyOrder("LEEDS 1", "YORK 1"));
        assertThat(value(Status.AVAILABLE)).isEqualTo(64_950 + 13_500 + 12_000);

        // Whoever does not know how it ended starts it again.
        assertThat(start(TOTALS).status()).isEqualTo(202);
        assertThat(state()).isEqualTo("FINISHED");
        assertThat(opened()).isEqualTo(OPENINGS);
        // Its files are fixed, and its totals are.
        assertThat(http.csv("PUT", "/v1/cutovers/2027/files/stock", STOCK, Map.of()).code())
                .isEqualTo("WRONG_STATE");
        assertThat(start(TOTALS.replace("'units': 115", "'units': 116")).status()).isEqualTo(409);
    }

    @Test
    void whoever_was_silent_too_long_says_nothing_more_of_it() throws Exception {
        bringsEverything();
        CountDownLatch ended = road.endsAfter(8);
        assertThat(start(TOTALS).status()).isEqualTo(202);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        // Another node took it over in the meantime, and has finished it.
        new Verifier(stockbook)
                .change(
                        "UPDATE edge.cutover_run SET claim = gen_random_uuid(), state = 'FINISHED',"
                                + " sent = planned");
        stockbook.restart();
        road.isGood();
        http = stockbook.operator();
        shop = new Shop(http);
        assertThat(state()).isEqualTo("FINISHED");
    }

    @Test
    void it_moves_in_while_others_go_on_trading() throws Exception {
        bringsEverything();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger traded = new AtomicInteger();
        try (ExecutorService others = Executors.newFixedThreadPool(4)) {
            try {
                for (int trader = 0; trader < 4; trader++) {
                    String sku = "SOCK-" + trader;
                    others.execute(
                            () -> {
                                while (!over.get()) {
                                    receivesForAnother(sku, traded.incrementAndGet());
                                }
                            });
                }
                assertThat(start(TOTALS).status()).isEqualTo(202);
                isFinished();
            } finally {
                over.set(true);
            }
        }
        assertThat(traded.get()).isGreaterThan(20);
        assertThat(opened()).isEqualTo(OPENINGS);
    }

    private void receivesForAnother(String sku, int receipt) {
        Shop.done(
                http.post(
                        "another " + receipt,
                        "/v1/locations/LEEDS/items/%s/receipts?owner=other".formatted(sku),
                        "{\"receipt\":\"R-%d\",\"to\":\"AVAILABLE\",\"quantity\":1}"
                                .formatted(receipt)));
    }

    @Test
    void one_that_stopped_keeps_no_other_one_from_moving_in() {
        bringsEverything();
        road.has(CutoverTest::withOneUnitLess);
        assertThat(start(TOTALS).status()).isEqualTo(202);
        Shop.soon(() -> assertThat(state()).isEqualTo("STOPPED"));
        road.isGood();

        shop.opensPlace("HULL");
        done(
                http.csv(
                        "PUT",
                        "/v1/cutovers/2028/files/stock",
                        """
                        location,sku,status,lot,quantity,valueMinor,currency
                        HULL,MUG,AVAILABLE,,3,1500,EUR
                        """,
                        Map.of()));
        String totals =
                "{'totals': [{'of': 'AVAILABLE', 'units': 3, 'value': {'minor': 1500,"
                        + " 'currency': 'EUR'}}]}";
        assertThat(
                        http.post("/v1/cutovers/2028/start", totals.replace('\'', '"'), Map.of())
                                .status())
                .isEqualTo(202);
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/cutovers/2028").json().path("state").asString())
                                .isEqualTo("FINISHED"));
        assertThat(state()).isEqualTo("STOPPED");
        assertThat(shop.balance("HULL", "MUG", "available")).isEqualTo(3);
    }

    @Test
    void what_was_booked_otherwise_than_the_files_say_is_not_finished() {
        bringsEverything();
        road.has(CutoverTest::withOneUnitLess);
        assertThat(start(TOTALS).status()).isEqualTo(202);
        Shop.soon(() -> assertThat(state()).isEqualTo("STOPPED"));
        assertThat(http.get("/v1/cutovers/2027").json().path("sentence").asString())
                .isEqualTo(
                        "AVAILABLE: the old system says 115 units, worth 64950 of EUR in minor"
                                + " units; the bookings come to 114 units, worth 64949 of EUR in"
                                + " minor units");
        assertThat(stockbook.node().reader().ofStream("house/cutover:2027")).hasSize(1);

        // However often it is asked, and however well the road is kept by then.
        road.isGood();
        start(TOTALS);
        Shop.soon(() -> assertThat(state()).isEqualTo("STOPPED"));
        assertThat(stockbook.node().reader().ofStream("house/cutover:2027")).hasSize(1);
    }

    @Test
    void a_file_that_comes_while_it_begins_comes_too_late() {
        bringsEverything();
        CompletableFuture<Http.Reply> late = new CompletableFuture<>();
        AtomicBoolean begins = new AtomicBoolean();
        road.has(
                sent -> {
                    if (sent.command() instanceof BeginCutover && !begins.getAndSet(true)) {
                        var _ = late.completeAsync(this::bringsOtherStock);
                        // Whoever need not wait for the beginning has answered by then.
                        waitAtMost(Duration.ofSeconds(2), late);
                    }
                    return sent;
                });
        assertThat(start(TOTALS).status()).isEqualTo(202);
        assertThat(late.join().code()).isEqualTo("WRONG_STATE");
        isFinished();

        // What it has begun with stands in the ledger.
        assertThat(begun().files())
                .extracting(CutoverFile::part)
                .containsExactly("allocations", "orders", "purchase-orders", "stock", "transfers");
    }

    /** The same totals, in other rows. */
    private Http.Reply bringsOtherStock() {
        String swapped = STOCK.replace("LEEDS,MUG,DAMAGED,,2", "YORK,MUG,DAMAGED,,2");
        return http.csv("PUT", "/v1/cutovers/2027/files/stock", swapped, Map.of());
    }

    private static void waitAtMost(Duration patience, CompletableFuture<?> answer) {
        try {
            var _ = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private CutoverBegun begun() {
        return (CutoverBegun)
                stockbook.node().reader().ofStream("house/cutover:2027").getFirst().event();
    }

    /** A unit and a cent are lost on the way. */
    private static Submission withOneUnitLess(Submission sent) {
        if (sent.command() instanceof SetOpeningBalance it && it.quantity() == 90) {
            SetOpeningBalance less =
                    new SetOpeningBalance(
                            it.item(),
                            it.to(),
                            89,
                            it.lot(),
                            new Money(44_999, "EUR"),
                            it.evidence());
            return Submission.of(sent.id(), sent.actor(), less);
        }
        return sent;
    }

    @Test
    void whoever_started_it_is_behind_all_that_is_booked() {
        bringsEverything();
        Http.Reply started =
                http.post(
                        "/v1/cutovers/2027/start",
                        TOTALS.replace('\'', '"'),
                        Map.of("X-Actor", "u-17"));
        assertThat(started.status()).isEqualTo(202);
        isFinished();
        assertThat(
                        stockbook
                                .node()
                                .reader()
                                .after(0)
                                .filter(
                                        recorded ->
                                                recorded.event() instanceof OpeningBalanceSet
                                                        || recorded.event() instanceof CutoverEvent)
                                .map(recorded -> recorded.provenance().actor().user())
                                .distinct())
                .containsExactly("u-17");
    }

    @Test
    void when_all_is_booked_the_files_go_and_their_digests_stay() {
        bringsEverything();
        takesBack("2027", "purchase-orders");
        assertThat(check(TOTALS).path("differences").get(0).asString())
                .startsWith("PURCHASE_ORDERS: the old system says 1 documents of 550 units");
        brings("purchase-orders", PURCHASE_ORDERS);
        start(TOTALS);
        isFinished();

        Shop.soon(() -> assertThat(files("file IS NOT NULL")).isZero());
        assertThat(files("sha256 IS NOT NULL")).isEqualTo(5);
        assertThat(http.post("/v1/cutovers/2027/check", TOTALS.replace('\'', '"'), Map.of()).code())
                .isEqualTo("WRONG_STATE");
        assertThat(http.delete("/v1/cutovers/2027/files/stock").code()).isEqualTo("WRONG_STATE");
    }

    @Test
    void files_are_kept_of_ten_cutovers_at_most() {
        for (int trial = 1; trial <= 10; trial++) {
            done(bringsStockOf("trial-" + trial));
        }
        assertThat(bringsStockOf("trial-11").code()).isEqualTo("LIMIT_REACHED");
        done(bringsStockOf("trial-10"));
        takesBack("trial-3", "stock");
        done(bringsStockOf("trial-11"));
    }

    private Http.Reply bringsStockOf(String cutover) {
        return http.csv("PUT", "/v1/cutovers/" + cutover + "/files/stock", STOCK, Map.of());
    }

    private void takesBack(String cutover, String part) {
        assertThat(http.delete("/v1/cutovers/%s/files/%s".formatted(cutover, part)).status())
                .isEqualTo(204);
    }

    private int files(String which) {
        return stockbook
                .node()
                .questions()
                .fetchCount(DSL.table("edge.cutover_file"), DSL.condition(which));
    }

    @Test
    void the_templates_are_the_books_of_one_small_shop_and_the_page_has_its_totals()
            throws IOException {
        done(
                http.post(
                        "/v1/locations",
                        "{\"location\": \"LONDON\", \"name\": \"London\", \"custody\": \"OURS\"}",
                        Map.of()));
        done(http.postCsv("kettles", "/v1/csv/catalog", "sku,name\nKETTLE,Kettle\n"));
        for (String part :
                List.of("stock", "purchase-orders", "transfers", "orders", "allocations")) {
            brings(part, http.get("/v1/cutover-templates/" + part).text());
        }
        String page = Files.readString(Path.of("../../docs/reference/cutover.md"));
        int from = page.indexOf("```json\n") + "```json\n".length();
        String totals = page.substring(from, page.indexOf("\n```", from));

        JsonNode dry = check(totals);
        assertThat(mistakes(dry)).isEmpty();
        assertThat(dry.path("agrees").asBoolean()).as(dry.toString()).isTrue();
        assertThat(start(totals).status()).isEqualTo(202);
        isFinished();
        Shop.soon(() -> assertThat(promises("1001")).containsExactly("LONDON 2"));
    }

    @Test
    void what_there_is_of_a_cutover_can_be_asked_before_it_begins() {
        assertThat(http.get("/v1/cutovers/2027").json().path("detail").asString())
                .isEqualTo("No file of cutover 2027 has come.");
        brings("stock", STOCK);
        brings("orders", ORDERS);
        JsonNode there = http.get("/v1/cutovers/2027").json();
        assertThat(there.path("state").asString()).isEqualTo("NOT_BEGUN");
        assertThat(there.path("files").valueStream())
                .extracting(file -> file.path("part").asString() + " " + file.path("rows").asLong())
                .containsExactly("orders 3", "stock " + STOCK.lines().skip(1).count());

        // What was refused leaves the one before it in its place, and says so.
        Http.Reply refused =
                http.csv(
                        "PUT",
                        "/v1/cutovers/2027/files/orders",
                        ORDERS.replace("MUG,2,", "MUG,two,"),
                        Map.of());
        assertThat(refused.json().path("detail").asString())
                .startsWith("Nothing is taken of it, and the file that came before stands: orders");
        assertThat(http.get("/v1/cutovers/2027").json().path("files"))
                .isEqualTo(there.path("files"));
    }

    @Test
    void nobody_moves_in_with_nothing() {
        for (String file : List.of("", "location,sku,status,quantity\n")) {
            if (!file.isEmpty()) {
                brings("stock", file);
            }
            for (String what : List.of("check", "start")) {
                Http.Reply reply =
                        http.post("/v1/cutovers/2027/" + what, "{\"totals\": []}", Map.of());
                assertThat(reply.code()).isEqualTo("WRONG_STATE");
                assertThat(reply.json().path("detail").asString())
                        .isEqualTo("No file of cutover 2027 has a row: bring its files first.");
            }
        }
    }

    @Test
    @Tag("long")
    void fifty_thousand_stock_items_with_open_orders_tie_to_the_control_totals_in_two_minutes() {
        int skus = 25_000;
        int orders = 5_000;
        String catalog = lines("sku,name", skus, i -> "K-%05d,Thing %d".formatted(i, i));
        done(http.postCsv("many things", "/v1/csv/catalog", catalog));
        StringBuilder stock =
                new StringBuilder("location,sku,status,quantity,valueMinor,currency\n");
        for (int i = 0; i < skus; i++) {
            stock.append("LEEDS,K-%05d,AVAILABLE,40,4000,EUR\n".formatted(i));
            stock.append("YORK,K-%05d,AVAILABLE,10,1000,EUR\n".formatted(i));
            if (i < orders) {
                stock.append("LEEDS,K-%05d,ALLOCATED,2,200,EUR\n".formatted(i));
            }
        }
        brings("stock", stock.toString());
        brings(
                "orders",
                lines(
                        "order,channel,line,sku,quantity",
                        orders,
                        i -> "M-%d,web,1,K-%05d,2".formatted(i, i)));
        brings(
                "allocations",
                lines("order,line,location,quantity", orders, i -> "M-%d,1,LEEDS,2".formatted(i)));
        String totals =
                """
                {'totals': [
                 {'of': 'AVAILABLE', 'units': 1250000,
                  'value': {'minor': 125000000, 'currency': 'EUR'}},
                 {'of': 'ALLOCATED', 'units': 10000,
                  'value': {'minor': 1000000, 'currency': 'EUR'}},
                 {'of': 'ORDERS', 'documents': 5000, 'units': 10000}]}
                """;

        long began = System.nanoTime();
        assertThat(start(totals).status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(state()).isEqualTo("FINISHED"));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("50,000 stock items were booked in %d s%n", took.toSeconds());
        assertThat(took).isLessThan(Duration.ofMinutes(2));
        assertThat(stockItems()).hasSize(2 * skus);
        assertThat(value(Status.AVAILABLE)).isEqualTo(126_000_000);
        onlyOpeningEquityIsHit();
        Shop.soon(() -> assertThat(promises("M-4999")).containsExactly("LEEDS 2"));
    }

    private void bringsEverything() {
        brings("stock", STOCK);
        brings("purchase-orders", PURCHASE_ORDERS);
        brings("transfers", TRANSFERS);
        brings("orders", ORDERS);
        brings("allocations", ALLOCATIONS);
    }

    private void brings(String part, String file) {
        done(http.csv("PUT", "/v1/cutovers/2027/files/" + part, file, Map.of()));
    }

    private JsonNode check(String totals) {
        Http.Reply reply =
                http.post("/v1/cutovers/2027/check", totals.replace('\'', '"'), Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private Http.Reply start(String totals) {
        return http.post("/v1/cutovers/2027/start", totals.replace('\'', '"'), Map.of());
    }

    private void isFinished() {
        Shop.soon(() -> assertThat(http.get("/v1/cutovers/2027").text()).contains("\"FINISHED\""));
    }

    private String state() {
        return http.get("/v1/cutovers/2027").json().path("state").asString();
    }

    private List<String> promises(String order) {
        return shop.order(order)
                .path("promises")
                .valueStream()
                .map(
                        promise ->
                                promise.path("location").asString()
                                        + " "
                                        + promise.path("allocated").asLong())
                .toList();
    }

    /** The keys of all stock items that have a history. */
    private Set<String> stockItems() {
        return stockbook
                .node()
                .reader()
                .after(0)
                .map(recorded -> recorded.stream())
                .filter(StockItemId::isKey)
                .collect(Collectors.toSet());
    }

    private long opened() {
        return stockbook
                .node()
                .reader()
                .after(0)
                .filter(recorded -> recorded.event() instanceof StockEvent.OpeningBalanceSet)
                .count();
    }

    /** What stock cards say of the lots that came in, by location and status. */
    private List<String> lots(String sku) {
        return Stream.of("LEEDS", "YORK")
                .flatMap(
                        location ->
                                http.get(
                                                "/v1/locations/%s/items/%s/card?atLeast=head"
                                                        .formatted(location, sku))
                                        .json()
                                        .path("items")
                                        .valueStream()
                                        .filter(
                                                line ->
                                                        line.path("from")
                                                                .asString()
                                                                .equals("OPENING"))
                                        .map(
                                                line ->
                                                        "%s %s %s %d"
                                                                .formatted(
                                                                        location,
                                                                        line.path("to").asString(),
                                                                        line.path("lot")
                                                                                .asString("-"),
                                                                        line.path("quantity")
                                                                                .asLong())))
                .toList();
    }

    /** Cents of all opening balances of a status. */
    private long value(Status status) {
        return stockbook
                .node()
                .reader()
                .after(0)
                .map(recorded -> recorded.event())
                .filter(StockEvent.OpeningBalanceSet.class::isInstance)
                .map(StockEvent.OpeningBalanceSet.class::cast)
                .filter(event -> event.to() == status && event.value() != null)
                .mapToLong(event -> event.value() == null ? 0 : event.value().minor())
                .sum();
    }

    /** Units came from nowhere but the opening, and went nowhere but on their way. */
    private void onlyOpeningEquityIsHit() {
        Set<Status> edges = EnumSet.noneOf(Status.class);
        stockbook
                .node()
                .reader()
                .after(0)
                .map(recorded -> recorded.event())
                .filter(StockEvent.class::isInstance)
                .map(StockEvent.class::cast)
                .flatMap(event -> event.movements().stream())
                .forEach(
                        movement -> {
                            edges.add(movement.from());
                            edges.add(movement.to());
                        });
        edges.removeAll(
                EnumSet.of(
                        Status.AVAILABLE,
                        Status.ALLOCATED,
                        Status.PICKED,
                        Status.HELD,
                        Status.DAMAGED,
                        Status.INSPECTION));
        assertThat(edges).isSubsetOf(Status.OPENING, Status.TRANSIT).contains(Status.OPENING);
    }

    private static String lines(String header, int count, IntFunction<String> line) {
        return IntStream.range(0, count)
                .mapToObj(line)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static List<String> mistakes(JsonNode report) {
        return report.path("mistakes")
                .valueStream()
                .map(
                        mistake ->
                                "%s %s %s %s"
                                        .formatted(
                                                mistake.path("part").asString(),
                                                mistake.path("row").asLong(),
                                                mistake.path("code").asString(),
                                                mistake.path("sentence").asString()))
                .toList();
    }
}
