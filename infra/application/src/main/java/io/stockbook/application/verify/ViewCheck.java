package io.stockbook.application.verify;

import org.jooq.DSLContext;

/**
 * Invariant 5 for one view: its rows are the fold of the events up to its own position. The fold
 * here shares no code with the projector, except for what the module {@code messages} says of the
 * events themselves: their movements and the folds {@code Fences} and {@code MissingUnits}, which
 * the deciders use too. A mistake in these would therefore not show here.
 */
abstract class ViewCheck extends FoldCheck {

    /** A check in a transaction in which rows and position do not change. */
    ViewCheck(DSLContext snapshot, String view) {
        super(
                snapshot,
                "5: view %s is the fold of the events".formatted(view),
                snapshot.resultQuery(
                                "SELECT position, head FROM read.progress WHERE view = ?", view)
                        .fetchSingle());
    }
}
