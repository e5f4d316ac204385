package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.STOCK_POSITION_BALANCE;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What stands where. */
public final class StockQueries {

    private static final Listing<StockPosition> BY_SKU =
            Listing.of(
                    "stock",
                    STOCK_POSITION_BALANCE,
                    StockQueries::answer,
                    STOCK_POSITION_BALANCE.SKU,
                    STOCK_POSITION_BALANCE.LOCATION);

    private final Snapshot snapshot;

    /** Asks this database. */
    public StockQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.STOCK_POSITION);
    }

    /** The balances of one stock item, or empty when nothing ever happened to it. */
    public Optional<StockPosition> of(StockItemId item) {
        return snapshot.one(
                STOCK_POSITION_BALANCE,
                List.of(STOCK_POSITION_BALANCE.fields()),
                STOCK_POSITION_BALANCE.ITEM.eq(item.key()),
                StockQueries::answer);
    }

    /**
     * One SKU over its locations.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<StockPosition> ofSku(OwnerId owner, Sku sku, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                STOCK_POSITION_BALANCE
                        .OWNER
                        .eq(owner.value())
                        .and(STOCK_POSITION_BALANCE.SKU.eq(sku.value())),
                asked);
    }

    /**
     * Everything at one location, by SKU.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<StockPosition> at(OwnerId owner, LocationId location, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                STOCK_POSITION_BALANCE
                        .OWNER
                        .eq(owner.value())
                        .and(STOCK_POSITION_BALANCE.LOCATION.eq(location.value())),
                asked);
    }

    /**
     * Everything, by SKU and location.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<StockPosition> page(OwnerId owner, PageRequest asked) {
        return snapshot.page(BY_SKU, STOCK_POSITION_BALANCE.OWNER.eq(owner.value()), asked);
    }

    private static StockPosition answer(Record row) {
        long available = row.get(STOCK_POSITION_BALANCE.AVAILABLE);
        long allocated = row.get(STOCK_POSITION_BALANCE.ALLOCATED);
        long picked = row.get(STOCK_POSITION_BALANCE.PICKED);
        long held = row.get(STOCK_POSITION_BALANCE.HELD);
        long damaged = row.get(STOCK_POSITION_BALANCE.DAMAGED);
        long inspection = row.get(STOCK_POSITION_BALANCE.INSPECTION);
        return new StockPosition(
                row.get(STOCK_POSITION_BALANCE.OWNER),
                row.get(STOCK_POSITION_BALANCE.SKU),
                row.get(STOCK_POSITION_BALANCE.LOCATION),
                available + allocated + picked + held + damaged + inspection,
                available,
                allocated,
                picked,
                held,
                damaged,
                inspection,
                row.get(STOCK_POSITION_BALANCE.MISSING),
                row.get(STOCK_POSITION_BALANCE.VERSION),
                row.get(STOCK_POSITION_BALANCE.CHANGED_AT),
                Snapshot.asOf(row));
    }
}
