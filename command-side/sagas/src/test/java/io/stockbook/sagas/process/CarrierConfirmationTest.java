package io.stockbook.sagas.process;

import static io.stockbook.messages.order.TrackingStatus.ACCEPTED;
import static io.stockbook.messages.order.TrackingStatus.DELIVERED;
import static io.stockbook.messages.order.TrackingStatus.EXCEPTION;
import static io.stockbook.messages.order.TrackingStatus.IN_TRANSIT;
import static io.stockbook.messages.order.TrackingStatus.RETURNED;
import static io.stockbook.sagas.process.ShipmentStory.HANDED_OVER;
import static io.stockbook.sagas.process.ShipmentStory.MUGS;
import static io.stockbook.sagas.process.ShipmentStory.ORDER;
import static io.stockbook.sagas.process.ShipmentStory.SHIPMENT;
import static io.stockbook.sagas.process.ShipmentStory.SWIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.OrderCommand.RecordTracking;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.TakeBackShipment;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CarrierConfirmationTest {

    private static final DispatchShipment DISPATCH = new DispatchShipment(SHIPMENT, HANDED_OVER);
    private static final VoidShipment TAKE_BACK = new VoidShipment(SHIPMENT, "wrong box");
    private static final ShipUnits SHIP = new ShipUnits(ORDER, List.of(MUGS), "S-1", HANDED_OVER);

    private final ShipmentStory story = new ShipmentStory();

    @Test
    void whatIsPackedIsNobodysBusinessUntilItIsHandedOver() {
        assertThat(story.packed(SWIFT).sent()).isEmpty();
        assertThat(story.tell(DISPATCH).sent()).containsExactly(SHIP);
    }

    @Test
    void whatDoesNotTakePlaceIsTakenBackIfItWasHandedOver() {
        story.packed(SWIFT).tell(DISPATCH).tell(TAKE_BACK);
        assertThat(story.sent())
                .containsExactly(
                        SHIP,
                        new TakeBackShipment(ORDER, "S-1", new Evidence(null, null, "wrong box")));

        assertThat(new ShipmentStory().packed(SWIFT).tell(TAKE_BACK).sent()).isEmpty();
    }

    @Test
    void theOrderHearsOfEveryStepOfTheWay() {
        story.packed(SWIFT)
                .tell(DISPATCH)
                .reported(ACCEPTED)
                .reported(IN_TRANSIT)
                .reported(DELIVERED)
                .reported(DELIVERED)
                .reported(IN_TRANSIT);
        assertThat(story.sent())
                .containsExactly(SHIP, track(ACCEPTED), track(IN_TRANSIT), track(DELIVERED));
    }

    @Test
    void aCarrierThatHasItHasGotIt() {
        story.packed(SWIFT).reported(ACCEPTED);
        assertThat(story.sent())
                .containsExactly(
                        new ShipUnits(ORDER, List.of(MUGS), "S-1", Evidence.NONE), track(ACCEPTED));
        assertThat(story.outgoing.stream().map(Outgoing::id).distinct()).hasSize(2);
    }

    @Test
    void whatIsHeldUpOrComesBackIsToldToAPersonToo() {
        story.packed(SWIFT).tell(DISPATCH).reported(EXCEPTION).reported(RETURNED);
        assertThat(story.sent()).contains(track(EXCEPTION), track(RETURNED));
        assertThat(opened())
                .extracting(OpenException::type, OpenException::subject, OpenException::sentence)
                .containsExactly(
                        tuple(
                                ExceptionType.CARRIER_EXCEPTION,
                                "house/shipment:S-1",
                                "Shipment S-1 of order A-1 is held up on its way at York"),
                        tuple(
                                ExceptionType.RETURNED_TO_SENDER,
                                "house/shipment:S-1",
                                "Shipment S-1 of order A-1 came back at York"));
    }

    @Test
    void aSilenceIsToldAfterTheUsualTimeAndOnce() {
        story.packed(SWIFT).tell(DISPATCH).after(Duration.ofHours(119));
        assertThat(opened()).isEmpty();
        story.after(Duration.ofHours(1)).after(Duration.ofHours(500));
        assertThat(opened())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.CARRIER_SILENT);
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            "Carrier swift has said nothing of shipment S-1 of"
                                                    + " order A-1 for 120 hours");
                        });
    }

    @Test
    void howLongASilenceIsDependsOnTheCarrier() {
        story.agreed(SWIFT, 50).packed(SWIFT).tell(DISPATCH).after(Duration.ofHours(50));
        assertThat(opened()).hasSize(1);
    }

    @Test
    void everyWordBeginsANewSilence() {
        story.packed(SWIFT)
                .tell(DISPATCH)
                .after(Duration.ofHours(100))
                .reported(ACCEPTED)
                .after(Duration.ofHours(100));
        assertThat(opened()).isEmpty();
        story.after(Duration.ofHours(20));
        assertThat(opened()).hasSize(1);
    }

    @Test
    void nobodyWaitsForAWordOfWhatHasArrivedOrWasTakenBack() {
        story.packed(SWIFT).tell(DISPATCH).reported(DELIVERED).after(Duration.ofHours(500));
        assertThat(opened()).isEmpty();
        ShipmentStory takenBack =
                new ShipmentStory()
                        .packed(null)
                        .tell(DISPATCH)
                        .tell(TAKE_BACK)
                        .after(Duration.ofHours(500));
        assertThat(takenBack.sent()).hasSize(2);
    }

    @Test
    void whatTheOrderRefusesIsToldToAPersonInItsWords() {
        Refusal no = Refusal.of(RefusalCode.WRONG_STATE, "order A-1 is closed");
        List<Outgoing> followed =
                CarrierConfirmation.answered(
                        SHIPMENT, new Input.Refused(new CommandId(new UUID(0, 5)), SHIP, no));
        assertThat(followed)
                .singleElement()
                .extracting(Outgoing::command)
                .isInstanceOfSatisfying(
                        OpenException.class,
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.SHIPMENT_REFUSED);
                            assertThat(it.sentence())
                                    .isEqualTo("ShipUnits to house/order:A-1: order A-1 is closed");
                        });
    }

    @Test
    void whatTheOrderNeverAnsweredIsToldToAPersonAndWhatItKnewIsNot() {
        CommandId id = new CommandId(new UUID(0, 5));
        assertThat(CarrierConfirmation.answered(SHIPMENT, new Input.Failed(id, SHIP, "away")))
                .hasSize(1);
        assertThat(CarrierConfirmation.answered(SHIPMENT, new Input.Unchanged(id, SHIP))).isEmpty();
    }

    private List<OpenException> opened() {
        return story.sent().stream()
                .filter(OpenException.class::isInstance)
                .map(OpenException.class::cast)
                .toList();
    }

    private static Command track(TrackingStatus status) {
        return new RecordTracking(
                ORDER, new ShipmentTracking("S-1", "swift", "1Z999", status, null));
    }
}
