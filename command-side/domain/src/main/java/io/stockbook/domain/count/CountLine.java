package io.stockbook.domain.count;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountVerdict;

/**
 * One line of a count.
 *
 * @param attempt how often it was begun
 * @param recounts how often it was too far off and is counted again
 * @param counted what was counted last
 * @param evidence what stands behind that
 */
public record CountLine(
        CountLineState state, int attempt, int recounts, long counted, Evidence evidence) {

    static final CountLine PLANNED = new CountLine(CountLineState.PLANNED, 0, 0, 0, Evidence.NONE);

    /** True when somebody may begin to count it, for the first time or anew. */
    boolean mayBegin() {
        return switch (state) {
            case PLANNED, RECOUNT, OPENING, COUNTING -> true;
            case COUNTED, AWAITING_APPROVAL, ACCEPTED, BOOKED, DROPPED -> false;
        };
    }

    CountLine begun(boolean atOnce) {
        return new CountLine(
                atOnce ? CountLineState.COUNTING : CountLineState.OPENING,
                attempt + 1,
                recounts,
                0,
                Evidence.NONE);
    }

    CountLine counted(long units, Evidence told) {
        return new CountLine(CountLineState.COUNTED, attempt, recounts, units, told);
    }

    CountLine compared(CountVerdict verdict) {
        return switch (verdict) {
            case ACCEPT -> to(CountLineState.ACCEPTED);
            case RECOUNT ->
                    new CountLine(CountLineState.RECOUNT, attempt, recounts + 1, counted, evidence);
            case APPROVAL -> to(CountLineState.AWAITING_APPROVAL);
        };
    }

    CountLine to(CountLineState next) {
        return new CountLine(next, attempt, recounts, counted, evidence);
    }
}
