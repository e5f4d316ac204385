package io.stockbook.domain.count;

import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.Sku;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count's state in plain lists, so that it can be stored. */
public record CountSnapshot(
        @Nullable CountState state,
        @Nullable CountedPlace place,
        @Nullable CountTerms terms,
        boolean complete,
        List<Line> lines) {

    /** One line and what it is about. */
    public record Line(Sku sku, CountLine line) {}

    /** Everything the count knows; the same count is the same text. */
    public static CountSnapshot of(Count count) {
        return new CountSnapshot(
                count.state(),
                count.place(),
                count.terms(),
                count.complete(),
                count.lines().bySku().entrySet().stream()
                        .map(entry -> new Line(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(one -> one.sku().value()))
                        .toList());
    }

    /** The count as it was. */
    public Count restored() {
        Lines all = Lines.NONE;
        for (Line one : lines) {
            all = all.with(one.sku(), one.line());
        }
        return new Count(state, place, terms, complete, all);
    }
}
