package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Need;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Supply;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is bought again is stored so that a need is drafted once, over restarts and in batches. */
final class ReplenishmentsTest {

    private static final LocationId NORTH = new LocationId("north");

    private Stage stage = new Stage(1_000);
    private int sales;

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000})
    void howeverEventsComeTogetherWhatIsNeededIsDrafted(int batchSize) {
        stage.close();
        stage = new Stage(batchSize);
        plan("A", 10, 20);
        plan("B", 3, 5);
        stage.tell(receive("A", "north", 12));
        stage.tell(receive("B", "north", 9));
        stage.tell(receive("C", "north", 9));
        for (int sale = 0; sale < 9; sale++) {
            sell("A", 3);
            sell("B", 1);
            sell("C", 1);
        }
        run();
        assertDraftedAsNeeded();
        assertStoredAsFolded();
    }

    @Test
    void whatWasDraftedIsNotDraftedAgainAfterARestart() {
        plan("A", 10, 20);
        run();
        assertThat(drafted()).containsExactly("A@north-1");
        stage.tell(receive("A", "north", 3));
        stage.runtime.stop();
        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        sell("A", 2);
        run();
        assertThat(drafted()).containsExactly("A@north-1");
    }

    @Test
    void aNoIsRememberedOverARestart() {
        plan("A", 10, 20);
        run();
        stage.tell(new CancelPurchaseOrder(purchase("A@north-1"), "no"));
        stage.untilQuiet();
        stage.runtime.stop();
        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.tell(receive("A", "north", 3));
        run();
        assertThat(drafted()).containsExactly("A@north-1");
        stage.tell(receive("A", "north", 8));
        stage.untilQuiet();
        sell("A", 1);
        stage.untilQuiet();
        assertThat(drafted()).containsExactly("A@north-1", "A@north-2");
        assertStoredAsFolded();
    }

    @Test
    void whatOrdersWantCountsOnceAtTheFirstLocationThatBuysIt() {
        stage.tell(channel("west", "north", "south"));
        plan("A", "south", 0, 5);
        plan("A", 10, 20);
        stage.tell(receive("A", "north", 12));
        stage.tell(receive("A", "south", 1));
        run();
        stage.tell(place("1", Handling.MANUAL, "A", 20));
        stage.untilQuiet();
        assertThat(stage.count("waiting")).as("it waits at each of its locations").isEqualTo(3);
        assertThat(drafted()).containsExactly("A@north-1", "A@south-1");
        assertThat(positions())
                .containsExactlyInAnyOrder("north: 0 there, 7 wanted", "south: 0 there, 0 wanted");
        stage.tell(receive("A", "north", 7));
        stage.untilQuiet();
        assertThat(stage.count("unserved")).isZero();
        assertStoredAsFolded();
    }

    @Test
    void whoeverWaitsForAllOfItStandsInNoQueueAndCounts() {
        stage.tell(channel("north"));
        plan("A", 10, 20);
        stage.tell(receive("A", "north", 12));
        run();
        assertThat(drafted()).isEmpty();
        stage.tell(
                new PlaceOrder(
                        order("1"),
                        WEB,
                        5,
                        null,
                        Handling.MANUAL,
                        List.of(new OrderLine(1, new Sku("A"), 14, null)),
                        List.of(),
                        null,
                        null,
                        new OrderTerms(FillPolicy.SHIP_COMPLETE, null, null, List.of()),
                        Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.count("waiting")).isZero();
        assertThat(positions()).containsExactly("north: 12 there, 14 wanted");
        assertThat(drafted()).containsExactly("A@north-1");
        stage.tell(new CancelOrder(order("1"), "no"));
        stage.untilQuiet();
        assertThat(positions()).containsExactly("north: 12 there, 0 wanted");
    }

    private List<String> positions() {
        return stage.dsl
                .fetch("SELECT location, available, waiting FROM ledger.needed")
                .map(
                        row ->
                                "%s: %d there, %d wanted"
                                        .formatted(
                                                row.get("location", String.class),
                                                row.get("available", long.class),
                                                row.get("waiting", long.class)));
    }

    @Test
    void ofALongOrderOnlyTheLineThatIsBookedIsRead() {
        Supply supply = new Supply();
        stage.tell(
                new PlacePurchaseOrder(
                        purchase("P-1"),
                        new SupplierCode("turner"),
                        ReceiptTerms.AT_DOCK,
                        false,
                        NORTH,
                        List.of(
                                new PurchaseLine(1, new Sku("X"), 1, null, null),
                                new PurchaseLine(2, new Sku("Y"), 1, null, null)),
                        Evidence.NONE));
        run();
        new Expected(stage.dsl)
                .load(
                        new Concerned(
                                Set.of(),
                                Set.of(),
                                Set.of(Incoming.Key.of(purchase("P-1").key(), new Sku("Y")))),
                        supply);
        assertThat(supply.lines().keySet())
                .extracting(key -> key.sku().value())
                .containsExactly("Y");
    }

    @Test
    void aDraftThatIsRefusedIsToldAndNotExpected() {
        stage.tell(
                new PlacePurchaseOrder(
                        purchase("A@north-1"),
                        new SupplierCode("turner"),
                        ReceiptTerms.AT_DOCK,
                        false,
                        null,
                        List.of(new PurchaseLine(1, new Sku("X"), 1, null, null)),
                        Evidence.NONE));
        plan("A", 10, 20);
        run();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .containsExactly(ExceptionType.REPLENISHMENT_REFUSED);
        assertThat(stage.count("incoming")).isZero();
        assertStoredAsFolded();
    }

    @Test
    void chanceStoresWhatItFolds() {
        stage.close();
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        System.out.printf("needs by chance from seed %d%n", seed);
        stage = new Stage(1 + random.nextInt(9));
        stage.runtime.start();
        for (int step = 0; step < 150; step++) {
            String sku = random.nextBoolean() ? "A" : "B";
            PurchaseOrderId draft = purchase("%s@north-%d".formatted(sku, 1 + random.nextInt(3)));
            switch (random.nextInt(7)) {
                case 0 -> plan(sku, random.nextLong(12), 1 + random.nextLong(9));
                case 1, 2, 3 -> sell(sku, 1 + random.nextInt(5));
                case 4 -> stage.tell(receive(sku, "north", 1 + random.nextInt(9)));
                case 5 -> stage.tell(new CancelPurchaseOrder(draft, "no"));
                default -> stage.tell(new ApprovePurchaseOrder(draft, Evidence.NONE));
            }
            if (random.nextInt(4) == 0) {
                stage.feed();
            }
        }
        stage.untilQuiet();
        assertDraftedAsNeeded();
        assertStoredAsFolded();
    }

    private void run() {
        stage.runtime.start();
        stage.untilQuiet();
    }

    private void plan(String sku, long point, long quantity) {
        plan(sku, "north", point, quantity);
    }

    private void plan(String sku, String location, long point, long quantity) {
        CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
        stage.tell(new RegisterItem(item, sku, "piece", Tracking.NONE));
        stage.tell(
                new PlanReplenishment(
                        item,
                        new LocationId(location),
                        new Replenishment(point, quantity, 14, new SupplierCode("potter"))));
    }

    private void sell(String sku, long units) {
        sales++;
        Answer answer =
                stage.tell(
                        new ReportSale(
                                item(sku, "north"),
                                "S-" + sales,
                                null,
                                units,
                                null,
                                null,
                                Evidence.NONE));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private static PurchaseOrderId purchase(String number) {
        return new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber(number));
    }

    private List<String> drafted() {
        return stage.ledger.after(0).stream()
                .filter(recorded -> recorded.event() instanceof PurchaseOrderPlaced)
                .map(recorded -> PurchaseOrderId.parse(recorded.stream()).number().value())
                .sorted()
                .toList();
    }

    /** The drafts are numbered without gaps, and each SKU has more than its reorder point. */
    private void assertDraftedAsNeeded() {
        stage.dsl
                .fetch(
                        """
                        SELECT r.sku, r.drafts, r.declined,
                               available + inspection - waiting + on_order + in_transit AS units,
                               r.reorder_point
                        FROM ledger.replenishment r JOIN ledger.needed USING (owner, sku, location)
                        """)
                .forEach(
                        row -> {
                            String sku = row.get("sku", String.class);
                            assertThat(drafted())
                                    .filteredOn(number -> number.startsWith(sku + "@"))
                                    .containsExactlyInAnyOrderElementsOf(
                                            LongStream.rangeClosed(1, row.get("drafts", long.class))
                                                    .mapToObj(
                                                            count ->
                                                                    "%s@north-%d"
                                                                            .formatted(sku, count))
                                                    .toList());
                            if (!row.get("declined", boolean.class)) {
                                assertThat(row.get("units", long.class))
                                        .isGreaterThan(row.get("reorder_point", long.class));
                            }
                        });
    }

    private void assertStoredAsFolded() {
        Supply supply = new Supply();
        Replenishing process = new Replenishing(supply);
        for (RecordedEvent recorded : stage.ledger.after(0)) {
            if (recorded.event() instanceof StockEvent event) {
                process.tell(StockItemId.parse(recorded.stream()), event);
            } else {
                process.tell(recorded);
            }
        }
        assertThat(
                        stage.dsl
                                .fetch(
                                        "SELECT sku, location, reorder_point FROM"
                                                + " ledger.replenishment")
                                .map(row -> row.intoList().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        process.needs().entrySet().stream()
                                .map(each -> words(each.getKey(), each.getValue()))
                                .toList());
        assertThat(
                        stage.dsl
                                .fetch(
                                        "SELECT document, sku, asked, location, expected, came,"
                                                + " stage FROM ledger.incoming")
                                .map(row -> row.intoList().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        supply.lines().entrySet().stream()
                                .map(each -> words(each.getKey(), each.getValue()))
                                .toList());
    }

    private static String words(StockItemId item, Need need) {
        return Arrays.asList(
                        item.sku(),
                        item.location(),
                        need.terms() == null ? null : need.terms().reorderPoint())
                .toString();
    }

    private static String words(Incoming.Key key, Incoming line) {
        return List.of(
                        key.document(),
                        key.sku(),
                        key.asked(),
                        line.item().location(),
                        line.expected(),
                        line.came(),
                        line.stage())
                .toString();
    }
}
