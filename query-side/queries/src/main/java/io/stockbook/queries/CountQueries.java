package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.COUNTS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.COUNTS_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is counted, and what came of it. */
public final class CountQueries {

    private static final Listing<CountSummary> NEWEST_FIRST =
            Listing.of(
                            "counts",
                            COUNTS_HEADER,
                            CountQueries::summary,
                            COUNTS_HEADER.CREATED_POSITION)
                    .fromTheEnd();

    private static final Field<Boolean> BLIND =
            field(
                            select(COUNTS_HEADER.BLIND)
                                    .from(COUNTS_HEADER)
                                    .where(COUNTS_HEADER.OWNER.eq(COUNTS_LINE.OWNER))
                                    .and(COUNTS_HEADER.NUMBER.eq(COUNTS_LINE.NUMBER)))
                    .as("blind");

    private static final Listing<CountLineAnswer> BY_SKU =
            new Listing<>(
                    "count lines",
                    COUNTS_LINE,
                    lineColumns(),
                    List.of(COUNTS_LINE.SKU),
                    false,
                    CountQueries::line);

    private final Snapshot snapshot;

    /** Asks this database. */
    public CountQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.COUNTS);
    }

    /** One count, or empty when there is none. */
    public Optional<CountAnswer> of(CountId count) {
        return snapshot.one(
                COUNTS_HEADER,
                List.of(COUNTS_HEADER.fields()),
                COUNTS_HEADER
                        .OWNER
                        .eq(count.owner().value())
                        .and(COUNTS_HEADER.NUMBER.eq(count.number().value())),
                row -> new CountAnswer(summary(row), Snapshot.asOf(row)));
    }

    /**
     * The counts of an owner, of a state if one is named; the last planned first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CountSummary> page(OwnerId owner, @Nullable CountState state, PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                COUNTS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(state == null ? noCondition() : is(state)),
                asked);
    }

    /** As the index has it: by the state it ended in, which is none while it is open. */
    private static Condition is(CountState state) {
        return state == CountState.OPEN
                ? COUNTS_HEADER.ENDED.isNull()
                : COUNTS_HEADER.ENDED.eq(state.name());
    }

    /**
     * The lines of a count, of a state if one is named, by SKU.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CountLineAnswer> lines(
            CountId count, @Nullable CountLineState state, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                COUNTS_LINE
                        .OWNER
                        .eq(count.owner().value())
                        .and(COUNTS_LINE.NUMBER.eq(count.number().value()))
                        .and(state == null ? noCondition() : COUNTS_LINE.STATE.eq(state.name())),
                asked);
    }

    private static List<SelectField<?>> lineColumns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(COUNTS_LINE.fields()));
        columns.add(BLIND);
        return columns;
    }

    private static CountSummary summary(Record row) {
        String abcClass = row.get(COUNTS_HEADER.ABC_CLASS);
        return new CountSummary(
                row.get(COUNTS_HEADER.NUMBER),
                row.get(COUNTS_HEADER.LOCATION),
                Status.valueOf(row.get(COUNTS_HEADER.SCOPE)),
                abcClass == null ? null : AbcClass.valueOf(abcClass),
                row.get(COUNTS_HEADER.NAMED),
                new CountTerms(
                        row.get(COUNTS_HEADER.TOLERANCE_UNITS),
                        row.get(COUNTS_HEADER.TOLERANCE_BP),
                        row.get(COUNTS_HEADER.RECOUNTS),
                        row.get(COUNTS_HEADER.APPROVAL),
                        row.get(COUNTS_HEADER.BLIND)),
                CountState.valueOf(row.get(COUNTS_HEADER.STATE)),
                row.get(COUNTS_HEADER.COMPLETE),
                row.get(COUNTS_HEADER.LINE_COUNT),
                row.get(COUNTS_HEADER.OPEN_COUNT),
                row.get(COUNTS_HEADER.AWAITING_COUNT),
                row.get(COUNTS_HEADER.REASON),
                row.get(COUNTS_HEADER.DOCUMENT),
                row.get(COUNTS_HEADER.CREATED_AT),
                row.get(COUNTS_HEADER.UPDATED_AT),
                row.get(COUNTS_HEADER.VERSION));
    }

    private static CountLineAnswer line(Record row) {
        CountLineAnswer line =
                new CountLineAnswer(
                        row.get(COUNTS_LINE.SKU),
                        CountLineState.valueOf(row.get(COUNTS_LINE.STATE)),
                        row.get(COUNTS_LINE.ATTEMPT),
                        row.get(COUNTS_LINE.COUNTER),
                        row.get(COUNTS_LINE.COUNTED),
                        row.get(COUNTS_LINE.COUNTED_AT),
                        row.get(COUNTS_LINE.EXPECTED),
                        row.get(COUNTS_LINE.MISSING_FOUND),
                        row.get(COUNTS_LINE.MISSING_LOST),
                        row.get(COUNTS_LINE.VARIANCE),
                        row.get(COUNTS_LINE.DECIDED_BY),
                        row.get(COUNTS_LINE.REMARK),
                        row.get(COUNTS_LINE.OPENED_POSITION),
                        row.get(COUNTS_LINE.BOOKED_POSITION));
        return row.get(BLIND) && !line.state().isDecided() ? line.untold() : line;
    }
}
