package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.HEADER;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.messages.shipment.ShipmentState;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_shipments_1.tables.records.HeaderRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The rows of the shipments that a batch touches. */
final class Headers {

    private final Map<String, HeaderRecord> byStream = new TreeMap<>();

    private Headers() {}

    static Headers load(DSLContext database, List<RecordedEvent> batch) {
        Headers headers = new Headers();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ShipmentEvent) {
                headers.byStream.computeIfAbsent(
                        recorded.stream(), stream -> empty(ShipmentKey.of(stream)));
            }
        }
        if (!headers.byStream.isEmpty()) {
            headers.load(database);
        }
        return headers;
    }

    private void load(DSLContext database) {
        Rows wanted = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        byStream.values().forEach(header -> wanted.add(header.getOwner(), header.getNumber()));
        Map<ShipmentKey, HeaderRecord> stored =
                database.selectFrom(HEADER).where(wanted.among()).fetchMap(ShipmentKey::of);
        byStream.replaceAll((_, header) -> stored.getOrDefault(ShipmentKey.of(header), header));
    }

    private static HeaderRecord empty(ShipmentKey key) {
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        return header;
    }

    void take(RecordedEvent recorded, ShipmentEvent event) {
        byStream.computeIfPresent(recorded.stream(), (_, header) -> after(header, recorded, event));
    }

    private static HeaderRecord after(
            HeaderRecord header, RecordedEvent recorded, ShipmentEvent event) {
        header.setVersion(recorded.version());
        header.setPosition(recorded.position());
        header.setUpdatedAt(recorded.recordedAt());
        switch (event) {
            case ShipmentEvent.ShipmentCreated created -> create(header, recorded, created);
            case ShipmentEvent.CarrierServiceRecorded said -> header.setCarrierService(said.code());
            case ShipmentEvent.LabelAttached label -> {
                header.setLabel(label.reference());
                header.setTrackingNumber(label.trackingNumber());
            }
            case ShipmentEvent.ShipmentDispatched _ -> {
                reach(header, ShipmentState.DISPATCHED);
                header.setDispatchedAt(recorded.recordedAt());
            }
            case ShipmentEvent.ShipmentVoided made -> {
                reach(header, ShipmentState.VOID);
                header.setSilent(false);
                header.setVoidReason(made.reason());
            }
            case ShipmentEvent.TrackingReported news -> {
                Instant at = news.tracking().at();
                reach(header, ShipmentState.reported(news.tracking().status()));
                header.setSilent(false);
                header.setPlace(news.place());
                header.setTrackedAt(at == null ? recorded.recordedAt() : at);
            }
            case ShipmentEvent.CarrierSilent _ -> header.setSilent(true);
        }
        return header;
    }

    private static void create(
            HeaderRecord header, RecordedEvent recorded, ShipmentEvent.ShipmentCreated created) {
        CarrierId carrier = created.carrier();
        header.setOrderNumber(created.order().number().value());
        header.setLocation(created.from().value());
        header.setCarrier(carrier == null ? null : carrier.value());
        header.setService(created.service());
        reach(header, ShipmentState.CREATED);
        header.setSilent(false);
        header.setDocument(created.evidence().document());
        header.setPackageCount(created.packages().size());
        header.setUnits(
                ShipmentPackage.units(created.packages()).stream()
                        .mapToLong(AllocatedUnits::quantity)
                        .sum());
        header.setCreatedAt(recorded.recordedAt());
        header.setCreatedPosition(recorded.position());
    }

    private static void reach(HeaderRecord header, ShipmentState state) {
        header.setState(state.name());
        header.setEnded(state.isEnded() ? state.name() : null);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(HEADER);
        byStream.values().forEach(rows::add);
        rows.upsert(database);
    }
}
