package io.stockbook.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a command does not hold: a stable code, and a sentence with the numbers in it.
 *
 * @param numbers the sentence's numbers by name, for machines, in the sentence's order
 */
public record Refusal(RefusalCode code, String sentence, Map<String, Long> numbers) {

    /** Keeps the numbers in their order and unmodifiable. */
    public Refusal {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** A refusal without numbers. */
    public static Refusal of(RefusalCode code, String sentence) {
        return new Refusal(code, sentence, Map.of());
    }

    /** What whoever answers for the first sending of a command says of a second one. */
    public static Refusal keyReused(CommandId id) {
        return of(
                RefusalCode.KEY_REUSED,
                "Command %s was sent before with another body.".formatted(id));
    }

    /** This refusal with one more number named. */
    public Refusal with(String name, long number) {
        Map<String, Long> more = new LinkedHashMap<>(numbers);
        more.put(name, number);
        return new Refusal(code, sentence, more);
    }
}
