package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.LINES;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.TWO_PLATES;
import static io.stockbook.domain.order.OrderWords.WEB;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.ids;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.picked;
import static io.stockbook.domain.order.OrderWords.record;
import static io.stockbook.domain.order.OrderWords.released;
import static io.stockbook.domain.order.OrderWords.shipped;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.ORDER_BLOCKED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ChangePromisedDate;
import io.stockbook.messages.order.OrderCommand.ChangeShipTo;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.RecordService;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.LineQuantityChanged;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import io.stockbook.messages.order.OrderEvent.PromisedDateChanged;
import io.stockbook.messages.order.OrderEvent.ServiceRecorded;
import io.stockbook.messages.order.OrderEvent.ShipToChanged;
import io.stockbook.messages.order.OrderTerms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesSpec {

    private static final BlockOrder BLOCK = new BlockOrder(ORDER, BlockReason.FRAUD, "odd");
    private static final OrderBlocked BLOCKED = new OrderBlocked(BlockReason.FRAUD, "odd");
    private static final ReleaseOrder RELEASE = new ReleaseOrder(ORDER);

    private static OrderPlaced placed(OrderTerms terms) {
        return new OrderPlaced(
                WEB, 5, null, Handling.MANUAL, LINES, List.of(), null, null, terms, Evidence.NONE);
    }

    private static Given<OrderCommand, OrderEvent, Order> placedAs(
            FillPolicy fill, BlockReason... blocks) {
        return unplaced().events(placed(new OrderTerms(fill, null, null, List.of(blocks))));
    }

    @Test
    void aBlockedOrderNeitherGoesToTheFloorNorLeaves() {
        open().when(BLOCK).then(BLOCKED);
        open().events(allocated(FIVE_MUGS), BLOCKED).when(RELEASE).refused(ORDER_BLOCKED);
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), picked(FIVE_MUGS), BLOCKED)
                .when(new ConfirmShipment(ORDER, List.of(), null, Evidence.NONE))
                .refused(ORDER_BLOCKED);
    }

    @Test
    void anOrderCanBePlacedBlocked() {
        placedAs(FillPolicy.PARTIAL, BlockReason.PAYMENT)
                .events(allocated(FIVE_MUGS))
                .when(RELEASE)
                .refused(ORDER_BLOCKED);
    }

    @Test
    void whatTheFloorDidBeforeItHeardOfTheBlockStillHappened() {
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), BLOCKED)
                .when(new ConfirmPick(ORDER, List.of(), Evidence.NONE))
                .then(picked(FIVE_MUGS));
    }

    @Test
    void anOrderGoesOnWhenItsLastBlockIsGone() {
        OrderBlocked payment = new OrderBlocked(BlockReason.PAYMENT, null);
        OrderUnblocked cleared = new OrderUnblocked(BlockReason.FRAUD, null);
        open().events(BLOCKED).when(new UnblockOrder(ORDER, BlockReason.FRAUD, null)).then(cleared);
        open().events(allocated(FIVE_MUGS), BLOCKED, payment, cleared)
                .when(RELEASE)
                .refused(ORDER_BLOCKED);
        open().events(allocated(FIVE_MUGS), BLOCKED, cleared)
                .when(RELEASE)
                .then(new OrderReleased(ids(FIVE_MUGS)));
    }

    @Test
    void anOrderThatIsToldWhatItsChannelMeansGoesOnIfItWaitedForThat() {
        RecordService told = new RecordService(ORDER, "next day");
        ServiceRecorded recorded = new ServiceRecorded("next day");
        open().when(told).then(recorded);
        open().events(BLOCKED).when(told).then(recorded);
        open().events(new OrderBlocked(BlockReason.UNKNOWN_SERVICE, null))
                .when(told)
                .then(recorded, new OrderUnblocked(BlockReason.UNKNOWN_SERVICE, null));
    }

    @Test
    void aBlockIsSetOnceAndTakenAwayOnce() {
        open().events(BLOCKED).when(BLOCK).then();
        open().when(new UnblockOrder(ORDER, BlockReason.FRAUD, null)).refused(WRONG_STATE);
    }

    @Test
    void aLineIsCancelledAtAnyStepBeforeItShips() {
        CancelLine cancel = new CancelLine(ORDER, 1, "too many mugs");
        LineQuantityChanged gone = new LineQuantityChanged(1, 0, "too many mugs");
        open().when(cancel).then(gone);
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), picked(FIVE_MUGS))
                .when(cancel)
                .then(gone);
        open().events(allocated(FIVE_MUGS), shipped(FIVE_MUGS)).when(cancel).refused(WRONG_STATE);
        open().events(gone).when(cancel).refused(WRONG_STATE);
    }

    @Test
    void anOrderWithoutAnyLineLeftIsCancelled() {
        open().events(new LineQuantityChanged(1, 0, "no mugs"))
                .when(new CancelLine(ORDER, 2, "no plates either"))
                .then(
                        new LineQuantityChanged(2, 0, "no plates either"),
                        new CancellationRequested("no plates either"));
    }

    @Test
    void whatIsPickedOfACancelledLineCannotShip() {
        open().events(
                        allocated(FIVE_MUGS, TWO_PLATES),
                        released(FIVE_MUGS, TWO_PLATES),
                        picked(FIVE_MUGS, TWO_PLATES),
                        new LineQuantityChanged(1, 0, "no mugs"))
                .when(new ConfirmShipment(ORDER, List.of(), "shipment 1", Evidence.NONE))
                .then(shipped(TWO_PLATES));
    }

    @Test
    void anOrderIsClosedByWhatIsWantedNow() {
        open().events(
                        new LineQuantityChanged(1, 0, "no mugs"),
                        allocated(TWO_PLATES),
                        shipped(TWO_PLATES))
                .when(new OrderCommand.CloseOrder(ORDER))
                .then(new OrderClosed());
    }

    @Test
    void moreOrFewerUnitsCanBeAskedForButNotFewerThanWerePicked() {
        open().when(new ChangeLineQuantity(ORDER, 1, 9, "more"))
                .then(new LineQuantityChanged(1, 9, "more"));
        open().when(new ChangeLineQuantity(ORDER, 1, 5, "as it is")).then();
        assertThat(
                        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), picked(FIVE_MUGS))
                                .when(new ChangeLineQuantity(ORDER, 1, 4, "fewer"))
                                .refused(WRONG_STATE)
                                .numbers())
                .containsEntry("picked", 5L)
                .containsEntry("asked", 4L);
    }

    /** Whatever the floor reports before the stock item has given back what is too much. */
    @Test
    void fewerUnitsAreFewerForTheFloorAtOnce() {
        LineQuantityChanged three = new LineQuantityChanged(1, 3, "fewer");
        LineAllocation threeMugs =
                new LineAllocation(FIVE_MUGS.allocation(), 1, FIVE_MUGS.location(), 3);
        assertThat(
                        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), three)
                                .when(new PickLine(ORDER, 1, "MUG", 4, null, Evidence.NONE))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("there", 3L);
        open().events(allocated(FIVE_MUGS), released(FIVE_MUGS), three, picked(FIVE_MUGS))
                .when(record(threeMugs))
                .then();
    }

    @Test
    void noMoreCanBeAllocatedThanIsWantedNow() {
        open().events(new LineQuantityChanged(1, 4, "fewer"))
                .when(record(FIVE_MUGS))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void theDayAndTheAddressChangeUntilEverythingHasLeft() {
        LocalDate day = LocalDate.parse("2026-11-30");
        open().when(new ChangePromisedDate(ORDER, day)).then(new PromisedDateChanged(day));
        ChangeShipTo move = new ChangeShipTo(ORDER, "A-9");
        open().when(move).then(new ShipToChanged("A-9"));
        open().events(allocated(FIVE_MUGS), shipped(FIVE_MUGS))
                .when(move)
                .then(new ShipToChanged("A-9"));
        open().events(allocated(FIVE_MUGS, TWO_PLATES), shipped(FIVE_MUGS, TWO_PLATES))
                .when(move)
                .refused(WRONG_STATE);
    }

    @Test
    void anOrderThatShipsCompleteGoesToTheFloorCompleteOnly() {
        assertThat(
                        placedAs(FillPolicy.SHIP_COMPLETE)
                                .events(allocated(FIVE_MUGS))
                                .when(RELEASE)
                                .refused(WRONG_STATE)
                                .numbers())
                .containsEntry("allocated", 5L)
                .containsEntry("ordered", 7L);
        placedAs(FillPolicy.SHIP_COMPLETE)
                .events(allocated(FIVE_MUGS, TWO_PLATES))
                .when(RELEASE)
                .then(new OrderReleased(ids(FIVE_MUGS, TWO_PLATES)));
    }

    static OrderCommand[] changes() {
        return new OrderCommand[] {
            BLOCK,
            new UnblockOrder(ORDER, BlockReason.FRAUD, null),
            new CancelLine(ORDER, 1, "no"),
            new ChangeLineQuantity(ORDER, 1, 9, "more"),
            new ChangePromisedDate(ORDER, null),
            new ChangeShipTo(ORDER, "A-9"),
            new RecordService(ORDER, "next day")
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void onlyAnOpenOrderChanges(OrderCommand change) {
        unplaced().when(change).refused(UNKNOWN_ORDER);
        open().events(new CancellationRequested("no")).when(change).refused(WRONG_STATE);
        open().events(new OrderClosed()).when(change).refused(WRONG_STATE);
    }

    @Test
    void aLineThatWasNeverOrderedIsUnknown() {
        open().when(new CancelLine(ORDER, 7, "no")).refused(UNKNOWN_LINE);
        open().when(new ChangeLineQuantity(ORDER, 7, 9, "more")).refused(UNKNOWN_LINE);
        open().events(new CancellationRequested("no"))
                .when(new CancelLine(ORDER, 7, "no"))
                .refused(UNKNOWN_LINE);
        open().events(new CancellationRequested("no"), new OrderCancelled())
                .when(new CancelLine(ORDER, 7, "no"))
                .refused(WRONG_STATE);
    }
}
