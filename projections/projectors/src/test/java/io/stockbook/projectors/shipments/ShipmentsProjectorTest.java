package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.CARRIER_SERVICE;
import static io.stockbook.schema.jooq.read_shipments_1.Tables.CONTENT;
import static io.stockbook.schema.jooq.read_shipments_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_shipments_1.Tables.PACKAGE;
import static io.stockbook.schema.jooq.read_shipments_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_shipments_1.tables.records.HeaderRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShipmentsProjectorTest {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("SO-1"));
    private static final ShipmentId SHIPMENT =
            new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-1"));
    private static final CarrierId SWIFT = new CarrierId("swift");
    private static final AllocationId MUGS = new AllocationId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void eachIsWhereItsLastEventsBroughtIt(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        Map<String, String> plain = new TreeMap<>();
        history.forEach(recorded -> fold(plain, recorded));

        try (Views views = Views.fresh()) {
            views.feed("shipments", 1, history, 100);

            assertThat(views.database().selectFrom(HEADER).fetchMap(HEADER.NUMBER, HEADER.STATE))
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    private static void fold(Map<String, String> plain, RecordedEvent recorded) {
        if (recorded.event() instanceof ShipmentEvent event) {
            String number = ShipmentId.parse(recorded.stream()).number().value();
            switch (event) {
                case ShipmentEvent.ShipmentCreated _ -> plain.put(number, "CREATED");
                case ShipmentEvent.ShipmentDispatched _ -> plain.put(number, "DISPATCHED");
                case ShipmentEvent.ShipmentVoided _ -> plain.put(number, "VOID");
                case ShipmentEvent.TrackingReported it ->
                        plain.put(number, it.tracking().status().name());
                case ShipmentEvent.CarrierServiceRecorded _,
                        ShipmentEvent.LabelAttached _,
                        ShipmentEvent.CarrierSilent _ -> {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aShipmentTellsWhatIsInItAndWhereItIs(int batch) throws SQLException {
        Recorder ledger = new Recorder().record(SHIPMENT, untilItIsSilent());
        try (Views views = Views.fresh()) {
            views.feed("shipments", 1, ledger.events(), batch);
            assertThat(header(views).getState()).isEqualTo("DISPATCHED");
            assertThat(header(views).getSilent()).isTrue();

            ledger.record(SHIPMENT, reported());
            views.feed("shipments", 1, ledger.events().subList(4, 5), batch);
            HeaderRecord header = header(views);
            assertThat(header.getState()).isEqualTo("IN_TRANSIT");
            assertThat(header.getSilent()).isFalse();
            assertThat(header.getPlace()).isEqualTo("York");
            assertThat(header.getTrackedAt()).isEqualTo(NOON);
            assertThat(header.getUnits()).isEqualTo(5);
            assertThat(header.getTrackingNumber()).isEqualTo("1Z999");
            assertThat(views.database().selectFrom(PACKAGE).fetch(PACKAGE.PACKAGE_))
                    .containsExactly("P-1", "P-2");
            assertThat(views.database().selectFrom(CONTENT).fetch(CONTENT.QUANTITY))
                    .containsExactlyInAnyOrder(3L, 2L);
            assertThat(views.database().selectFrom(STEP).orderBy(STEP.POSITION).fetch(STEP.DETAIL))
                    .containsExactly(
                            "2 packages", "L-1", "1Z999", "120 hours", "IN_TRANSIT at York");
        }
    }

    @Test
    void whatACarrierCallsItsServicesIsWhatWasSaidLast() throws SQLException {
        CarrierTerms before =
                new CarrierTerms("Swift", Map.of("usual", "ECO", "next day", "ND"), 120);
        CarrierTerms after = new CarrierTerms("Swift", Map.of("usual", "ECO2"), 48);
        Recorder ledger =
                new Recorder()
                        .record(
                                SWIFT,
                                new CarrierEvent.CarrierRegistered(before),
                                new CarrierEvent.CarrierChanged(after));
        try (Views views = Views.fresh()) {
            views.feed("shipments", 1, ledger.events(), 1);

            assertThat(
                            views.database()
                                    .selectFrom(CARRIER_SERVICE)
                                    .fetchMap(CARRIER_SERVICE.SERVICE, CARRIER_SERVICE.CODE))
                    .isEqualTo(Map.of("usual", "ECO2"));
        }
    }

    private static HeaderRecord header(Views views) {
        return views.database().selectFrom(HEADER).fetchSingle();
    }

    private static ShipmentEvent[] untilItIsSilent() {
        List<AllocatedUnits> units = List.of(new AllocatedUnits(MUGS, 5));
        return new ShipmentEvent[] {
            new ShipmentEvent.ShipmentCreated(
                    ORDER,
                    new LocationId("NORTH"),
                    SWIFT,
                    "usual",
                    List.of(holding("P-1", 3), holding("P-2", 2)),
                    Evidence.NONE),
            new ShipmentEvent.LabelAttached(ORDER, "L-1", "1Z999"),
            new ShipmentEvent.ShipmentDispatched(ORDER, units, SWIFT, "1Z999", Evidence.NONE),
            new ShipmentEvent.CarrierSilent(ORDER, SWIFT, 3, 120)
        };
    }

    private static ShipmentPackage holding(String id, long units) {
        return new ShipmentPackage(
                id, List.of(new AllocatedUnits(MUGS, units)), 900L, 300L, 200L, 100L);
    }

    private static ShipmentEvent reported() {
        return new ShipmentEvent.TrackingReported(
                ORDER,
                new ShipmentTracking("S-1", "swift", "1Z999", TrackingStatus.IN_TRANSIT, NOON),
                "York",
                "E-1",
                Evidence.NONE);
    }
}
