package io.stockbook.application.verify;

/** What the events of one document say of what is promised to it. */
interface DocumentTally {

    /** Of its last event. */
    long position();

    /** Units that it says are promised to all its lines. */
    long promised();

    /** True when nothing may be promised to it any more. */
    boolean hasEnded();
}
