package io.stockbook.application.node;

import io.stockbook.projectors.availability.AvailabilityProjector;
import io.stockbook.projectors.counts.CountsProjector;
import io.stockbook.projectors.exceptions.ExceptionsProjector;
import io.stockbook.projectors.master.MasterProjector;
import io.stockbook.projectors.orders.OrdersProjector;
import io.stockbook.projectors.purchases.PurchasesProjector;
import io.stockbook.projectors.returns.ReturnsProjector;
import io.stockbook.projectors.rows.ViewProjector;
import io.stockbook.projectors.shipments.ShipmentsProjector;
import io.stockbook.projectors.snapshots.SnapshotsProjector;
import io.stockbook.projectors.stockcard.StockCardProjector;
import io.stockbook.projectors.stockposition.StockPositionProjector;
import io.stockbook.projectors.transfers.TransfersProjector;
import io.stockbook.projectors.work.WorkOrdersProjector;
import java.util.List;
import org.jooq.DSLContext;

/** All views that a node keeps up to date. */
public final class Views {

    /** The generation that people read and a node writes. */
    public static final int LIVE = 1;

    private Views() {}

    /** All of them, writing this generation. */
    public static List<ViewProjector> of(DSLContext database, int generation) {
        return List.of(
                new AvailabilityProjector(database, generation),
                new StockPositionProjector(database, generation),
                new StockCardProjector(database, generation),
                new OrdersProjector(database, generation),
                new ShipmentsProjector(database, generation),
                new TransfersProjector(database, generation),
                new WorkOrdersProjector(database, generation),
                new ReturnsProjector(database, generation),
                new PurchasesProjector(database, generation),
                new ExceptionsProjector(database, generation),
                new MasterProjector(database, generation),
                new SnapshotsProjector(database, generation),
                new CountsProjector(database, generation));
    }
}
