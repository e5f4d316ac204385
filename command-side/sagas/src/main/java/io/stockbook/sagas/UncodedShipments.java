package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import io.stockbook.sagas.process.CarrierServices;
import io.stockbook.sagas.process.CarrierServices.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Shipments whose carrier has no code for their service: {@code ledger.uncoded_shipment} has a row
 * from when somebody was told until the code is there or nobody needs it any more.
 */
final class UncodedShipments {

    private final DSLContext dsl;
    private final Carriers carriers;
    private final Outbox outbox;
    private final Map<ShipmentId, Wanted> lacking = new LinkedHashMap<>();
    private final Map<ShipmentId, RecordedEvent> gone = new LinkedHashMap<>();

    UncodedShipments(DSLContext dsl, Carriers carriers, Outbox outbox) {
        this.dsl = dsl;
        this.carriers = carriers;
        this.outbox = outbox;
    }

    void tell(RecordedEvent recorded, ShipmentEvent event) {
        switch (event) {
            case ShipmentCreated it ->
                    CarrierServices.wanted(recorded, it)
                            .ifPresent(wanted -> created(recorded, wanted));
            case ShipmentDispatched _, ShipmentVoided _ ->
                    gone.putIfAbsent(ShipmentId.parse(recorded.stream()), recorded);
            case ShipmentEvent _ -> {}
        }
    }

    private void created(RecordedEvent recorded, Wanted wanted) {
        Map<String, String> codes = carriers.services(wanted.carrier());
        if (!codes.containsKey(wanted.service())) {
            lacking.put(wanted.shipment(), wanted);
        }
        outbox.add(recorded.stream(), List.of(CarrierServices.created(recorded, wanted, codes)));
    }

    /** After all events of the round: what has a code by now, and what needs none any more. */
    void settle() {
        List<ShipmentId> settled = new ArrayList<>();
        gone.forEach(
                (shipment, recorded) -> {
                    if (lacking.remove(shipment) != null) {
                        outbox.add(shipment.key(), List.of(CarrierServices.gone(recorded)));
                    }
                });
        for (ShipmentId shipment : forget(gone.keySet())) {
            RecordedEvent recorded = gone.get(shipment);
            if (recorded != null) {
                outbox.add(shipment.key(), List.of(CarrierServices.gone(recorded)));
            }
        }
        for (Wanted wanted : of(carriers.changed())) {
            String code = carriers.services(wanted.carrier()).get(wanted.service());
            if (code != null) {
                settled.add(wanted.shipment());
                outbox.add(wanted.shipment().key(), CarrierServices.found(wanted, code));
            }
        }
        forget(settled);
        keep(lacking.values());
    }

    private List<Wanted> of(Collection<CarrierId> changed) {
        return changed.isEmpty()
                ? List.of()
                : dsl.fetch(
                                """
                                SELECT shipment, carrier, service FROM ledger.uncoded_shipment
                                WHERE carrier = ANY ({0}) ORDER BY shipment
                                """,
                                texts(changed, CarrierId::key))
                        .map(
                                row ->
                                        new Wanted(
                                                ShipmentId.parse(row.get("shipment", String.class)),
                                                CarrierId.parse(row.get("carrier", String.class)),
                                                row.get("service", String.class)));
    }

    /** Those of these that were kept. */
    private List<ShipmentId> forget(Collection<ShipmentId> shipments) {
        return shipments.isEmpty()
                ? List.of()
                : dsl.fetch(
                                """
                                DELETE FROM ledger.uncoded_shipment WHERE shipment = ANY ({0})
                                RETURNING shipment
                                """,
                                texts(shipments, ShipmentId::key))
                        .map(row -> ShipmentId.parse(row.get("shipment", String.class)));
    }

    private void keep(Collection<Wanted> wanted) {
        if (!wanted.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.uncoded_shipment (shipment, carrier, service)
                    SELECT shipment, carrier, service
                    FROM unnest({0}, {1}, {2}) AS s (shipment, carrier, service)
                    """,
                    texts(wanted, one -> one.shipment().key()),
                    texts(wanted, one -> one.carrier().key()),
                    texts(wanted, Wanted::service));
        }
    }
}
