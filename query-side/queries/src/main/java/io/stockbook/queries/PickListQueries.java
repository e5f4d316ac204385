package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.PICK_LIST;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the floor has to pick. */
public final class PickListQueries {

    private static final Listing<PickListEntry> BY_PRECEDENCE =
            Listing.of(
                    "picks",
                    PICK_LIST,
                    PickListQueries::entry,
                    PICK_LIST.PRIORITY,
                    PICK_LIST.PLACED_POSITION,
                    PICK_LIST.LINE,
                    PICK_LIST.ALLOCATION);

    private final Snapshot snapshot;

    /** Asks this database. */
    public PickListQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.ORDERS);
    }

    /**
     * Released units that are still in their place, the most urgent order first.
     *
     * @param location where, or null for everywhere
     * @param order of which order, or null for all
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<PickListEntry> page(
            OwnerId owner,
            @Nullable LocationId location,
            @Nullable OrderNumber order,
            PageRequest asked) {
        return snapshot.page(
                BY_PRECEDENCE,
                PICK_LIST
                        .OWNER
                        .eq(owner.value())
                        .and(
                                location == null
                                        ? noCondition()
                                        : PICK_LIST.LOCATION.eq(location.value()))
                        .and(order == null ? noCondition() : PICK_LIST.NUMBER.eq(order.value())),
                asked);
    }

    private static PickListEntry entry(Record row) {
        return new PickListEntry(
                row.get(PICK_LIST.NUMBER),
                row.get(PICK_LIST.LINE),
                row.get(PICK_LIST.SKU),
                List.of(row.get(PICK_LIST.CODES)),
                row.get(PICK_LIST.LOCATION),
                UUID.fromString(row.get(PICK_LIST.ALLOCATION)),
                row.get(PICK_LIST.QUANTITY),
                row.get(PICK_LIST.PRIORITY),
                row.get(PICK_LIST.PROMISED_BY),
                row.get(PICK_LIST.SERVICE),
                row.get(PICK_LIST.SERVICE_LEVEL),
                row.get(PICK_LIST.BLOCKS) > 0);
    }
}
