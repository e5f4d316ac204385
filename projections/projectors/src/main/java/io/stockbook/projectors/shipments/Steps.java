package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.STEP;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.projectors.rows.TimeLine;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void take(RecordedEvent recorded, ShipmentEvent event) {
        switch (event) {
            case ShipmentEvent.ShipmentCreated created -> {
                int packages = created.packages().size();
                String detail = packages == 1 ? "1 package" : packages + " packages";
                add(recorded, detail, created.evidence().occurredAt());
            }
            case ShipmentEvent.CarrierServiceRecorded said -> add(recorded, said.code(), null);
            case ShipmentEvent.LabelAttached label -> add(recorded, label.reference(), null);
            case ShipmentEvent.ShipmentDispatched dispatched ->
                    add(recorded, dispatched.trackingNumber(), dispatched.evidence().occurredAt());
            case ShipmentEvent.ShipmentVoided made -> add(recorded, made.reason(), null);
            case ShipmentEvent.TrackingReported news -> {
                Instant at = news.tracking().at();
                add(recorded, detail(news), at == null ? news.evidence().occurredAt() : at);
            }
            case ShipmentEvent.CarrierSilent silent ->
                    add(recorded, silent.hours() + " hours", null);
        }
    }

    private static String detail(ShipmentEvent.TrackingReported news) {
        String status = news.tracking().status().name();
        return news.place() == null ? status : status + " at " + news.place();
    }

    private void add(
            RecordedEvent recorded, @Nullable String detail, @Nullable Instant occurredAt) {
        ShipmentKey shipment = ShipmentKey.of(recorded.stream());
        timeLine.add(shipment.owner(), shipment.number(), recorded, detail, occurredAt);
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
