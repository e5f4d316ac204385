package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.ReplenishmentStory.BY_TWENTIES;
import static io.stockbook.sagas.process.ReplenishmentStory.ITEM;
import static io.stockbook.sagas.process.ReplenishmentStory.MUG;
import static io.stockbook.sagas.process.ReplenishmentStory.MUGS;
import static io.stockbook.sagas.process.ReplenishmentStory.NORTH;
import static io.stockbook.sagas.process.ReplenishmentStory.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.EndReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.PutAwayStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReplenishingTest {

    private static final StockItemId SOUTHERN =
            new StockItemId(OwnerId.HOUSE, MUG, new LocationId("south"));

    private final ReplenishmentStory story = new ReplenishmentStory();

    @Test
    void downAtThePointTheUsualQuantityIsDraftedWithTheUsualSupplier() {
        story.with(15).planned().sold(4);
        assertThat(story.asked()).isEmpty();
        story.sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        PurchaseOrderPlaced placed = story.placed().getFirst();
        assertThat(placed.draft()).isTrue();
        assertThat(placed.supplier()).isEqualTo(new SupplierCode("potter"));
        assertThat(placed.location()).isEqualTo(NORTH);
    }

    @Test
    void theDraftSaysWhenItIsExpectedAndWhy() {
        story.with(10).planned();
        PurchaseOrderPlaced placed = story.placed().getFirst();
        assertThat(placed.lines())
                .containsExactly(new PurchaseLine(1, MUG, 20, null, LocalDate.parse("1970-01-15")));
        assertThat(placed.evidence().note())
                .isEqualTo(
                        "MUG has 10 units at north, and is bought again at 10: 10 available, 0 not"
                                + " put away, 0 on order, 0 on their way from elsewhere, and 0"
                                + " that orders wait for");
    }

    @Test
    void withoutTermsNothingIsDraftedAndNothingAfterTheyEnded() {
        story.with(5).sold(3);
        assertThat(story.asked()).isEmpty();
        story.with(20).planned().tell(new EndReplenishment(ITEM, NORTH)).sold(20);
        assertThat(story.asked()).isEmpty();
    }

    @Test
    void ofAnEmptyShelfAsManyTimesAsItTakesToBeAboveThePoint() {
        story.tell(plan(40, 20));
        assertThat(story.asked()).containsExactly("MUG@north-1: 60");
    }

    @Test
    void theSameNeedIsDraftedOnceThoughMoreIsSoldMeanwhile() {
        story.with(11).planned().hold(PlacePurchaseOrder.class::isInstance).sold(1).sold(1).sold(7);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        story.letGo().sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        assertThat(story.placed()).hasSize(1);
    }

    @Test
    void whenThatWillNotDoEitherThereIsAnotherNeed() {
        story.with(11).planned().sold(1).sold(10).with(5).sold(5);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        assertThat(story.tell(queue(10)).asked())
                .containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void whoWaitsThereCountsAgainstIt() {
        story.with(15).planned().tell(queue(5));
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
    }

    @Test
    void whatIsOnOrderThereCountsAndWhatIsOrderedForElsewhereDoesNot() {
        story.with(30).planned().tell(order("PO-1", NORTH, 5)).sold(24);
        assertThat(story.asked()).isEmpty();
        story.tell(order("PO-2", new LocationId("south"), 50)).tell(order("PO-3", null, 50));
        story.sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
    }

    @Test
    void goodsCountOnceAndAllTheTimeFromTheOrderToTheShelf() {
        story.with(11).planned().sold(1).tell(approve(1));
        story.hold(ReceiveStock.class::isInstance).tell(receive(1, 20));
        assertThat(story.position(MUGS)).isEqualTo(new Position(10, 0, 0, 20, 0));
        story.letGo();
        assertThat(story.position(MUGS)).isEqualTo(new Position(10, 20, 0, 0, 0));
        story.tell(new PutAwayStock(MUGS, 20, null, null, Evidence.NONE));
        assertThat(story.position(MUGS)).isEqualTo(new Position(30, 0, 0, 0, 0));
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
    }

    @Test
    void whatCameInElsewhereIsNotExpectedHereAnyMore() {
        story.with(11).planned().sold(1).tell(approve(1));
        story.tell(
                new ReceiveGoods(
                        draft(1),
                        new ReceiptNumber("R-1"),
                        null,
                        new LocationId("south"),
                        List.of(
                                new UnloadedGoods(
                                        1, null, null, 20, Condition.GOOD, null, null, null)),
                        Evidence.NONE));
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void whatNeverCameIsNotExpectedAnyMore() {
        story.with(11).planned().sold(1).tell(approve(1));
        story.hold(ReceiveStock.class::isInstance).tell(receive(1, 15));
        story.tell(new ClosePurchaseOrder(draft(1), Evidence.NONE));
        assertThat(story.position(MUGS)).isEqualTo(new Position(10, 0, 0, 15, 0));
        story.letGo();
        assertThat(story.position(MUGS)).isEqualTo(new Position(10, 15, 0, 0, 0));
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
    }

    @Test
    void whatIsOnItsWayFromElsewhereCountsFromTheTruckToTheShelf() {
        TransferId transfer = new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));
        story.with(14)
                .planned()
                .tell(
                        new ReceiveStock(
                                SOUTHERN,
                                "R",
                                Status.AVAILABLE,
                                9,
                                null,
                                null,
                                null,
                                Evidence.NONE))
                .tell(
                        new RequestTransfer(
                                transfer,
                                new Route(SOUTHERN.location(), NORTH),
                                List.of(new TransferLine(1, MUG, 9, null)),
                                Evidence.NONE))
                .tell(
                        new DispatchTransferUnits(
                                transfer,
                                List.of(new LeavingUnits(1, Status.AVAILABLE, 9, null)),
                                Evidence.NONE));
        assertThat(story.position(MUGS)).isEqualTo(new Position(14, 0, 0, 0, 9));
        story.tell(
                new ReceiveTransferUnits(
                        transfer,
                        "R-1",
                        List.of(new ArrivingUnits(1, null, Status.AVAILABLE, 6, null, null)),
                        Evidence.NONE));
        assertThat(story.position(MUGS)).isEqualTo(new Position(20, 0, 0, 0, 3));
        story.sold(12);
        assertThat(story.asked()).isEmpty();
        story.sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
    }

    @Test
    void whoSaysNoIsNotAskedAgainBeforeThereWasEnough() {
        story.with(11).planned().sold(1).refusedByAPerson(1).sold(3);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        story.with(4).sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void otherTermsAreAskedForThoughAPersonSaidNo() {
        story.with(11).planned().sold(1).refusedByAPerson(1).tell(plan(10, 5));
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 5");
    }

    @Test
    void anApprovedOrderThatIsCalledOffIsNeededAgain() {
        story.with(11).planned().sold(1).tell(approve(1)).refusedByAPerson(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void aNoThatComesWhenThereIsEnoughIsNoneToTheNextNeed() {
        story.with(11).planned().sold(1).with(9).refusedByAPerson(1).sold(9);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void aDraftWhoseNumberSomebodyHasTakenIsToldAndNotAskedForAgain() {
        story.with(11)
                .planned()
                .tell(order("MUG@north-1", new LocationId("south"), 3))
                .sold(1)
                .sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        assertThat(story.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::sentence)
                .containsExactly(
                        tuple(
                                ExceptionType.REPLENISHMENT_REFUSED,
                                "20 units of MUG are needed at north, and could not be drafted as"
                                        + " MUG@north-1: purchase order MUG@north-1 exists already"
                                        + " and is placed"));
        // Whoever has taken it expects all that they ordered.
        assertThat(story.position(SOUTHERN).onOrder()).isEqualTo(3);
        assertThat(story.position(MUGS).onOrder()).isZero();
        story.with(9);
        assertThat(story.ledger.events(ExceptionResolved.class))
                .extracting(ExceptionResolved::resolution)
                .containsExactly("MUG has 18 units at north again");
        story.sold(8);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void theSameTermsForgetNoNoAndWhoEndsThemFirstIsAskedAnew() {
        story.with(11).planned().sold(1).refusedByAPerson(1).sold(1);
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        story.planned();
        assertThat(story.asked()).containsExactly("MUG@north-1: 20");
        story.tell(new EndReplenishment(ITEM, NORTH)).planned();
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
    }

    @Test
    void aDraftThatCouldNotBeMadeIsNobodysNoAndIsMadeUnderItsNextNumberOnceAgreedAnew() {
        story.with(11).planned().tell(order("MUG@north-1", SOUTHERN.location(), 3)).sold(1);
        assertThat(story.process.needs().get(MUGS))
                .extracting(Need::declined, Need::refused)
                .containsExactly(false, true);
        story.tell(new EndReplenishment(ITEM, NORTH)).planned();
        assertThat(story.asked()).containsExactly("MUG@north-1: 20", "MUG@north-2: 20");
        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
        assertThat(story.position(MUGS).onOrder()).isEqualTo(20);
    }

    @Test
    void namesThatAreTooLongForANumberHaveOneAllTheSame() {
        StockItemId item =
                new StockItemId(
                        OwnerId.HOUSE, new Sku("M".repeat(90)), new LocationId("N".repeat(90)));
        StockItemId other =
                new StockItemId(
                        OwnerId.HOUSE, new Sku("M".repeat(90)), new LocationId("O".repeat(90)));
        assertThat(Draft.id(item, 1)).isNotEqualTo(Draft.id(other, 1));
        assertThat(Draft.id(item, 1)).isEqualTo(Draft.id(item, 1)).isNotEqualTo(Draft.id(item, 2));
    }

    private static PlanReplenishment plan(long point, long quantity) {
        return new PlanReplenishment(
                ITEM,
                NORTH,
                new Replenishment(
                        point, quantity, BY_TWENTIES.leadTimeDays(), BY_TWENTIES.supplier()));
    }

    private static QueueDemand queue(long units) {
        return new QueueDemand(
                MUGS,
                new Demand(Demand.Kind.ORDER, "1", 1),
                null,
                new Rank(5, null, 1, 1),
                units,
                Evidence.NONE);
    }

    private static PurchaseCommand order(
            String number, @Nullable LocationId location, long quantity) {
        return new PlacePurchaseOrder(
                new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber(number)),
                new SupplierCode("turner"),
                ReceiptTerms.AT_DOCK,
                false,
                location,
                List.of(new PurchaseLine(1, MUG, quantity, null, null)),
                Evidence.NONE);
    }

    private static PurchaseCommand approve(int count) {
        return new ApprovePurchaseOrder(draft(count), Evidence.NONE);
    }

    private static PurchaseCommand receive(int count, long quantity) {
        return new ReceiveGoods(
                draft(count),
                new ReceiptNumber("R-1"),
                null,
                NORTH,
                List.of(
                        new UnloadedGoods(
                                1, null, null, quantity, Condition.GOOD, null, null, null)),
                Evidence.NONE);
    }
}
