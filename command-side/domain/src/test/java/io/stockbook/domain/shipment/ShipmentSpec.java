package io.stockbook.domain.shipment;

import static io.stockbook.domain.shipment.ShipmentWords.CREATE;
import static io.stockbook.domain.shipment.ShipmentWords.CREATED;
import static io.stockbook.domain.shipment.ShipmentWords.DISPATCHED;
import static io.stockbook.domain.shipment.ShipmentWords.HANDED_OVER;
import static io.stockbook.domain.shipment.ShipmentWords.LABELLED;
import static io.stockbook.domain.shipment.ShipmentWords.ORDER;
import static io.stockbook.domain.shipment.ShipmentWords.SHIPMENT;
import static io.stockbook.domain.shipment.ShipmentWords.dispatched;
import static io.stockbook.domain.shipment.ShipmentWords.labelled;
import static io.stockbook.domain.shipment.ShipmentWords.report;
import static io.stockbook.domain.shipment.ShipmentWords.reported;
import static io.stockbook.domain.shipment.ShipmentWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.RecordCarrierService;
import io.stockbook.messages.shipment.ShipmentCommand.ReportSilence;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierServiceRecorded;
import io.stockbook.messages.shipment.ShipmentEvent.LabelAttached;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentSpec {

    private static final AttachLabel LABEL = new AttachLabel(SHIPMENT, "L-1", "1Z999");
    private static final AttachLabel REPRINT = new AttachLabel(SHIPMENT, "L-2", "1Z999");
    private static final RecordCarrierService CODE = new RecordCarrierService(SHIPMENT, "ND24");
    private static final DispatchShipment DISPATCH = new DispatchShipment(SHIPMENT, HANDED_OVER);
    private static final VoidShipment TAKE_BACK = new VoidShipment(SHIPMENT, "wrong box");

    private static Given<ShipmentCommand, ShipmentEvent, Shipment> made() {
        return unknown().events(CREATED);
    }

    private static Given<ShipmentCommand, ShipmentEvent, Shipment> madeVoid() {
        return made().events(new ShipmentVoided(ORDER, false, "wrong box"));
    }

    @Test
    void aShipmentIsCreatedWithItsPackages() {
        assertThat(unknown().when(CREATE).then(CREATED).units()).isEqualTo(DISPATCHED.units());
    }

    @Test
    void aShipmentIsCreatedOnce() {
        assertThat(made().when(CREATE).refused(ALREADY_EXISTS).sentence())
                .isEqualTo("shipment S-1 exists already and is not dispatched yet");
        assertThat(madeVoid().when(CREATE).refused(ALREADY_EXISTS).sentence())
                .isEqualTo("shipment S-1 exists already and is void");
    }

    @ParameterizedTest
    @MethodSource("commandsToAShipmentThatMustExist")
    void anUnknownShipmentCanOnlyBeCreated(ShipmentCommand command) {
        assertThat(unknown().when(command).refused(UNKNOWN_SHIPMENT).sentence())
                .isEqualTo("there is no shipment S-1");
    }

    static ShipmentCommand[] commandsToAShipmentThatMustExist() {
        return new ShipmentCommand[] {
            LABEL,
            CODE,
            DISPATCH,
            TAKE_BACK,
            report(TrackingStatus.ACCEPTED),
            new ReportSilence(SHIPMENT, 0, 120)
        };
    }

    @Test
    void aShipmentKnowsHowItsCarrierCallsItsService() {
        CarrierServiceRecorded recorded = new CarrierServiceRecorded(ORDER, "ND24");
        made().when(CODE).then(recorded);
        dispatched().when(CODE).then(recorded);
        madeVoid().when(CODE).then();
    }

    @Test
    void thatIsNoWordOfItsCarrier() {
        Shipment shipment = dispatched().when(CODE).then(new CarrierServiceRecorded(ORDER, "ND24"));
        assertThat(shipment.awaiting()).isEqualTo(shipment.version() - 1);
    }

    @Test
    void aLabelIsAttachedAndReplaced() {
        made().when(LABEL).then(LABELLED);
        labelled().when(REPRINT).then(new LabelAttached(ORDER, "L-2", "1Z999"));
    }

    @Test
    void theSameLabelChangesNothing() {
        labelled().when(LABEL).then();
        dispatched().when(LABEL).then();
    }

    @Test
    void whatIsOnItsWayGetsNoOtherLabel() {
        assertThat(dispatched().when(REPRINT).refused(WRONG_STATE).sentence())
                .isEqualTo("shipment S-1 is dispatched and gets no other label");
        assertThat(madeVoid().when(LABEL).refused(WRONG_STATE).sentence())
                .isEqualTo("shipment S-1 is void and gets no other label");
    }

    @Test
    void aShipmentIsDispatchedWithAllItsUnits() {
        assertThat(labelled().when(DISPATCH).then(DISPATCHED).units()).isEmpty();
    }

    @Test
    void aVanOfOurOwnNeedsNoLabel() {
        made().when(DISPATCH)
                .then(
                        new ShipmentDispatched(
                                ORDER,
                                DISPATCHED.units(),
                                DISPATCHED.carrier(),
                                null,
                                HANDED_OVER));
    }

    @Test
    void aShipmentIsDispatchedOnce() {
        dispatched().when(DISPATCH).then();
        dispatched().events(reported(TrackingStatus.DELIVERED)).when(DISPATCH).then();
    }

    @Test
    void aVoidShipmentGoesNowhere() {
        assertThat(madeVoid().when(DISPATCH).refused(WRONG_STATE).sentence())
                .isEqualTo("shipment S-1 is void and goes nowhere");
        madeVoid().when(report(TrackingStatus.ACCEPTED)).refused(WRONG_STATE);
    }

    @Test
    void aShipmentCanBeMadeVoidUntilItsCarrierHasIt() {
        made().when(TAKE_BACK).then(new ShipmentVoided(ORDER, false, "wrong box"));
        dispatched().when(TAKE_BACK).then(new ShipmentVoided(ORDER, true, "wrong box"));
    }

    @Test
    void aShipmentIsMadeVoidOnce() {
        madeVoid().when(TAKE_BACK).then();
    }

    @ParameterizedTest
    @EnumSource(TrackingStatus.class)
    void whatItsCarrierHasCannotBeMadeVoid(TrackingStatus status) {
        dispatched().events(reported(status)).when(TAKE_BACK).refused(WRONG_STATE);
    }

    @Test
    void theRefusalSaysHowFarItIs() {
        assertThat(
                        dispatched()
                                .events(reported(TrackingStatus.ACCEPTED))
                                .when(TAKE_BACK)
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo("shipment S-1 is with its carrier and cannot be made void");
    }
}
