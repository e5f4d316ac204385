package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one snapshot, and the stock items that name it, say together. */
final class SnapshotTally {

    /** What tells the lines of a snapshot apart. */
    record Of(String sku, String status) implements Comparable<Of> {
        @Override
        public int compareTo(Of other) {
            int bySku = sku.compareTo(other.sku);
            return bySku == 0 ? status.compareTo(other.status) : bySku;
        }
    }

    /** One line. */
    static final class Line {
        final boolean named;
        final long reported;
        StockEvent.@Nullable StockCounted booked;
        @Nullable Long openedPosition;
        @Nullable Long bookedPosition;

        Line(boolean named, long reported) {
            this.named = named;
            this.reported = reported;
        }

        boolean differs() {
            return booked != null && booked.expected() != booked.counted();
        }
    }

    final SnapshotReported told;
    final Instant moment;
    final Instant createdAt;
    final long createdPosition;
    final @Nullable String supersededBy;
    boolean allOpened;
    long version = 1;
    Instant updatedAt;
    long position;
    final TreeMap<Of, Line> lines = new TreeMap<>();

    SnapshotTally(RecordedEvent recorded, SnapshotReported told, @Nullable String supersededBy) {
        this.told = told;
        this.moment = told.moment(recorded.recordedAt());
        this.createdAt = recorded.recordedAt();
        this.createdPosition = recorded.position();
        this.supersededBy = supersededBy;
        this.allOpened = supersededBy != null || told.complete().isEmpty();
        this.updatedAt = recorded.recordedAt();
        this.position = recorded.position();
        told.lines()
                .forEach(
                        line ->
                                lines.put(
                                        new Of(line.sku().value(), line.status().name()),
                                        new Line(true, line.quantity())));
    }

    void allOpened(RecordedEvent recorded) {
        allOpened = true;
        version = recorded.version();
        touch(recorded);
    }

    void opened(RecordedEvent recorded, Of line) {
        lines.computeIfAbsent(line, _ -> new Line(false, 0)).openedPosition = recorded.position();
        touch(recorded);
    }

    void booked(RecordedEvent recorded, Of of, StockEvent.StockCounted event) {
        Line line = lines.get(of);
        if (line != null) {
            line.booked = event;
            line.bookedPosition = recorded.position();
            touch(recorded);
        }
    }

    private void touch(RecordedEvent recorded) {
        updatedAt = recorded.recordedAt();
        position = recorded.position();
    }

    /** Lines that are not booked; of one that is outdated none ever is. */
    int open() {
        return supersededBy != null
                ? 0
                : (int) lines.values().stream().filter(line -> line.booked == null).count();
    }

    int different() {
        return (int) lines.values().stream().filter(Line::differs).count();
    }
}
