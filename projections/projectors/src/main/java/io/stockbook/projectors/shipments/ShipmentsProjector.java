package io.stockbook.projectors.shipments;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per shipment with its packages and its time line. */
public final class ShipmentsProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public ShipmentsProjector(DSLContext database, int generation) {
        super(database, "shipments", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Headers headers = Headers.load(database(), batch);
        Packages packages = new Packages();
        Steps steps = new Steps();
        Services services = new Services();
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case ShipmentEvent event -> {
                    headers.take(recorded, event);
                    packages.take(recorded, event);
                    steps.take(recorded, event);
                }
                case CarrierEvent event -> services.take(recorded, event);
                case Event _ -> {}
            }
        }
        headers.save(database());
        packages.save(database());
        steps.save(database());
        services.save(database());
    }
}
