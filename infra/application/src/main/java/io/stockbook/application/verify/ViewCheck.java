package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import org.jooq.DSLContext;

/**
 * Invariant 5 for one view: its rows are the fold of the events up to its own position. The fold
 * here shares nothing with the projector but the events.
 */
abstract class ViewCheck implements Check {

    private final DSLContext snapshot;
    private final String view;
    private final long position;

    /** A check in a transaction in which rows and position do not change. */
    ViewCheck(DSLContext snapshot, String view) {
        this.snapshot = snapshot;
        this.view = view;
        this.position =
                snapshot.resultQuery("SELECT position FROM read.progress WHERE view = ?", view)
                        .fetchSingle()
                        .get(0, Long.class);
    }

    @Override
    public final String name() {
        return "5: view %s is the fold of the events up to %d".formatted(view, position);
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

    /** Throws unless both are equal. */
    static void same(String what, Object stored, Object folded) {
        if (!stored.equals(folded)) {
            throw new Violation("%s: stored %s, the events say %s".formatted(what, stored, folded));
        }
    }
}
