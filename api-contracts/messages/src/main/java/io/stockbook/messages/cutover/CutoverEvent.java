package io.stockbook.messages.cutover;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a cutover. */
public sealed interface CutoverEvent extends Event {

    /**
     * The totals agree, and booking begins; whatever is booked for it stands after this.
     *
     * @param files in which its rows stand, by name; null when that was not asked
     */
    record CutoverBegun(ControlTotals totals, @Nullable List<CutoverFile> files, Evidence evidence)
            implements CutoverEvent {}

    /** All of it is booked, and comes to the old system's totals. */
    record CutoverFinished(ControlTotals booked) implements CutoverEvent {}
}
