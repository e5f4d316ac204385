package io.stockbook.projectors.counts;

import io.stockbook.messages.count.CountLineState;
import org.jspecify.annotations.Nullable;

/** By how many a count has more lines, more that have not ended, and more to be approved. */
record LineChange(int lines, int open, int awaiting) {
    static final LineChange NONE = new LineChange(0, 0, 0);

    LineChange after(@Nullable CountLineState before, CountLineState state) {
        return new LineChange(
                lines + (before == null ? 1 : 0),
                open + isOpen(state) - isOpen(before),
                awaiting + awaits(state) - awaits(before));
    }

    private static int isOpen(@Nullable CountLineState state) {
        return state == null || state.isEnded() ? 0 : 1;
    }

    private static int awaits(@Nullable CountLineState state) {
        return state == CountLineState.AWAITING_APPROVAL ? 1 : 0;
    }

    LineChange plus(LineChange other) {
        return new LineChange(lines + other.lines, open + other.open, awaiting + other.awaiting);
    }
}
