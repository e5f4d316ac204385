package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;

/** One thing that must hold. It sees every event once, in order, and then the end. */
interface Check {

    /** What must hold, in a few words. */
    String name();

    /**
     * Takes the next event.
     *
     * @throws Violation when it does not hold after this event
     */
    void on(RecordedEvent event);

    /**
     * Compares what was folded with what is stored.
     *
     * @throws Violation when they differ
     */
    default void end() {}
}
