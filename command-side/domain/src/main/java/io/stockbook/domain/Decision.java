package io.stockbook.domain;

import io.stockbook.messages.Event;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import java.util.List;

/**
 * What becomes of a command: facts, or a refusal. A refusal is a value because a thrown one would
 * roll back whatever else is being decided with it.
 *
 * @param <E> the events of the aggregate that decides
 */
public sealed interface Decision<E extends Event> {

    /** The command holds; without events there was nothing to change. */
    record Accepted<E extends Event>(List<E> events) implements Decision<E> {
        /** Keeps the events in their order and unmodifiable. */
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command does not hold, and nothing changes. */
    record Refused<E extends Event>(Refusal refusal) implements Decision<E> {}

    /** Nothing had to change. */
    static <E extends Event> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    /** One fact. */
    static <E extends Event> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Facts in their order. */
    static <E extends Event> Decision<E> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    /** A refusal whose sentence has no numbers. */
    static <E extends Event> Decision<E> refused(RefusalCode code, String sentence) {
        return new Refused<>(Refusal.of(code, sentence));
    }

    /** A refusal with its numbers. */
    static <E extends Event> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
