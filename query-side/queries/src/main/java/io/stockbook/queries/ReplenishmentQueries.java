package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.REPLENISHMENT;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What is bought again by itself, and why or why not. */
public final class ReplenishmentQueries {

    private static final Listing<ReplenishmentNeed> BY_SKU =
            Listing.of(
                    "replenishment",
                    REPLENISHMENT,
                    ReplenishmentQueries::need,
                    REPLENISHMENT.SKU,
                    REPLENISHMENT.LOCATION);

    private final Snapshot snapshot;

    /** Asks this database. */
    public ReplenishmentQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.REPLENISHMENT);
    }

    /**
     * What is bought again for a location, or of a SKU, or both; all when neither is named.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<ReplenishmentNeed> page(
            OwnerId owner, @Nullable LocationId location, @Nullable Sku sku, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                REPLENISHMENT
                        .OWNER
                        .eq(owner.value())
                        .and(
                                location == null
                                        ? noCondition()
                                        : REPLENISHMENT.LOCATION.eq(location.value()))
                        .and(sku == null ? noCondition() : REPLENISHMENT.SKU.eq(sku.value())),
                asked);
    }

    private static ReplenishmentNeed need(Record row) {
        long available = row.get(REPLENISHMENT.AVAILABLE);
        long inspection = row.get(REPLENISHMENT.INSPECTION);
        long waiting = row.get(REPLENISHMENT.WAITING);
        long onOrder = row.get(REPLENISHMENT.ON_ORDER);
        long inTransit = row.get(REPLENISHMENT.IN_TRANSIT);
        return new ReplenishmentNeed(
                row.get(REPLENISHMENT.SKU),
                new ReplenishmentAnswer(
                        row.get(REPLENISHMENT.LOCATION),
                        row.get(REPLENISHMENT.REORDER_POINT),
                        row.get(REPLENISHMENT.ORDER_QUANTITY),
                        row.get(REPLENISHMENT.LEAD_TIME_DAYS),
                        row.get(REPLENISHMENT.SUPPLIER)),
                available + inspection - waiting + onOrder + inTransit,
                available,
                inspection,
                waiting,
                onOrder,
                inTransit,
                row.get(REPLENISHMENT.DRAFTS),
                Stream.of(row.get(REPLENISHMENT.OPEN_DRAFTS))
                        .map(key -> PurchaseOrderId.parse(key).number().value())
                        .toList(),
                row.get(REPLENISHMENT.DECLINED),
                row.get(REPLENISHMENT.REFUSED),
                row.get(REPLENISHMENT.DRAFTED_AT));
    }
}
