package io.stockbook.domain.order;

import static io.stockbook.domain.order.OrderWords.FIVE_MUGS;
import static io.stockbook.domain.order.OrderWords.ORDER;
import static io.stockbook.domain.order.OrderWords.TWO_PLATES;
import static io.stockbook.domain.order.OrderWords.allocated;
import static io.stockbook.domain.order.OrderWords.open;
import static io.stockbook.domain.order.OrderWords.picked;
import static io.stockbook.domain.order.OrderWords.released;
import static io.stockbook.domain.order.OrderWords.unplaced;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.ORDER_BLOCKED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.RecordTracking;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.TakeBackShipment;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.OrderEvent.ShipmentTakenBack;
import io.stockbook.messages.order.OrderEvent.TrackingRecorded;
import io.stockbook.messages.order.OrderEvent.UnitsShipped;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShipmentsSpec {

    private static final AllocatedUnits THREE_MUGS = new AllocatedUnits(FIVE_MUGS.allocation(), 3);
    private static final AllocatedUnits THE_OTHERS = new AllocatedUnits(FIVE_MUGS.allocation(), 2);
    private static final AllocatedUnits PLATES = new AllocatedUnits(TWO_PLATES.allocation(), 2);

    private static Given<OrderCommand, OrderEvent, Order> allPicked() {
        return open().events(
                        allocated(FIVE_MUGS, TWO_PLATES),
                        released(FIVE_MUGS, TWO_PLATES),
                        picked(FIVE_MUGS, TWO_PLATES));
    }

    private static ShipUnits ship(String shipment, AllocatedUnits... units) {
        return new ShipUnits(ORDER, List.of(units), shipment, Evidence.NONE);
    }

    private static UnitsShipped shipped(String shipment, AllocatedUnits... units) {
        return new UnitsShipped(List.of(units), shipment, Evidence.NONE);
    }

    private static RecordTracking track(String shipment, TrackingStatus status) {
        return new RecordTracking(ORDER, tracking(shipment, status));
    }

    private static TrackingRecorded tracked(String shipment, TrackingStatus status) {
        return new TrackingRecorded(tracking(shipment, status));
    }

    private static ShipmentTracking tracking(String shipment, TrackingStatus status) {
        return new ShipmentTracking(shipment, "dpd", null, status, null);
    }

    @Test
    void anAllocationCanLeaveInTwoShipments() {
        allPicked().when(ship("S-1", THREE_MUGS)).then(shipped("S-1", THREE_MUGS));
        allPicked()
                .events(shipped("S-1", THREE_MUGS))
                .when(ship("S-2", THE_OTHERS, PLATES))
                .then(shipped("S-2", THE_OTHERS, PLATES));
    }

    @Test
    void aShipmentTakesExactlyWhatItNamesAndOnlyWhatWasPicked() {
        assertThat(
                        allPicked()
                                .events(shipped("S-1", THREE_MUGS))
                                .when(ship("S-2", THREE_MUGS))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("there", 2L);
        open().events(allocated(FIVE_MUGS))
                .when(ship("S-1", THREE_MUGS))
                .refused(INSUFFICIENT_QUANTITY);
        allPicked()
                .when(ship("S-1", new AllocatedUnits(new AllocationId(new UUID(0, 99)), 1)))
                .refused(UNKNOWN_ALLOCATION);
    }

    @Test
    void whatIsSaidFirstOfAShipmentIsWhatComesFirstInTheList() {
        AllocatedUnits stranger = new AllocatedUnits(new AllocationId(new UUID(0, 99)), 1);
        AllocatedUnits tooMany = new AllocatedUnits(FIVE_MUGS.allocation(), 6);
        allPicked()
                .events(shipped("S-1", THREE_MUGS), new CancellationRequested("no"))
                .when(ship("S-1", stranger))
                .refused(ALREADY_EXISTS);
        allPicked()
                .events(new CancellationRequested("no"))
                .when(ship("S-1", THREE_MUGS, stranger))
                .refused(UNKNOWN_ALLOCATION);
        allPicked()
                .events(new OrderBlocked(BlockReason.FRAUD, null))
                .when(ship("S-1", tooMany, stranger))
                .refused(UNKNOWN_ALLOCATION);
        allPicked()
                .events(new OrderBlocked(BlockReason.FRAUD, null))
                .when(ship("S-1", tooMany))
                .refused(ORDER_BLOCKED);
        allPicked()
                .events(new CancellationRequested("no"))
                .when(ship("S-1", tooMany))
                .refused(WRONG_STATE);
        unplaced().when(ship("S-1", THREE_MUGS)).refused(UNKNOWN_ORDER);
    }

    @Test
    void aShipmentLeavesOnce() {
        allPicked()
                .events(shipped("S-1", THREE_MUGS))
                .when(ship("S-1", THE_OTHERS))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void nothingOfABlockedOrderLeaves() {
        allPicked()
                .events(new OrderBlocked(BlockReason.FRAUD, null))
                .when(ship("S-1", THREE_MUGS))
                .refused(ORDER_BLOCKED);
    }

    @Test
    void aVoidShipmentComesBackUntilItsCarrierHasIt() {
        TakeBackShipment back = new TakeBackShipment(ORDER, "S-1", Evidence.NONE);
        ShipmentTakenBack returned =
                new ShipmentTakenBack(List.of(THREE_MUGS), "S-1", Evidence.NONE);
        allPicked().when(back).refused(UNKNOWN_SHIPMENT);
        allPicked().events(shipped("S-1", THREE_MUGS)).when(back).then(returned);
        allPicked()
                .events(shipped("S-1", THREE_MUGS), returned)
                .when(ship("S-1", THREE_MUGS, PLATES))
                .then(shipped("S-1", THREE_MUGS, PLATES));
        allPicked()
                .events(shipped("S-1", THREE_MUGS), tracked("S-1", TrackingStatus.ACCEPTED))
                .when(back)
                .refused(WRONG_STATE);
    }

    @ParameterizedTest
    @EnumSource(TrackingStatus.class)
    void whatACarrierSaysAgainOrLateChangesNothing(TrackingStatus status) {
        Given<OrderCommand, OrderEvent, Order> delivered =
                allPicked()
                        .events(
                                shipped("S-1", THREE_MUGS),
                                tracked("S-1", TrackingStatus.DELIVERED));
        delivered.when(track("S-1", status)).then();
    }

    @Test
    void whatWasKeptMayGoOn() {
        allPicked()
                .events(shipped("S-1", THREE_MUGS), tracked("S-1", TrackingStatus.EXCEPTION))
                .when(track("S-1", TrackingStatus.IN_TRANSIT))
                .then(tracked("S-1", TrackingStatus.IN_TRANSIT));
    }

    @Test
    void anOrderIsDeliveredWhenItsLastShipmentIs() {
        Given<OrderCommand, OrderEvent, Order> closed =
                allPicked()
                        .events(
                                shipped("S-1", THREE_MUGS),
                                shipped("S-2", THE_OTHERS, PLATES),
                                tracked("S-1", TrackingStatus.DELIVERED),
                                new OrderClosed());
        closed.when(track("S-2", TrackingStatus.IN_TRANSIT))
                .then(tracked("S-2", TrackingStatus.IN_TRANSIT));
        Order after =
                closed.when(track("S-2", TrackingStatus.DELIVERED))
                        .then(tracked("S-2", TrackingStatus.DELIVERED), new OrderDelivered());
        assertThat(after.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void anOrderWhoseShipmentsAreAllThereIsDeliveredAsItCloses() {
        allPicked()
                .events(
                        shipped("S-1", THREE_MUGS, PLATES),
                        shipped("S-2", THE_OTHERS),
                        tracked("S-1", TrackingStatus.DELIVERED),
                        tracked("S-2", TrackingStatus.DELIVERED))
                .when(new CloseOrder(ORDER))
                .then(new OrderClosed(), new OrderDelivered());
    }

    @Test
    void aShipmentThatCameBackIsNotDelivered() {
        allPicked()
                .events(shipped("S-1", THREE_MUGS, PLATES), new OrderClosed())
                .when(track("S-1", TrackingStatus.RETURNED))
                .then(tracked("S-1", TrackingStatus.RETURNED));
    }

    @Test
    void aShipmentThatNeverLeftIsUnknown() {
        allPicked().when(track("S-9", TrackingStatus.ACCEPTED)).refused(UNKNOWN_SHIPMENT);
        unplaced().when(track("S-9", TrackingStatus.ACCEPTED)).refused(UNKNOWN_ORDER);
    }
}
