package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.RETURNS_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.ReturnState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What came back. */
public final class ReturnQueries {

    private static final Listing<ReturnSummary> NEWEST_FIRST =
            Listing.of(
                            "returns",
                            RETURNS_HEADER,
                            ReturnQueries::summary,
                            RETURNS_HEADER.CREATED_POSITION)
                    .fromTheEnd();

    private final Snapshot snapshot;

    /** Asks this database. */
    public ReturnQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.RETURNS);
    }

    /** One return with its lines, its papers and its time line, or empty when there is none. */
    public Optional<ReturnAnswer> of(ReturnId returned) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(RETURNS_HEADER.fields()));
        columns.add(ReturnParts.LINES);
        columns.add(ReturnParts.RECEIPTS);
        columns.add(ReturnParts.DISPOSITIONS);
        columns.add(ReturnParts.REFUNDS);
        columns.add(ReturnParts.STEPS);
        return snapshot.one(
                RETURNS_HEADER,
                columns,
                RETURNS_HEADER
                        .OWNER
                        .eq(returned.owner().value())
                        .and(RETURNS_HEADER.NUMBER.eq(returned.number().value())),
                ReturnQueries::answer);
    }

    private static ReturnAnswer answer(Record row) {
        List<ReturnReceipt> receipts = row.get(ReturnParts.RECEIPTS);
        List<ReturnDisposition> dispositions = row.get(ReturnParts.DISPOSITIONS);
        return new ReturnAnswer(
                summary(row),
                row.get(ReturnParts.LINES),
                ReturnWaiting.after(receipts, dispositions),
                receipts,
                dispositions,
                row.get(ReturnParts.REFUNDS),
                row.get(ReturnParts.STEPS),
                Snapshot.asOf(row));
    }

    /**
     * The returns of an order, or of a state, or of both; of all when neither is named. The last
     * begun first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<ReturnSummary> page(
            OwnerId owner,
            @Nullable OrderNumber order,
            @Nullable ReturnState state,
            PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                RETURNS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                order == null
                                        ? noCondition()
                                        : RETURNS_HEADER.ORDER_NUMBER.eq(order.value()))
                        .and(state == null ? noCondition() : is(state)),
                asked);
    }

    /** As the index has it: by the state it ended in, or among those that are open. */
    private static Condition is(ReturnState state) {
        return state.isEnded()
                ? RETURNS_HEADER.ENDED.eq(state.name())
                : RETURNS_HEADER.ENDED.isNull().and(RETURNS_HEADER.STATE.eq(state.name()));
    }

    private static ReturnSummary summary(Record row) {
        return new ReturnSummary(
                row.get(RETURNS_HEADER.NUMBER),
                row.get(RETURNS_HEADER.ORDER_NUMBER),
                row.get(RETURNS_HEADER.CHANNEL),
                row.get(RETURNS_HEADER.EXPECTED_AT),
                row.get(RETURNS_HEADER.BLIND),
                ReturnState.valueOf(row.get(RETURNS_HEADER.STATE)),
                row.get(RETURNS_HEADER.NOTE),
                row.get(RETURNS_HEADER.DOCUMENT),
                row.get(RETURNS_HEADER.LINE_COUNT),
                new ReturnUnits(
                        row.get(RETURNS_HEADER.UNITS_AUTHORIZED),
                        row.get(RETURNS_HEADER.UNITS_RECEIVED),
                        row.get(RETURNS_HEADER.UNITS_OVER),
                        row.get(RETURNS_HEADER.UNITS_WAITING),
                        row.get(RETURNS_HEADER.UNITS_REFUNDED)),
                row.get(RETURNS_HEADER.CREATED_AT),
                row.get(RETURNS_HEADER.UPDATED_AT),
                row.get(RETURNS_HEADER.VERSION));
    }
}
