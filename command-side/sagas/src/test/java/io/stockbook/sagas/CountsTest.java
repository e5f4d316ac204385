package io.stockbook.sagas;

import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand.ClassifyItem;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountEvent.CountClosed;
import io.stockbook.messages.count.CountEvent.CountLineBooked;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.CountLineOpened;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.DropCount;
import io.stockbook.messages.stock.StockCommand.OpenCount;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.messages.stock.StockEvent.CountDropped;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a count selects is listed, and what it says comes to the stock items and back. */
final class CountsTest {

    private static final CountId COUNT = new CountId(OwnerId.HOUSE, new CountNumber("C-1"));
    private static final CountTerms AS_IT_IS = new CountTerms(0, 0, 0, false, false);
    private static final CountTerms APPROVED = new CountTerms(0, 0, 0, true, false);

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everythingAtALocationIsListed() {
        stage.tell(receive("A", "north", 5));
        stage.tell(receive("B", "south", 5));
        stage.tell(receive("C", "north", 5));
        stage.tell(plan(CountSelection.ALL, AS_IT_IS));
        run();
        assertThat(stage.ledger.events(CountLinesListed.class))
                .containsExactly(new CountLinesListed(List.of(new Sku("A"), new Sku("C")), true));
    }

    @Test
    void whatIsOfAClassIsListedWhereverElseItIs() {
        for (String sku : List.of("A", "B", "C")) {
            stage.tell(receive(sku, "north", 5));
            CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
            stage.tell(new RegisterItem(item, sku, "piece", Tracking.NONE));
            stage.tell(new ClassifyItem(item, sku.equals("B") ? AbcClass.C : AbcClass.A));
        }
        stage.tell(new ClassifyItem(new CatalogItemId(OwnerId.HOUSE, new Sku("C")), AbcClass.B));
        stage.tell(plan(new CountSelection(List.of(), AbcClass.A), AS_IT_IS));
        run();
        assertThat(stage.ledger.events(CountLinesListed.class))
                .containsExactly(new CountLinesListed(List.of(new Sku("A")), true));
    }

