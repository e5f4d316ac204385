package io.stockbook.connectors.cutover;

import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import org.jspecify.annotations.Nullable;

/** Adds up what rows are worth: in one currency, and no more than can be counted. */
final class OldValues {

    private final PartSums sums;
    private final PartMistakes mistakes;
    private @Nullable String currency;

    OldValues(PartSums sums, PartMistakes mistakes) {
        this.sums = sums;
        this.mistakes = mistakes;
    }

    void add(CutoverPart file, long row, ControlPart part, @Nullable Money value) {
        if (value == null) {
            return;
        }
        if (currency != null && !currency.equals(value.currency())) {
            mistakes.add(
                    PartMistake.of(
                            file,
                            row,
                            BooksCheck.UNBALANCED,
                            "is worth %s, and rows before it are worth %s: a cutover has one currency"
                                    .formatted(value.currency(), currency)));
            return;
        }
        currency = value.currency();
        try {
            sums.value(part, value);
        } catch (ArithmeticException tooMuch) {
            mistakes.add(
                    PartMistake.of(
                            file,
                            row,
                            BooksCheck.UNBALANCED,
                            "%s is worth more than can be counted with this row".formatted(part)));
        }
    }
}
