package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Invariant 5 for one view: its rows are the fold of the events up to its own position. The fold
 * here shares no code with the projector, except for what the module {@code messages} says of the
 * events themselves: their movements and the folds {@code Fences} and {@code MissingUnits}, which
 * the deciders use too. A mistake in these would therefore not show here.
 */
abstract class ViewCheck implements Check {

    private final DSLContext snapshot;
    private final String view;
    private final long position;
    private final long head;

    /** A check in a transaction in which rows and position do not change. */
    ViewCheck(DSLContext snapshot, String view) {
        this.snapshot = snapshot;
        this.view = view;
        Record progress =
                snapshot.resultQuery(
                                "SELECT position, head FROM read.progress WHERE view = ?", view)
                        .fetchSingle();
        this.position = progress.get("position", Long.class);
        this.head = progress.get("head", Long.class);
    }

    @Override
    public final String name() {
        String reach = position < head ? position + " of " + head : Long.toString(position);
        return "5: view %s is the fold of the events up to %s".formatted(view, reach);
    }

    @Override
    public final void on(RecordedEvent event) {
        if (event.position() <= position) {
            fold(event);
        }
    }

    abstract void fold(RecordedEvent event);

    final DSLContext snapshot() {
        return snapshot;
    }
}
