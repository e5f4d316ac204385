package io.stockbook.domain.shipment;

import static io.stockbook.domain.shipment.ShipmentWords.CREATED;
import static io.stockbook.domain.shipment.ShipmentWords.DISPATCHED;
import static io.stockbook.domain.shipment.ShipmentWords.LABELLED;
import static io.stockbook.domain.shipment.ShipmentWords.ORDER;
import static io.stockbook.domain.shipment.ShipmentWords.SHIPMENT;
import static io.stockbook.domain.shipment.ShipmentWords.dispatched;
import static io.stockbook.domain.shipment.ShipmentWords.labelled;
import static io.stockbook.domain.shipment.ShipmentWords.report;
import static io.stockbook.domain.shipment.ShipmentWords.reported;
import static io.stockbook.domain.shipment.ShipmentWords.unknown;
import static io.stockbook.messages.order.TrackingStatus.ACCEPTED;
import static io.stockbook.messages.order.TrackingStatus.DELIVERED;
import static io.stockbook.messages.order.TrackingStatus.EXCEPTION;
import static io.stockbook.messages.order.TrackingStatus.IN_TRANSIT;
import static io.stockbook.messages.order.TrackingStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentCommand.ReportSilence;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierSilent;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a carrier says, once, again, too late and not at all. */
class TrackingSpec {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CarrierSilent SILENT =
            new CarrierSilent(ORDER, DISPATCHED.carrier(), 3, 120);

    private static Given<ShipmentCommand, ShipmentEvent, Shipment> at(TrackingStatus status) {
        return dispatched().events(reported(status));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "ACCEPTED,   ACCEPTED,   old",
        "ACCEPTED,   IN_TRANSIT, news",
        "ACCEPTED,   EXCEPTION,  news",
        "ACCEPTED,   DELIVERED,  news",
        "ACCEPTED,   RETURNED,   news",
        "IN_TRANSIT, ACCEPTED,   old",
        "IN_TRANSIT, IN_TRANSIT, old",
        "IN_TRANSIT, EXCEPTION,  news",
        "IN_TRANSIT, DELIVERED,  news",
        "IN_TRANSIT, RETURNED,   news",
        "EXCEPTION,  ACCEPTED,   old",
        "EXCEPTION,  IN_TRANSIT, news",
        "EXCEPTION,  EXCEPTION,  old",
        "EXCEPTION,  DELIVERED,  news",
        "EXCEPTION,  RETURNED,   news",
        "DELIVERED,  IN_TRANSIT, old",
        "DELIVERED,  EXCEPTION,  old",
        "DELIVERED,  RETURNED,   old",
        "RETURNED,   DELIVERED,  old"
    })
    void newsLeadsOn(TrackingStatus from, TrackingStatus to, String news) {
        if (news.equals("news")) {
            at(from).when(report(to)).then(reported(to));
        } else {
            at(from).when(report(to)).then();
        }
    }

    @ParameterizedTest
    @EnumSource(TrackingStatus.class)
    void theFirstWordMayBeAnyOfThem(TrackingStatus status) {
        dispatched().when(report(status)).then(reported(status));
    }

    @Test
    void whatACarrierBringsWasHandedOver() {
        labelled()
                .when(report(IN_TRANSIT))
                .then(
                        new ShipmentDispatched(
                                ORDER,
                                DISPATCHED.units(),
                                DISPATCHED.carrier(),
                                "1Z999",
                                Evidence.NONE),
                        reported(IN_TRANSIT));
    }

    @Test
    void whatTheCarrierSaidUnderTheSameIdIsOld() {
        dispatched()
                .events(reported(EXCEPTION, null, "E-1"), reported(IN_TRANSIT, null, "E-2"))
                .when(report(EXCEPTION, null, "E-1"))
                .then();
    }

    @Test
    void onlyTheLastFiftyIdsAreRemembered() {
        Shipment shipment = dispatched().state();
        for (int n = 0; n < 60; n++) {
            shipment =
                    shipment.evolve(reported(n % 2 == 0 ? EXCEPTION : IN_TRANSIT, null, "E-" + n));
        }
        assertThat(shipment.way().heard()).hasSize(50).startsWith("E-10").endsWith("E-59");
    }

    @Test
    void whatHappenedBeforeTheLastNewsIsLate() {
        Given<ShipmentCommand, ShipmentEvent, Shipment> heldUp =
                dispatched().events(reported(EXCEPTION, NOON, null));
        heldUp.when(report(IN_TRANSIT, NOON.minusSeconds(1), null)).then();
        heldUp.when(report(IN_TRANSIT, NOON.plusSeconds(1), null))
                .then(reported(IN_TRANSIT, NOON.plusSeconds(1), null));
    }

    @Test
    void anEndIsNeverLateWhateverTheCarriersClockSays() {
        dispatched()
                .events(reported(IN_TRANSIT, NOON, null))
                .when(report(DELIVERED, NOON.minusSeconds(1), null))
                .then(reported(DELIVERED, NOON.minusSeconds(1), null));
    }

    @Test
    void aSilenceIsToldOnce() {
        dispatched().when(new ReportSilence(SHIPMENT, 3, 120)).then(SILENT);
        dispatched().events(SILENT).when(new ReportSilence(SHIPMENT, 3, 120)).then();
    }

    @Test
    void newsEndsASilence() {
        at(ACCEPTED).when(new ReportSilence(SHIPMENT, 3, 120)).then();
        at(ACCEPTED)
                .when(new ReportSilence(SHIPMENT, 4, 48))
                .then(new CarrierSilent(ORDER, DISPATCHED.carrier(), 4, 48));
        dispatched().events(SILENT).when(report(ACCEPTED)).then(reported(ACCEPTED));
    }

    @Test
    void nobodyWaitsForNewsBeforeTheWayAndAfterIt() {
        unknown().events(CREATED, LABELLED).when(new ReportSilence(SHIPMENT, 2, 120)).then();
        at(DELIVERED).when(new ReportSilence(SHIPMENT, 4, 120)).then();
        at(RETURNED).when(new ReportSilence(SHIPMENT, 4, 120)).then();
        dispatched()
                .events(new ShipmentVoided(ORDER, true, "wrong box"))
                .when(new ReportSilence(SHIPMENT, 4, 120))
                .then();
    }
}
