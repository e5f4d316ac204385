package io.stockbook.sagas;

import static io.stockbook.sagas.Words.item;
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
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Shelf;
import io.stockbook.sagas.process.Supply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void howeverEventsComeTogetherTheSameIsDrafted(int batchSize) {
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
        assertThat(drafted()).isEqualTo(folded());
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
        sell("A", 1);
        stage.untilQuiet();
        assertThat(drafted()).containsExactly("A@north-1", "A@north-2");
        assertStoredAsFolded();
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
        assertThat(drafted()).as("seed %d", seed).isEqualTo(folded());
        assertStoredAsFolded();
    }

    private void run() {
        stage.runtime.start();
        stage.untilQuiet();
    }

    private void plan(String sku, long point, long quantity) {
        CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
        stage.tell(new RegisterItem(item, sku, "piece", Tracking.NONE));
        stage.tell(
                new PlanReplenishment(
                        item,
                        NORTH,
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

    /** What is to be there when each event is told for itself. */
    private final class Fold {
        private final Map<StockItemId, Shelf> shelves = new HashMap<>();
        private final Supply supply = new Supply();
        private final Replenishing process =
                new Replenishing(item -> shelves.getOrDefault(item, Shelf.EMPTY), supply);
        private final List<String> drafts = new ArrayList<>();

        Fold() {
            stage.ledger.after(0).forEach(this::tell);
        }

        private void tell(RecordedEvent recorded) {
            List<Outgoing> asked;
            if (recorded.event() instanceof StockEvent event) {
                StockItemId item = StockItemId.parse(recorded.stream());
                shelves.put(
                        item,
                        shelves.getOrDefault(item, Shelf.EMPTY).after(recorded.version(), event));
                asked = process.tell(item, recorded, event);
            } else {
                asked = process.tell(recorded);
            }
            asked.forEach(
                    draft ->
                            drafts.add(
                                    PurchaseOrderId.parse(draft.command().target().key())
                                            .number()
                                            .value()));
        }
    }

    private List<String> folded() {
        return new Fold().drafts.stream().sorted().toList();
    }

    private void assertStoredAsFolded() {
        Fold fold = new Fold();
        assertThat(
                        stage.dsl
                                .fetch(
                                        "SELECT sku, location, reorder_point, drafts, declined"
                                                + " FROM ledger.replenishment")
                                .map(row -> row.intoList().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        fold.process.needs().entrySet().stream()
                                .map(each -> words(each.getKey(), each.getValue()))
                                .toList());
        assertThat(
                        stage.dsl
                                .fetch(
                                        "SELECT document, sku, location, expected, came, stage"
                                                + " FROM ledger.incoming")
                                .map(row -> row.intoList().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        fold.supply.lines().entrySet().stream()
                                .map(each -> words(each.getKey(), each.getValue()))
                                .toList());
    }

    private static String words(StockItemId item, Need need) {
        return Arrays.asList(
                        item.sku(),
                        item.location(),
                        need.terms() == null ? null : need.terms().reorderPoint(),
                        need.count(),
                        need.declined())
                .toString();
    }

    private static String words(Incoming.Key key, Incoming line) {
        return List.of(
                        key.document(),
                        key.sku(),
                        line.item().location(),
                        line.expected(),
                        line.came(),
                        line.stage())
                .toString();
    }
}