    @Test
    void whatMovesWhileSomebodyCountsIsNoVariance() {
        stage.tell(receive("A", "north", 5));
        stage.tell(plan(named("A"), AS_IT_IS));
        stage.tell(begin("A"));
        run();
        stage.tell(receive("A", "north", 7));
        stage.tell(report("A", 5));
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockCounted.class))
                .extracting(StockCounted::expected, StockCounted::variance)
                .containsExactly(tuple(5L, 0L));
        assertThat(stage.ledger.events(CountLineBooked.class)).hasSize(1);
        assertThat(stage.ledger.events(CountClosed.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(12);
    }

    @Test
    void whatIsCountedBeforeTheLineIsOpenIsAskedForOnceItIs() {
        stage.tell(receive("A", "north", 5));
        stage.tell(plan(named("A"), AS_IT_IS));
        stage.tell(begin("A"));
        // Nobody has told the stock item yet, and a unit leaves.
        assertThat(refused(stage.tell(report("A", 5)))).isEqualTo(RefusalCode.LINE_NOT_OPEN);
        stage.tell(sold("A", 1));
        run();
        assertThat(stage.ledger.events(CountLineOpened.class))
                .containsExactly(new CountLineOpened(new Sku("A"), 1));
        stage.tell(report("A", 4));
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockCounted.class))
                .extracting(StockCounted::expected, StockCounted::variance)
                .containsExactly(tuple(4L, 0L));
    }

    @Test
    void aLineThatIsBegunAgainIsOpenOnceItsStockItemHasOpenedItAgain() {
        stage.tell(receive("A", "north", 5));
        stage.tell(plan(named("A"), AS_IT_IS));
        stage.tell(begin("A"));
        stage.tell(begin("A"));
        run();
        assertThat(stage.ledger.events(CountOpened.class)).hasSize(2);
        assertThat(stage.ledger.events(CountLineOpened.class))
                .containsExactly(new CountLineOpened(new Sku("A"), 2));
    }

    private static RefusalCode refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal().code();
    }

    private static ReportSale sold(String sku, long units) {
        return new ReportSale(item(sku, "north"), "POS-1", null, units, null, null, Evidence.NONE);
    }

    @Test
    void aVarianceThatSomebodyHasToApproveWaits() {
        stage.tell(receive("A", "north", 5));
        stage.tell(plan(named("A"), APPROVED));
        stage.tell(report("A", 4));
        run();
        assertThat(stage.ledger.events(CountLineCompared.class))
                .extracting(CountLineCompared::verdict)
                .containsExactly(CountVerdict.APPROVAL);
        assertThat(stage.ledger.events(StockCounted.class)).isEmpty();
        stage.tell(new ApproveVariances(COUNT, List.of(new Sku("A")), null));
        stage.untilQuiet();
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(4);
    }

    @Test
    void aCancelledCountLeavesNothingOpen() {
        stage.tell(receive("A", "north", 5));
        stage.tell(plan(named("A"), APPROVED));
        stage.tell(begin("A"));
        stage.tell(new CancelCount(COUNT, "fire alarm"));
        run();
        assertThat(stage.ledger.events(CountDropped.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).stock().counts().all()).isEmpty();
    }

    @Test
    void whatAStockItemDoesNotTakeIsForAPerson() {
        stage.tell(receive("A", "north", 5));
        for (int n = 0; n < 100; n++) {
            stage.tell(
                    new OpenCount(
                            item("A", "north"),
                            "X" + n,
                            Status.AVAILABLE,
                            null,
                            null,
                            Evidence.NONE));
        }
        stage.tell(plan(named("A"), AS_IT_IS));
        stage.tell(begin("A"));
        run();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::cause)
                .containsExactly(tuple(ExceptionType.BOOKING_REFUSED, "house/A@north"));

        // Once another count is over, whoever begins again may count.
        stage.tell(new DropCount(item("A", "north"), "X0", Status.AVAILABLE, null, Evidence.NONE));
        assertThat(refused(stage.tell(report("A", 5)))).isEqualTo(RefusalCode.LINE_NOT_OPEN);
        stage.tell(begin("A"));
        stage.untilQuiet();
        stage.tell(report("A", 5));
        stage.untilQuiet();
        assertThat(stage.ledger.events(CountLineBooked.class)).hasSize(1);
    }

    @Test
    void aCountOfTheShelfSettlesItsShortPicks() {
        stage.tell(receive("A", "north", 5));
        stage.tell(receive("B", "north", 5));
        shorted("A", 1);
        shorted("B", 2);
        run();
        assertThat(stage.ledger.events(ExceptionOpened.class)).hasSize(2);
        assertThat(stage.count("short_pick")).isEqualTo(2);

        stage.tell(count("A", Status.HELD, 0));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionResolved.class)).isEmpty();

        stage.tell(count("A", Status.AVAILABLE, 4));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionResolved.class))
                .containsExactly(new ExceptionResolved("count K found 4 units on the shelf"));
        assertThat(stage.count("short_pick")).isEqualTo(1);
    }

    private void run() {
        stage.runtime.start();
        stage.untilQuiet();
    }

    private void shorted(String sku, int n) {
        AllocationId allocation = new AllocationId(new UUID(0, n));
        stage.tell(
                new AllocateStock(
                        item(sku, "north"),
                        allocation,
                        new Demand(Demand.Kind.TRANSFER, "T-1", n),
                        null,
                        Rank.unplaced(1),
                        2,
                        null,
                        null,
                        Evidence.NONE));
        stage.tell(new ShortAllocation(item(sku, "north"), allocation, 1, Evidence.NONE));
    }

    private static CountStock count(String sku, Status scope, long counted) {
        return new CountStock(item(sku, "north"), "K", scope, counted, null, Evidence.NONE);
    }

    private static CountSelection named(String... skus) {
        return new CountSelection(Arrays.stream(skus).map(Sku::new).toList(), null);
    }

    private static PlanCount plan(CountSelection selection, CountTerms terms) {
        return new PlanCount(
                COUNT, new LocationId("north"), Status.AVAILABLE, selection, terms, Evidence.NONE);
    }

    private static BeginLines begin(String sku) {
        return new BeginLines(COUNT, List.of(new Sku(sku)), "badge 7");
    }

    private static ReportCounts report(String sku, long counted) {
        return new ReportCounts(
                COUNT, List.of(new CountedUnits(new Sku(sku), counted)), "badge 7", Evidence.NONE);
    }
}
