package io.stockbook.sagas.process;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that are in the floor's hands or have left, by the order's word, while a count or a sale
 * took them from their stock item before it heard so. The order's word stands: nothing comes in
 * their place, the rest of the order goes on, and somebody is told that floor and books differ.
 */
final class Unbacked {

    private Unbacked() {}

    /**
     * The order counts on more units of a line than it was told of: what is more, no stock item
     * stands behind. Only the order can know, since units may leave while their loss is on its way.
     *
     * @return true when something was learnt, so that the order has to be told anew
     */
    static boolean learn(Course course, RecordAllocation told, @Nullable Refusal why) {
        Long number = why == null ? null : why.numbers().get("line");
        Long counted = why == null ? null : why.numbers().get("allocated");
        Line line = number == null ? null : course.state().lines().get(number.intValue());
        if (line == null || counted == null) {
            return false;
        }
        long unbacked =
                counted
                        - told.allocated().stream()
                                .filter(it -> it.line() == line.number())
                                .mapToLong(LineAllocation::quantity)
                                .sum();
        if (unbacked <= line.unbacked()) {
            return false;
        }
        course.put(line.withUnbacked(unbacked));
        course.put(Progress.again());
        course.open(
                ExceptionType.STEP_REFUSED,
                course.state().order().number().value(),
                ("Order %s counts on %d units of its line %d, on the floor or on their way, that no"
                                + " stock item promises any more: the floor and the books of %s"
                                + " differ")
                        .formatted(
                                course.state().order().number(),
                                unbacked,
                                line.number(),
                                line.sku()));
        return true;
    }

    /** The order counts anew on the units of this line. */
    static void forget(Course course, int number) {
        Line line = course.state().lines().get(number);
        Progress progress = course.state().progress();
        if (line != null && (line.unbacked() > 0 || progress.inFlight() == OrderStep.RECORD)) {
            course.put(line.withUnbacked(0));
            course.put(progress.changedNow());
        }
    }

    static void forget(Course course) {
        List.copyOf(course.state().lines().keySet()).forEach(number -> forget(course, number));
    }

    static boolean has(Fulfilment state) {
        return state.lines().values().stream().anyMatch(line -> line.unbacked() > 0);
    }
}
