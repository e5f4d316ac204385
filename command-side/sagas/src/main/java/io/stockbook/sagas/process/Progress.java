package io.stockbook.sagas.process;

import org.jspecify.annotations.Nullable;

/**
 * How the conversation with the order stands.
 *
 * @param inFlight what the order was asked and has not answered
 * @param number the number of that command
 * @param refused what the order refused last; not asked again before something changes
 * @param changed true when the order does not know yet what is promised to it
 */
public record Progress(
        @Nullable OrderStep inFlight, int number, @Nullable OrderStep refused, boolean changed) {

    static final Progress NEW = new Progress(null, 0, null, true);

    Progress asked(OrderStep step, int command) {
        return new Progress(step, command, null, changed && step != OrderStep.RECORD);
    }

    Progress answered() {
        return new Progress(null, 0, null, changed);
    }

    Progress unblocked() {
        return new Progress(inFlight, number, null, changed);
    }

    Progress changedNow() {
        return new Progress(inFlight, number, null, true);
    }

    /** What was told does not hold: the order has to be told anew. */
    static Progress again() {
        return NEW;
    }

    Progress refusedStep(OrderStep step) {
        return new Progress(null, 0, step, changed || step == OrderStep.RECORD);
    }
}
