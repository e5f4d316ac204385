package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.TRANSFERS_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Where transfers stand, and what of them is on its way. */
public final class TransferQueries {

    private static final Listing<TransferSummary> NEWEST_FIRST =
            new Listing<>(
                    "transfers",
                    TRANSFERS_HEADER,
                    List.of(TRANSFERS_HEADER.fields()),
                    List.of(TRANSFERS_HEADER.REQUESTED_POSITION),
                    true,
                    TransferQueries::summary);

    private final Snapshot snapshot;

    /** Asks this database. */
    public TransferQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.TRANSFERS);
    }

    /** One transfer with its lines, arrivals and time line, or empty when there is none. */
    public Optional<TransferAnswer> of(TransferId transfer) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(TRANSFERS_HEADER.fields()));
        columns.add(TransferParts.LINES);
        columns.add(TransferParts.ARRIVALS);
        columns.add(TransferParts.STEPS);
        return snapshot.one(
                TRANSFERS_HEADER,
                columns,
                TRANSFERS_HEADER
                        .OWNER
                        .eq(transfer.owner().value())
                        .and(TRANSFERS_HEADER.NUMBER.eq(transfer.number().value())),
                row ->
                        new TransferAnswer(
                                summary(row),
                                row.get(TransferParts.LINES),
                                row.get(TransferParts.ARRIVALS),
                                row.get(TransferParts.STEPS),
                                Snapshot.asOf(row)));
    }

    /**
     * The transfers to a location, or of a state, or of both; of all when neither is named. The
     * last requested first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<TransferSummary> page(
            OwnerId owner,
            @Nullable LocationId to,
            @Nullable TransferState state,
            PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                TRANSFERS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                to == null
                                        ? noCondition()
                                        : TRANSFERS_HEADER.LOCATION_TO.eq(to.value()))
                        .and(state == null ? noCondition() : is(state)),
                asked);
    }

    /** As the index has it: by the state it ended in, or among those that are open. */
    private static Condition is(TransferState state) {
        return state.isEnded()
                ? TRANSFERS_HEADER.ENDED.eq(state.name())
                : TRANSFERS_HEADER.ENDED.isNull().and(TRANSFERS_HEADER.STATE.eq(state.name()));
    }

    private static TransferSummary summary(Record row) {
        long dispatched = row.get(TRANSFERS_HEADER.DISPATCHED);
        long arrived = row.get(TRANSFERS_HEADER.ARRIVED);
        long excess = row.get(TRANSFERS_HEADER.EXCESS);
        long lost = row.get(TRANSFERS_HEADER.LOST);
        return new TransferSummary(
                row.get(TRANSFERS_HEADER.NUMBER),
                row.get(TRANSFERS_HEADER.LOCATION_FROM),
                row.get(TRANSFERS_HEADER.LOCATION_TO),
                TransferState.valueOf(row.get(TRANSFERS_HEADER.STATE)),
                row.get(TRANSFERS_HEADER.REASON),
                row.get(TRANSFERS_HEADER.DOCUMENT),
                row.get(TRANSFERS_HEADER.REQUESTED),
                dispatched,
                dispatched - (arrived - excess) - lost,
                arrived,
                excess,
                lost,
                row.get(TRANSFERS_HEADER.REQUESTED_AT),
                row.get(TRANSFERS_HEADER.UPDATED_AT),
                row.get(TRANSFERS_HEADER.VERSION));
    }
}
