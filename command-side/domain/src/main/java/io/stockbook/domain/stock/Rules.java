package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one command. When several are broken, the refusal is the one whose code comes first
 * in {@link RefusalCode}, in whatever order they are written.
 */
final class Rules {

    private @Nullable Refusal first;

    /** Refuses with this code and sentence unless the rule holds. */
    Rules require(boolean holds, RefusalCode code, Supplier<String> sentence) {
        return holds ? this : refuse(Refusal.of(code, sentence.get()));
    }

    /**
     * Refuses unless there is as much as was asked for.
     *
     * @param what the sentence's middle: what there is that much of
     */
    Rules enough(long there, long asked, Supplier<String> what) {
        return there >= asked
                ? this
                : refuse(
                        Refusal.of(
                                        RefusalCode.INSUFFICIENT_QUANTITY,
                                        "%d %s, %d were asked for"
                                                .formatted(there, what.get(), asked))
                                .with("there", there)
                                .with("asked", asked));
    }

    /** Refuses like this, unless another broken rule comes first. */
    Rules refuse(Refusal refusal) {
        if (first == null || refusal.code().compareTo(first.code()) < 0) {
            first = refusal;
        }
        return this;
    }

    /** The fact, when no rule is broken. */
    Decision<StockEvent> then(Supplier<StockEvent> fact) {
        return thenAll(() -> List.of(fact.get()));
    }

    /** The facts in their order, when no rule is broken. */
    Decision<StockEvent> thenAll(Supplier<List<StockEvent>> facts) {
        return first == null ? Decision.accepted(facts.get()) : Decision.refused(first);
    }
}
