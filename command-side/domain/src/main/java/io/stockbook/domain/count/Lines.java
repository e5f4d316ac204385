package io.stockbook.domain.count;

import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.id.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The lines of a count.
 *
 * @param open how many of them have not ended
 */
public record Lines(PMap<Sku, CountLine> bySku, int open) {

    static final Lines NONE = new Lines(HashTreePMap.empty(), 0);

    @Nullable CountLine find(Sku sku) {
        return bySku.get(sku);
    }

    int size() {
        return bySku.size();
    }

    boolean isDone() {
        return !bySku.isEmpty() && open == 0;
    }

    Lines with(Sku sku, CountLine line) {
        CountLine before = bySku.get(sku);
        int was = before == null || before.state().isEnded() ? 0 : 1;
        int is = line.state().isEnded() ? 0 : 1;
        return new Lines(bySku.plus(sku, line), open - was + is);
    }

    /**
     * With one line after an event of it.
     *
     * @throws IllegalStateException when there is no such line: a defect
     */
    Lines change(Sku sku, UnaryOperator<CountLine> change) {
        CountLine line = bySku.get(sku);
        if (line == null) {
            throw new IllegalStateException("no line of " + sku);
        }
        return with(sku, change.apply(line));
    }

    /** Without any hope for those that nobody has believed. */
    Lines dropped() {
        Lines after = this;
        for (var entry : bySku.entrySet()) {
            CountLineState state = entry.getValue().state();
            if (!state.isEnded() && state != CountLineState.ACCEPTED) {
                after = after.with(entry.getKey(), entry.getValue().to(CountLineState.DROPPED));
            }
        }
        return after;
    }

    /** The SKUs of the lines that somebody counts, or has counted, in their order. */
    List<Sku> undecided() {
        return bySku.entrySet().stream()
                .filter(entry -> entry.getValue().state().isUndecided())
                .map(entry -> entry.getKey())
                .sorted(Comparator.comparing(Sku::value))
                .toList();
    }
}
