package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.STOCK_CARD_MOVEMENT;

import io.stockbook.messages.id.StockItemId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How what stands there came to stand there. */
public final class StockCardQueries {

    private static final Listing<CardEntry> BY_POSITION =
            Listing.of(
                    "stock-card",
                    STOCK_CARD_MOVEMENT,
                    StockCardQueries::answer,
                    STOCK_CARD_MOVEMENT.POSITION,
                    STOCK_CARD_MOVEMENT.ORDINAL);

    private static final Listing<CardEntry> NEWEST_FIRST = BY_POSITION.fromTheEnd();

    private final Snapshot snapshot;

    /** Asks this database. */
    public StockCardQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.STOCK_CARD);
    }

    /**
     * The movements of one stock item from the first on.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CardEntry> page(StockItemId item, PageRequest asked) {
        return snapshot.page(BY_POSITION, STOCK_CARD_MOVEMENT.ITEM.eq(item.key()), asked);
    }

    /**
     * The movements of one stock item from the last back.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CardEntry> newestFirst(StockItemId item, PageRequest asked) {
        return snapshot.page(NEWEST_FIRST, STOCK_CARD_MOVEMENT.ITEM.eq(item.key()), asked);
    }

    private static CardEntry answer(Record row) {
        return new CardEntry(
                row.get(STOCK_CARD_MOVEMENT.POSITION),
                row.get(STOCK_CARD_MOVEMENT.ORDINAL),
                row.get(STOCK_CARD_MOVEMENT.VERSION),
                row.get(STOCK_CARD_MOVEMENT.EVENT),
                row.get(STOCK_CARD_MOVEMENT.FROM_STATUS),
                row.get(STOCK_CARD_MOVEMENT.TO_STATUS),
                row.get(STOCK_CARD_MOVEMENT.QUANTITY),
                row.get(STOCK_CARD_MOVEMENT.LOT),
                row.get(STOCK_CARD_MOVEMENT.ON_HAND_AFTER),
                row.get(STOCK_CARD_MOVEMENT.AVAILABLE_AFTER),
                row.get(STOCK_CARD_MOVEMENT.FROM_AFTER),
                row.get(STOCK_CARD_MOVEMENT.TO_AFTER),
                row.get(STOCK_CARD_MOVEMENT.REASON),
                row.get(STOCK_CARD_MOVEMENT.REFERENCE),
                row.get(STOCK_CARD_MOVEMENT.ALLOCATION),
                demand(row),
                row.get(STOCK_CARD_MOVEMENT.DOCUMENT),
                row.get(STOCK_CARD_MOVEMENT.NOTE),
                row.get(STOCK_CARD_MOVEMENT.CLIENT),
                row.get(STOCK_CARD_MOVEMENT.APP_USER),
                row.get(STOCK_CARD_MOVEMENT.COMMAND_ID),
                row.get(STOCK_CARD_MOVEMENT.OCCURRED_AT),
                row.get(STOCK_CARD_MOVEMENT.RECORDED_AT));
    }

    private static @Nullable DemandReference demand(Record row) {
        String kind = row.get(STOCK_CARD_MOVEMENT.DEMAND_KIND);
        return kind == null
                ? null
                : new DemandReference(
                        kind,
                        row.get(STOCK_CARD_MOVEMENT.DEMAND_DOCUMENT),
                        row.get(STOCK_CARD_MOVEMENT.DEMAND_LINE));
    }
}
