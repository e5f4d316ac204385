package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.SNAPSHOTS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.SNAPSHOTS_LINE;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;

/** The lines on which keepers had more or fewer than was expected, over all snapshots. */
final class SnapshotDifferences {

    static final Listing<SnapshotDifference> LISTING =
            new Listing<>(
                    "snapshot differences",
                    SNAPSHOTS_HEADER
                            .join(SNAPSHOTS_LINE)
                            .on(
                                    SNAPSHOTS_LINE
                                            .OWNER
                                            .eq(SNAPSHOTS_HEADER.OWNER)
                                            .and(
                                                    SNAPSHOTS_LINE.NUMBER.eq(
                                                            SNAPSHOTS_HEADER.NUMBER))),
                    List.of(
                            SNAPSHOTS_HEADER.CREATED_POSITION,
                            SNAPSHOTS_HEADER.NUMBER,
                            SNAPSHOTS_HEADER.LOCATION,
                            SNAPSHOTS_HEADER.TAKEN_AT,
                            SNAPSHOTS_LINE.SKU,
                            SNAPSHOTS_LINE.STATUS,
                            SNAPSHOTS_LINE.REPORTED,
                            SNAPSHOTS_LINE.EXPECTED,
                            SNAPSHOTS_LINE.BOOKED_POSITION),
                    List.of(
                            SNAPSHOTS_HEADER.CREATED_POSITION,
                            SNAPSHOTS_LINE.SKU,
                            SNAPSHOTS_LINE.STATUS),
                    true,
                    SnapshotDifferences::difference);

    private SnapshotDifferences() {}

    static Condition which(OwnerId owner, DifferenceFilter wanted) {
        Condition which =
                SNAPSHOTS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(SNAPSHOTS_LINE.REPORTED.ne(SNAPSHOTS_LINE.EXPECTED));
        if (wanted.location() != null) {
            which = which.and(SNAPSHOTS_HEADER.LOCATION.eq(wanted.location().value()));
        }
        if (wanted.sku() != null) {
            which = which.and(SNAPSHOTS_LINE.SKU.eq(wanted.sku().value()));
        }
        if (wanted.from() != null) {
            which = which.and(SNAPSHOTS_HEADER.TAKEN_AT.ge(wanted.from()));
        }
        if (wanted.before() != null) {
            which = which.and(SNAPSHOTS_HEADER.TAKEN_AT.lt(wanted.before()));
        }
        return which;
    }

    private static SnapshotDifference difference(Record row) {
        long reported = row.get(SNAPSHOTS_LINE.REPORTED);
        long expected = row.get(SNAPSHOTS_LINE.EXPECTED);
        return new SnapshotDifference(
                row.get(SNAPSHOTS_HEADER.NUMBER),
                row.get(SNAPSHOTS_HEADER.LOCATION),
                row.get(SNAPSHOTS_HEADER.TAKEN_AT),
                row.get(SNAPSHOTS_LINE.SKU),
                Status.valueOf(row.get(SNAPSHOTS_LINE.STATUS)),
                reported,
                expected,
                reported - expected,
                row.get(SNAPSHOTS_LINE.BOOKED_POSITION));
    }
}
