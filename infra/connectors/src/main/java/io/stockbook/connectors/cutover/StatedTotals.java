package io.stockbook.connectors.cutover;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the old system says it has; what is not named is nothing. */
record StatedTotals(List<Stated> totals) {

    /** One of them; stock has no documents, and orders are worth nothing yet. */
    record Stated(ControlPart of, @Nullable Long documents, long units, @Nullable Money value) {}

    ControlTotals read() {
        try {
            return new ControlTotals(
                    totals.stream()
                            .map(
                                    each ->
                                            new ControlTotal(
                                                    each.of(),
                                                    requireNonNullElse(each.documents(), 0L),
                                                    each.units(),
                                                    each.value()))
                            .toList());
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }
}
