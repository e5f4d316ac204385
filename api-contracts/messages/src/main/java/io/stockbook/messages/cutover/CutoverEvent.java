package io.stockbook.messages.cutover;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;

/** Everything that can happen to a cutover. */
public sealed interface CutoverEvent extends Event {

    /** The totals agree, and booking begins; whatever is booked for it stands after this. */
    record CutoverBegun(ControlTotals totals, Evidence evidence) implements CutoverEvent {}

    /** All of it is booked, and comes to the old system's totals. */
    record CutoverFinished(ControlTotals booked) implements CutoverEvent {}
}
