package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * The whole row of every shipment, its packages and what is in them, how many steps its time line
 * has, and what each carrier calls a service.
 */
final class ShipmentsCheck extends ViewCheck {

    private static final String HEADERS =
            "SELECT h.*, (SELECT count(*) FROM read.shipments_step s WHERE s.owner = h.owner"
                    + " AND s.number = h.number) AS steps FROM read.shipments_header h";

    private final Map<String, ShipmentTally> shipments = new HashMap<>();
    private final AgreedCarriers carriers = new AgreedCarriers();

    ShipmentsCheck(DSLContext snapshot) {
        super(snapshot, "shipments");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ShipmentEvent event ->
                    shipments
                            .computeIfAbsent(recorded.stream(), stream -> new ShipmentTally())
                            .apply(recorded, event);
            case CarrierEvent event -> carriers.fold(recorded, event);
            default -> {}
        }
    }

    @Override
    public void end() {
        FoldedRows headers = new FoldedRows(HEADERS, "owner", "number");
        FoldedRows packages =
                new FoldedRows(
                        "SELECT * FROM read.shipments_package", "owner", "number", "ordinal");
        FoldedRows contents =
                new FoldedRows(
                        "SELECT * FROM read.shipments_content",
                        "owner",
                        "number",
                        "package_ordinal",
                        "ordinal");
        shipments.forEach(
                (stream, shipment) -> {
                    ShipmentEvent.ShipmentCreated created = shipment.created;
                    if (created == null) {
                        throw new Violation(stream + " was never created", shipment.position);
                    }
                    ShipmentId id = ShipmentId.parse(stream);
                    expect(headers, id, shipment, created);
                    for (int at = 0; at < created.packages().size(); at++) {
                        expect(packages, contents, id, shipment, at, created.packages().get(at));
                    }
                });
        headers.compare(snapshot());
        packages.compare(snapshot());
        contents.compare(snapshot());
        carriers.services("SELECT * FROM read.shipments_carrier_service").compare(snapshot());
    }

    private static void expect(
            FoldedRows headers,
            ShipmentId id,
            ShipmentTally shipment,
            ShipmentEvent.ShipmentCreated created) {
        headers.put(
                shipment.position,
                List.of(id.owner().value(), id.number().value()),
                "order_number",
                created.order().number().value(),
                "location",
                created.from().value(),
                "carrier",
                created.carrier() == null ? null : created.carrier().value(),
                "service",
                created.service(),
                "carrier_service",
                shipment.carrierService,
                "state",
                shipment.state.name(),
                "silent",
                shipment.silent,
                "label",
                shipment.label,
                "tracking_number",
                shipment.trackingNumber,
                "place",
                shipment.place,
                "tracked_at",
                shipment.trackedAt,
                "void_reason",
                shipment.voidReason,
                "document",
                created.evidence().document(),
                "package_count",
                created.packages().size(),
                "units",
                created.packages().stream()
                        .flatMap(one -> one.contents().stream())
                        .mapToLong(AllocatedUnits::quantity)
                        .sum(),
                "created_at",
                shipment.createdAt,
                "created_position",
                shipment.createdPosition,
                "dispatched_at",
                shipment.dispatchedAt,
                "updated_at",
                shipment.updatedAt,
                "version",
                shipment.version,
                "position",
                shipment.position,
                "steps",
                shipment.steps);
    }

    private static void expect(
            FoldedRows packages,
            FoldedRows contents,
            ShipmentId id,
            ShipmentTally shipment,
            int ordinal,
            ShipmentPackage one) {
        String owner = id.owner().value();
        String number = id.number().value();
        packages.put(
                shipment.position,
                List.of(owner, number, Integer.toString(ordinal)),
                "package",
                one.id(),
                "weight_grams",
                one.weightGrams(),
                "length_mm",
                one.lengthMm(),
                "width_mm",
                one.widthMm(),
                "height_mm",
                one.heightMm());
        for (int place = 0; place < one.contents().size(); place++) {
            AllocatedUnits units = one.contents().get(place);
            contents.put(
                    shipment.position,
                    List.of(owner, number, Integer.toString(ordinal), Integer.toString(place)),
                    "allocation",
                    units.allocation().value(),
                    "quantity",
                    units.quantity());
        }
    }
}
