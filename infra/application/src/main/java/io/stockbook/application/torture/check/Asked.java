package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command id with all attempts under it, and what the ledger remembers of it.
 *
 * @param attempts in the order they were sent
 * @param known what the ledger remembers, if anything
 */
record Asked(UUID id, List<Attempt> attempts, @Nullable Known known) {

    static Asked of(List<Attempt> attempts, @Nullable Known known) {
        List<Attempt> sorted = new ArrayList<>(attempts);
        sorted.sort(Comparator.comparingLong(Attempt::invoked));
        return new Asked(sorted.getFirst().id(), List.copyOf(sorted), known);
    }

    /** From here on it may have been decided. */
    long invoked() {
        return attempts.getFirst().invoked();
    }

    /** The first answer for good, if there was one. */
    Optional<Attempt> acknowledged() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome().acknowledged())
                .min(Comparator.comparingLong(Attempt::returned));
    }

    /** True when nobody was told for good what became of it. */
    boolean open() {
        return acknowledged().isEmpty()
                && attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.UNKNOWN);
    }

    /** The attempt whose body the ledger took, if it took one that was sent. */
    Optional<Attempt> taken() {
        Known answer = known;
        return answer == null
                ? Optional.empty()
                : attempts.stream()
                        .filter(attempt -> Commands.hash(attempt).equals(answer.body()))
                        .findFirst();
    }
}
