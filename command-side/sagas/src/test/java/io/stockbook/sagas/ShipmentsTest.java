package io.stockbook.sagas;

import static io.stockbook.sagas.Parcels.SHIPMENT;
import static io.stockbook.sagas.Parcels.SWIFT;
import static io.stockbook.sagas.Parcels.by;
import static io.stockbook.sagas.Parcels.packed;
import static io.stockbook.sagas.Parcels.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.RecordCarrierService;
import io.stockbook.messages.shipment.ShipmentCommand.ReportSilence;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierSilent;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.ShipmentReversed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockShipped;
import io.stockbook.sagas.process.Deadline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shipments, their orders and the database between them. */
final class ShipmentsTest {

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsHandedOverIsShippedByItsOrderAndWhatIsVoidComesBack() {
        stage.tell(Words.channel("north"));
        stage.tell(Words.receive("A", "north", 9));
        stage.tell(Words.place("A-1", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        stage.tell(new ReleaseOrder(Words.order("A-1")));
        stage.tell(new ConfirmPick(Words.order("A-1"), List.of(), Evidence.NONE));
        stage.untilQuiet();
        AllocationId mugs = stage.ledger.events(StockAllocated.class).getFirst().allocation();

        stage.tell(packed(SHIPMENT, mugs, 4));
        stage.tell(new DispatchShipment(SHIPMENT, Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockShipped.class))
                .singleElement()
                .satisfies(it -> assertThat(it.shipment()).isEqualTo("S-1"));

        stage.tell(new VoidShipment(SHIPMENT, "wrong box"));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ShipmentReversed.class)).hasSize(1);

        ShipmentId again = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-2"));
        stage.tell(packed(again, mugs, 4));
        stage.tell(
                new ReportTracking(
                        again, TrackingStatus.DELIVERED, null, null, null, Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderDelivered.class)).hasSize(1);
        assertThat(isOpened(ExceptionType.SHIPMENT_REFUSED)).isFalse();
    }

    @Test
    void whatAnOrderDoesNotTakeIsToldToAPerson() {
        handOver();
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(isOpened(ExceptionType.SHIPMENT_REFUSED)).isTrue();
    }

    @Test
    void aSilenceIsToldWhenItsTimeIsOver() {
        handOver();
        stage.runtime.start();
        await().until(
                        () -> {
                            stage.feed();
                            return stage.ledger.events(CarrierSilent.class).size() == 1;
                        });
        stage.untilQuiet();
        assertThat(isOpened(ExceptionType.CARRIER_SILENT)).isTrue();
        assertThat(stage.count("deadline")).isZero();
    }

    @Test
    void aSilenceIsAsLongAsIsAgreedWithTheCarrier() {
        handOver();
        stage.feed();
        assertThat(silence().hours()).isEqualTo(7);
        assertThat(silence().since()).isEqualTo(2);
    }

    @Test
    void theLastWordCountsEvenInOneBatch() {
        stage.tell(packed());
        stage.tell(report(TrackingStatus.ACCEPTED));
        stage.feed();
        assertThat(stage.count("deadline")).isEqualTo(1);
        assertThat(silence().since()).isEqualTo(3);
        assertThat(silence().hours()).isEqualTo(CarrierTerms.USUAL_SILENCE_HOURS);
    }

    @Test
    void nobodyWaitsForAWordOfWhatHasArrivedOrWasTakenBack() {
        handOver();
        stage.feed();
        stage.tell(report(TrackingStatus.DELIVERED));
        stage.feed();
        assertThat(stage.count("deadline")).isZero();

        ShipmentId other = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-2"));
        stage.tell(packed(other));
        stage.tell(new DispatchShipment(other, Evidence.NONE));
        stage.feed();
        assertThat(stage.count("deadline")).isEqualTo(1);
        stage.tell(new VoidShipment(other, "wrong box"));
        stage.feed();
        assertThat(stage.count("deadline")).isZero();
    }

    @Test
    void aSilenceThatCouldNotBeToldIsLookedAtAgainLater() {
        ReportSilence silence = new ReportSilence(SHIPMENT, 2, 7);
        stage.dsl.execute(
                """
                INSERT INTO ledger.process_input
                    (after_position, process, what, id, kind, body, why)
                VALUES (0, {0}, 'FAILED', {1}, {2}, {3}, '"away"')
                """,
                DSL.val(SHIPMENT.key()),
                DSL.val(new UUID(0, 5)),
                DSL.val(SentCommands.kind(silence)),
                DSL.val(JSON.valueOf(LedgerJson.write(silence))));
        stage.runtime.start();
        await().until(() -> stage.count("deadline WHERE due_at > now()") == 1);
        await().until(() -> isOpened(ExceptionType.STEP_REFUSED));
    }

    @Test
    void aDeadlineOfAReservationIsReadAsItWasStoredBeforeThereWereOthers() {
        stage.dsl.execute(
                """
                INSERT INTO ledger.deadline (process, name, due_at, body)
                VALUES ('house/A@north', '00000000-0000-0001-0000-000000000001', now(),
                        '{"allocation":"00000000-0000-0001-0000-000000000001",\
                        "dueAt":"2026-03-01T08:00:00Z",\
                        "item":{"location":"north","owner":"house","sku":"A"}}')
                """);
        stage.runtime.start();
        await().until(() -> stage.count("deadline") == 0);
        stage.untilQuiet();
        assertThat(stage.ledger.events(AllocationFreed.class)).isEmpty();
        assertThat(stage.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void theCodeOfAServiceIsNoWordOfTheCarrier() {
        stage.tell(by("usual"));
        stage.tell(new DispatchShipment(SHIPMENT, Evidence.NONE));
        stage.tell(new RecordCarrierService(SHIPMENT, "E"));
        stage.feed();
        assertThat(silence().since()).isEqualTo(2);
    }

    private void handOver() {
        stage.tell(new RegisterCarrier(SWIFT, new CarrierTerms("Swift", Map.of(), 7)));
        stage.tell(packed());
        stage.tell(new DispatchShipment(SHIPMENT, Evidence.NONE));
    }

    private Deadline.Silence silence() {
        return LedgerJson.read(
                stage.dsl
                        .fetchSingle("SELECT body::text AS body FROM ledger.deadline")
                        .get("body", String.class),
                Deadline.Silence.class);
    }

    private boolean isOpened(ExceptionType type) {
        return stage.ledger.events(ExceptionOpened.class).stream()
                .anyMatch(it -> it.type() == type);
    }
}
