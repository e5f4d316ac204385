package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.STEP;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.projectors.rows.Rows;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final Rows rows =
            new Rows(
                    STEP,
                    STEP.OWNER,
                    STEP.NUMBER,
                    STEP.POSITION,
                    STEP.WHAT,
                    STEP.DETAIL,
                    STEP.CLIENT,
                    STEP.APP_USER,
                    STEP.OCCURRED_AT,
                    STEP.RECORDED_AT);

    void take(RecordedEvent recorded, ShipmentEvent event) {
        switch (event) {
            case ShipmentEvent.ShipmentCreated created -> {
                int packages = created.packages().size();
                String detail = packages == 1 ? "1 package" : packages + " packages";
                add(recorded, detail, created.evidence().occurredAt());
            }
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
        rows.add(
                shipment.owner(),
                shipment.number(),
                recorded.position(),
                recorded.event().getClass().getSimpleName(),
                detail,
                recorded.provenance().actor().client(),
                recorded.provenance().actor().user(),
                occurredAt == null ? recorded.recordedAt() : occurredAt,
                recorded.recordedAt());
    }

    void save(DSLContext database) {
        rows.insert(database);
    }
}
