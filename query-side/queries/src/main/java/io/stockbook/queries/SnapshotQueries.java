package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.SNAPSHOTS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.SNAPSHOTS_LINE;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.custody.SnapshotState;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.stock.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What keepers said they had, and what the books said of it. */
public final class SnapshotQueries {

    private static final Listing<SnapshotSummary> NEWEST_FIRST =
            Listing.of(
                            "snapshots",
                            SNAPSHOTS_HEADER,
                            SnapshotQueries::summary,
                            SNAPSHOTS_HEADER.CREATED_POSITION)
                    .fromTheEnd();

    private static final Listing<SnapshotLineAnswer> BY_SKU =
            Listing.of(
                    "snapshot lines",
                    SNAPSHOTS_LINE,
                    SnapshotQueries::line,
                    SNAPSHOTS_LINE.SKU,
                    SNAPSHOTS_LINE.STATUS);

    private final Snapshot snapshot;

    /** Asks this database. */
    public SnapshotQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.SNAPSHOTS);
    }

    /** One snapshot, or empty when there is none. */
    public Optional<SnapshotAnswer> of(SnapshotId asked) {
        return snapshot.one(
                SNAPSHOTS_HEADER,
                List.of(SNAPSHOTS_HEADER.fields()),
                SNAPSHOTS_HEADER
                        .OWNER
                        .eq(asked.owner().value())
                        .and(SNAPSHOTS_HEADER.NUMBER.eq(asked.number().value())),
                row -> new SnapshotAnswer(summary(row), Snapshot.asOf(row)));
    }

    /**
     * The snapshots of an owner, of a location if one is named; the last told first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<SnapshotSummary> page(
            OwnerId owner, @Nullable LocationId location, PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                SNAPSHOTS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                location == null
                                        ? noCondition()
                                        : SNAPSHOTS_HEADER.LOCATION.eq(location.value())),
                asked);
    }

    /**
     * The lines of a snapshot by SKU.
     *
     * @param different whether only those on which the keeper had more or fewer than was expected
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<SnapshotLineAnswer> lines(SnapshotId of, boolean different, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                SNAPSHOTS_LINE
                        .OWNER
                        .eq(of.owner().value())
                        .and(SNAPSHOTS_LINE.NUMBER.eq(of.number().value()))
                        .and(
                                different
                                        ? SNAPSHOTS_LINE.REPORTED.ne(SNAPSHOTS_LINE.EXPECTED)
                                        : noCondition()),
                asked);
    }

    /**
     * Where keepers had more or fewer than was expected, snapshot by snapshot; the last told first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<SnapshotDifference> differences(
            OwnerId owner, DifferenceFilter wanted, PageRequest asked) {
        return snapshot.page(
                SnapshotDifferences.LISTING, SnapshotDifferences.which(owner, wanted), asked);
    }

    private static SnapshotSummary summary(Record row) {
        String complete = row.get(SNAPSHOTS_HEADER.COMPLETE);
        String newer = row.get(SNAPSHOTS_HEADER.SUPERSEDED_BY);
        int open = row.get(SNAPSHOTS_HEADER.OPEN_COUNT);
        return new SnapshotSummary(
                row.get(SNAPSHOTS_HEADER.NUMBER),
                row.get(SNAPSHOTS_HEADER.LOCATION),
                row.get(SNAPSHOTS_HEADER.TAKEN_AT),
                complete == null
                        ? List.of()
                        : Arrays.stream(complete.split(",", -1)).map(Status::valueOf).toList(),
                new SnapshotTolerance(
                        row.get(SNAPSHOTS_HEADER.TOLERANCE_UNITS),
                        row.get(SNAPSHOTS_HEADER.TOLERANCE_BP)),
                newer != null
                        ? SnapshotState.OUTDATED
                        : open > 0 || !row.get(SNAPSHOTS_HEADER.ALL_OPENED)
                                ? SnapshotState.OPEN
                                : SnapshotState.BOOKED,
                newer,
                row.get(SNAPSHOTS_HEADER.LINE_COUNT),
                open,
                row.get(SNAPSHOTS_HEADER.DIFFERENT_COUNT),
                row.get(SNAPSHOTS_HEADER.DOCUMENT),
                row.get(SNAPSHOTS_HEADER.CREATED_AT),
                row.get(SNAPSHOTS_HEADER.UPDATED_AT),
                row.get(SNAPSHOTS_HEADER.VERSION));
    }

    private static SnapshotLineAnswer line(Record row) {
        long reported = row.get(SNAPSHOTS_LINE.REPORTED);
        Long expected = row.get(SNAPSHOTS_LINE.EXPECTED);
        return new SnapshotLineAnswer(
                row.get(SNAPSHOTS_LINE.SKU),
                Status.valueOf(row.get(SNAPSHOTS_LINE.STATUS)),
                row.get(SNAPSHOTS_LINE.NAMED),
                reported,
                expected,
                expected == null ? null : Long.valueOf(reported - expected),
                row.get(SNAPSHOTS_LINE.MISSING_FOUND),
                row.get(SNAPSHOTS_LINE.MISSING_LOST),
                row.get(SNAPSHOTS_LINE.VARIANCE),
                row.get(SNAPSHOTS_LINE.OPENED_POSITION),
                row.get(SNAPSHOTS_LINE.BOOKED_POSITION));
    }
}
