package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ChangePromisedDate;
import io.stockbook.messages.order.OrderCommand.ChangeShipTo;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.RecordTracking;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.OrderCommand.TakeBackShipment;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ReverseShipment;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.PickRejected;
import io.stockbook.messages.stock.StockEvent.ShipmentReversed;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.messages.stock.StockEvent.StockShipped;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that somebody changes on its way, and what the floor and the carrier make of it. */
final class ChangedOrderTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    private AllocationId allocation(String number) {
        return story.state(number).line(1).parts().getFirst().allocation();
    }

    /** Five of A at north, released. */
    private void fiveOnTheFloor() {
        story.channel("north", "south").receive("A", "north", 5);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
    }

    private void pick(long units) {
        story.tell(new PickLine(order("1"), 1, "A", units, null, NOTHING));
    }

    private long atNorth(String what) {
        return what.equals("available")
                ? story.ledger.stock(item("A", "north")).available()
                : story.ledger.stock(item("A", "north")).promised();
    }

    @Test
    void aBlockedOrderKeepsItsStockAndWaitsForItsRelease() {
        story.channel("north").receive("A", "north", 5);
        story.hold(command -> true);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        story.tell(new BlockOrder(order("1"), BlockReason.PAYMENT, null));
        story.letGo();
        assertThat(atNorth("promised")).isEqualTo(5);
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();

        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void fewerUnitsFreeWhatIsTooMuchAndMoreAreSourcedAnew() {
        story.channel("north", "south").receive("A", "north", 5).receive("A", "south", 5);
        story.place("1", Handling.MANUAL, line(1, "A", 4));
        story.tell(new ChangeLineQuantity(order("1"), 1, 2, "two are enough"));
        assertThat(atNorth("available")).isEqualTo(3);

        story.tell(new ChangeLineQuantity(order("1"), 1, 9, "nine then"));
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(atNorth("available")).isZero();
    }

    @Test
    void aPickThatMeetsAChangeOfMindTakesWhatIsStillWanted() {
        fiveOnTheFloor();
        story.hold(FreeAllocation.class::isInstance);
        story.tell(new ChangeLineQuantity(order("1"), 1, 3, "three are enough"));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.letGo();
        assertThat(story.ledger.events(StockPicked.class))
                .extracting(StockPicked::quantity)
                .containsExactly(3L);
        assertThat(atNorth("available")).isEqualTo(2);

        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void unitsThatAreOnTheirWayBackAreNotPromisedAgainMeanwhile() {
        fiveOnTheFloor();
        story.hold(FreeAllocation.class::isInstance);
        story.tell(new ChangeLineQuantity(order("1"), 1, 4, "four are enough"));
        story.tell(new ChangeLineQuantity(order("1"), 1, 5, "five after all"));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.letGo();
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        assertThat(story.ledger.events(StockPicked.class))
                .extracting(StockPicked::quantity)
                .containsExactly(4L, 1L);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void whatIsTooMuchIsNotTakenFromWhatTheFloorHasInItsHands() {
        story.channel("north", "south").receive("A", "north", 3).receive("A", "south", 2);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        story.hold(PickStock.class::isInstance);
        story.tell(new PickLine(order("1"), 1, "A", 2, new LocationId("south"), NOTHING));
        story.tell(new ChangeLineQuantity(order("1"), 1, 4, "four are enough"));
        story.letGo();
        assertThat(atNorth("promised")).isEqualTo(2);
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(2);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void aCancelledLineGivesBackWhatWasPickedToo() {
        story.channel("north").receive("A", "north", 5).receive("B", "north", 1);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5), line(2, "B", 1));
        pick(3);
        story.tell(new CancelLine(order("1"), 1, "not wanted"));
        assertThat(atNorth("available")).isEqualTo(5);
        assertThat(story.ledger.stock(item("B", "north")).promised()).isEqualTo(1);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();

        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ShipUnits(order("1"), List.of(units(2, 1)), "S-1", NOTHING));
        track(TrackingStatus.ACCEPTED);
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    private AllocatedUnits units(int line, long quantity) {
        return new AllocatedUnits(
                story.state("1").line(line).parts().getFirst().allocation(), quantity);
    }

    @Test
    void theLastLineTakesTheOrderAlong() {
        fiveOnTheFloor();
        story.tell(new CancelLine(order("1"), 1, "not wanted"));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(atNorth("available")).isEqualTo(5);
    }

    @Test
    void anotherDayIsAnotherPlaceInTheQueue() {
        story.channel("north");
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.place("2", Handling.MANUAL, line(1, "A", 5));
        story.tell(new ChangePromisedDate(order("2"), LocalDate.parse("2026-11-24")));
        story.receive("A", "north", 5);
        assertThat(story.state("2").line(1).missing()).isZero();
        assertThat(story.state("1").line(1).missing()).isEqualTo(5);
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(5);
    }

    @Test
    void theFloorIsToldOfAnotherAddress() {
        fiveOnTheFloor();
        story.tell(new ChangeShipTo(order("1"), "A-9"));
        assertThat(story.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .containsExactly(ExceptionType.ADDRESS_CHANGED);
    }

    @Test
    void unitsPickedUnderScanArePickedAtTheStockItem() {
        fiveOnTheFloor();
        pick(2);
        pick(3);
        assertThat(story.ledger.events(StockPicked.class))
                .extracting(StockPicked::quantity)
                .containsExactly(2L, 3L);
    }

    @Test
    void whatIsNotInItsPlaceIsServedFromElsewhere() {
        fiveOnTheFloor();
        story.receive("A", "south", 9);
        story.tell(new ShortPick(order("1"), allocation("1"), 2, NOTHING));
        assertThat(story.ledger.events(AllocationShorted.class)).hasSize(1);
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(2);
        assertThat(story.state("1").line(1).missing()).isZero();
    }

    @Test
    void picksArePutBackOrRejected() {
        fiveOnTheFloor();
        pick(4);
        story.tell(new TakeBackPick(order("1"), allocation("1"), 1, NOTHING));
        story.tell(
                new RejectPickedUnits(
                        order("1"),
                        allocation("1"),
                        1,
                        Status.DAMAGED,
                        ReasonCode.DAMAGE,
                        NOTHING));
        assertThat(story.ledger.events(PickRejected.class)).hasSize(1);
        assertThat(story.state("1").line(1).parts().getFirst().picked()).isEqualTo(2);
        assertThat(story.state("1").line(1).missing()).isEqualTo(1);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void aShipmentTakesItsUnitsAndBringsThemBackWhenItIsVoid() {
        fiveOnTheFloor();
        pick(5);
        story.tell(new ShipUnits(order("1"), List.of(units(1, 3)), "S-1", NOTHING));
        assertThat(story.ledger.events(StockShipped.class))
                .extracting(StockShipped::quantity, StockShipped::shipment)
                .containsExactly(tuple(3L, "S-1"));

        story.tell(new TakeBackShipment(order("1"), "S-1", NOTHING));
        assertThat(story.ledger.events(ShipmentReversed.class)).hasSize(1);
        assertThat(story.state("1").line(1).parts().getFirst().picked()).isEqualTo(5);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void anOrderIsNotClosedWhileAVoidShipmentIsOnItsWayBack() {
        fiveOnTheFloor();
        pick(5);
        story.tell(new ShipUnits(order("1"), List.of(units(1, 5)), "S-1", NOTHING));
        story.hold(ReverseShipment.class::isInstance);
        story.tell(new TakeBackShipment(order("1"), "S-1", NOTHING));
        assertThat(story.sent(CloseOrder.class)).isEmpty();
        story.letGo();
        assertThat(story.sent(CloseOrder.class)).isEmpty();
        assertThat(story.state("1").line(1).parts().getFirst().picked()).isEqualTo(5);
    }

    @Test
    void anOrderClosesOnceItsCarrierHasItAndIsDeliveredAtItsDoor() {
        fiveOnTheFloor();
        pick(5);
        story.tell(new ShipUnits(order("1"), List.of(units(1, 5)), "S-1", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).isEmpty();
        track(TrackingStatus.ACCEPTED);
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        track(TrackingStatus.DELIVERED);
        assertThat(story.ledger.events(OrderDelivered.class)).hasSize(1);
    }

    private void track(TrackingStatus status) {
        story.tell(
                new RecordTracking(
                        order("1"), new ShipmentTracking("S-1", "dpd", null, status, null)));
    }
}
