package io.stockbook.application.verify;

import org.jspecify.annotations.Nullable;

/**
 * Of all differences that were found, the one whose last event comes first, so that the reader
 * starts where it went wrong.
 */
final class Earliest {

    private long position = Long.MAX_VALUE;
    private @Nullable String sentence;
    private int others = -1;

    /** A difference; one without an event comes before all others. */
    void add(long lastEvent, String difference) {
        others++;
        if (sentence == null || lastEvent < position) {
            position = lastEvent;
            sentence = difference;
        }
    }

    /**
     * Tells the first of them.
     *
     * @throws Violation when there was any
     */
    void end() {
        if (sentence != null) {
            throw new Violation(
                    others == 0 ? sentence : "%s; %d more differ".formatted(sentence, others),
                    position);
        }
    }
}
