package io.stockbook.queries;

import io.stockbook.messages.custody.SnapshotState;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper said they had, and how far it is held against the books.
 *
 * @param takenAt the moment it tells of: never after it was told
 * @param complete the statuses of which it names all that is there
 * @param supersededBy the newer one that was told before it, so that nothing comes of it
 * @param open lines that are not booked
 * @param different lines on which the keeper had more or fewer than was expected
 * @param version the number of the snapshot's events
 */
public record SnapshotSummary(
        String number,
        String location,
        Instant takenAt,
        List<Status> complete,
        SnapshotTolerance tolerance,
        SnapshotState state,
        @Nullable String supersededBy,
        int lines,
        int open,
        int different,
        @Nullable String document,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
