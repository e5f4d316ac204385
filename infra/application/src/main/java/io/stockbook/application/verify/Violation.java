package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;

/** Something that must hold does not; names the first event after which it did not. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A violation seen after this event. */
    Violation(RecordedEvent event, String sentence) {
        super(
                "position %d, %s version %d, %s: %s"
                        .formatted(
                                event.position(),
                                event.stream(),
                                event.version(),
                                event.event().getClass().getSimpleName(),
                                sentence));
    }

    /** A violation of what is stored beside the events, for which this event was the last. */
    Violation(String sentence, long lastEvent) {
        this(
                lastEvent == 0
                        ? sentence
                        : "%s (its last event is at %d)".formatted(sentence, lastEvent));
    }

    /** A violation of what is stored beside the events. */
    Violation(String sentence) {
        super(sentence);
    }
}
