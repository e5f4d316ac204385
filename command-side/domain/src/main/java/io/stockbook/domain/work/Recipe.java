package io.stockbook.domain.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;

/**
 * How the lines of a plan go together. One side of it is one line, the whole; the other side are
 * its parts, so many of each to one whole. Only what is assembled has its parts on the way in.
 */
record Recipe(boolean partsGoIn, int whole, List<Part> parts) {

    /** More than any work order may hold, and so few that two hundred of them are no overflow. */
    private static final long TOO_MANY = 1_000 * Require.LARGEST_QUANTITY;

    /**
     * One line of the side that may have several.
     *
     * @param each units of it to one whole
     * @param weight when the value of a whole is divided
     */
    record Part(int line, long each, long weight) {

        long of(long wholes) {
            return wholes > TOO_MANY / each ? TOO_MANY : wholes * each;
        }
    }

    static Recipe of(WorkPlan plan) {
        if (plan.kind() == WorkOrderKind.ASSEMBLE) {
            WorkOutput made = plan.outputs().getFirst();
            return new Recipe(
                    true,
                    made.line(),
                    plan.inputs().stream()
                            .map(it -> new Part(it.line(), it.quantity() / made.quantity(), 1))
                            .toList());
        }
        WorkInput opened = plan.inputs().getFirst();
        return new Recipe(
                false,
                opened.line(),
                plan.outputs().stream()
                        .map(
                                it ->
                                        new Part(
                                                it.line(),
                                                it.quantity() / opened.quantity(),
                                                it.weight()))
                        .toList());
    }
}
