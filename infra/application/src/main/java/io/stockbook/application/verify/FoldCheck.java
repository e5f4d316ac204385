package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Compares what is stored beside the events with a fold of them, up to the position that the stored
 * rows say they reflect.
 */
abstract class FoldCheck implements Check {

    private final DSLContext snapshot;
    private final String what;
    private final long position;
    private final long head;

    /**
     * A check in a transaction in which rows and positions do not change.
     *
     * @param what must hold
     * @param progress the {@code position} of the rows and the {@code head} of the ledger
     */
    FoldCheck(DSLContext snapshot, String what, Record progress) {
        this.snapshot = snapshot;
        this.what = what;
        this.position = progress.get("position", Long.class);
        this.head = progress.get("head", Long.class);
    }

    @Override
    public final String name() {
        String reach = position < head ? position + " of " + head : Long.toString(position);
        return "%s up to %s".formatted(what, reach);
    }

    @Override
    public final void on(RecordedEvent event) {
        if (event.position() <= position) {
            fold(event);
        } else {
            foldLater(event);
        }
    }

    abstract void fold(RecordedEvent event);

    /** An event that the rows do not reflect yet. */
    void foldLater(RecordedEvent event) {}

    final DSLContext snapshot() {
        return snapshot;
    }
}
