package io.stockbook.sagas;

import static io.stockbook.sagas.Parcels.SHIPMENT;
import static io.stockbook.sagas.Parcels.SWIFT;
import static io.stockbook.sagas.Parcels.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.carrier.CarrierCommand.ChangeCarrier;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierServiceRecorded;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A shipment is told how its carrier calls its service, as soon as the carrier has a word for it.
 */
final class CarrierCodesTest {

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aShipmentIsToldHowItsCarrierCallsItsService() {
        stage.tell(new RegisterCarrier(SWIFT, new CarrierTerms("Swift", Map.of("usual", "E"), 7)));
        stage.tell(by("usual"));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(CarrierServiceRecorded.class))
                .containsExactly(new CarrierServiceRecorded(Words.order("A-1"), "E"));
        assertThat(stage.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void aCodeThatTheCarrierDoesNotHaveIsWaitedForOverARestart() {
        stage.tell(new RegisterCarrier(SWIFT, new CarrierTerms("Swift", Map.of("usual", "E"), 7)));
        stage.tell(by("next day"));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::sentence)
                .containsExactly(
                        tuple(
                                ExceptionType.CARRIER_SERVICE,
                                "Shipment S-1 is to travel by service next day, for which carrier"
                                        + " swift has no code; it knows usual"));
        stage.runtime.stop();

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        Map<String, String> services = Map.of("usual", "E", "next day", "N");
        stage.tell(new ChangeCarrier(SWIFT, new CarrierTerms("Swift", services, 7)));
        stage.untilQuiet();
        assertThat(stage.ledger.events(CarrierServiceRecorded.class))
                .extracting(CarrierServiceRecorded::code)
                .containsExactly("N");
        assertThat(stage.ledger.events(ExceptionResolved.class))
                .containsExactly(new ExceptionResolved("carrier swift calls it N"));
        assertThat(stage.count("uncoded_shipment")).isZero();
    }

    @Test
    void nobodyLooksForTheCodeOfWhatIsGoneOrVoid() {
        stage.tell(by("usual"));
        stage.feed();
        assertThat(stage.count("uncoded_shipment")).isEqualTo(1);
        stage.tell(new VoidShipment(SHIPMENT, "wrong box"));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("uncoded_shipment")).isZero();
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(1);

        ShipmentId other = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-2"));
        stage.tell(by(other, "usual"));
        stage.tell(new DispatchShipment(other, Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.count("uncoded_shipment")).isZero();
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(2);
    }
}
