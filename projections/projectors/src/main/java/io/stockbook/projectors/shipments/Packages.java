package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.CONTENT;
import static io.stockbook.schema.jooq.read_shipments_1.Tables.PACKAGE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.projectors.rows.Rows;
import java.util.List;
import org.jooq.DSLContext;

/** The packages of the shipments that a batch creates; they never change. */
final class Packages {

    private final Rows packages =
            new Rows(
                    PACKAGE,
                    PACKAGE.OWNER,
                    PACKAGE.NUMBER,
                    PACKAGE.ORDINAL,
                    PACKAGE.PACKAGE_,
                    PACKAGE.WEIGHT_GRAMS,
                    PACKAGE.LENGTH_MM,
                    PACKAGE.WIDTH_MM,
                    PACKAGE.HEIGHT_MM);

    private final Rows contents =
            new Rows(
                    CONTENT,
                    CONTENT.OWNER,
                    CONTENT.NUMBER,
                    CONTENT.PACKAGE_ORDINAL,
                    CONTENT.ORDINAL,
                    CONTENT.ALLOCATION,
                    CONTENT.QUANTITY);

    void take(RecordedEvent recorded, ShipmentEvent event) {
        if (event instanceof ShipmentEvent.ShipmentCreated created) {
            ShipmentKey key = ShipmentKey.of(recorded.stream());
            List<ShipmentPackage> named = created.packages();
            for (int ordinal = 0; ordinal < named.size(); ordinal++) {
                add(key, ordinal, named.get(ordinal));
            }
        }
    }

    private void add(ShipmentKey key, int ordinal, ShipmentPackage one) {
        packages.add(
                key.owner(),
                key.number(),
                ordinal,
                one.id(),
                one.weightGrams(),
                one.lengthMm(),
                one.widthMm(),
                one.heightMm());
        List<AllocatedUnits> units = one.contents();
        for (int place = 0; place < units.size(); place++) {
            contents.add(
                    key.owner(),
                    key.number(),
                    ordinal,
                    place,
                    units.get(place).allocation().value(),
                    units.get(place).quantity());
        }
    }

    void save(DSLContext database) {
        packages.insert(database);
        contents.insert(database);
    }
}
