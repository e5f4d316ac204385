package io.stockbook.projectors.purchases;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** One row per purchase order, with its lines, announcements, receipts and time line. */
public final class PurchasesProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public PurchasesProjector(DSLContext database, int generation) {
        super(database, "purchases", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Set<PurchaseKey> touched =
                batch.stream()
                        .filter(recorded -> recorded.event() instanceof PurchaseEvent)
                        .map(recorded -> PurchaseKey.of(recorded.stream()))
                        .collect(Collectors.toSet());
        if (touched.isEmpty()) {
            return;
        }
        PurchaseBatch purchases = PurchaseBatch.load(database(), touched);
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof PurchaseEvent event) {
                purchases.take(recorded, event);
            }
        }
        purchases.save(database());
    }
}
