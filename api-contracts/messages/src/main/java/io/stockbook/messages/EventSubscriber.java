package io.stockbook.messages;

import java.time.Duration;
import java.util.List;

/**
 * Takes every recorded event once, in the order of positions, batch by batch.
 *
 * <p>Whoever runs it calls {@link #on} inside the transaction that also moves the subscriber's
 * token: rows and token are committed together or not at all.
 */
public interface EventSubscriber {

    /** The subscriber's name, unique among all. */
    String name();

    /** The schema that holds its {@code token} table, so that rows and token live together. */
    String schema();

    /** The most events of one batch. */
    default int batchSize() {
        return 500;
    }

    /**
     * How long it may rest between two batches while events come in crowds. The longer it rests,
     * the more of what happens to one row within a moment is one write.
     */
    default Duration longestRest() {
        return Duration.ofMillis(50);
    }

    /**
     * Whether a batch is on the disk before the next one begins. Rows that come out of the events
     * again need not be: what a crash of the database takes of them, it takes together with the
     * token.
     */
    default boolean waitsForDisk() {
        return true;
    }

    /** Takes the next events; an exception rolls the batch back and it comes again. */
    void on(List<RecordedEvent> batch);
}
