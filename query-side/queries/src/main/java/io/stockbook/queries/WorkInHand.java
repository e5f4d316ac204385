package io.stockbook.queries;

import io.stockbook.messages.work.WorkOrderKind;
import java.util.List;

/**
 * The lines of a work order, and what of each is in work: parts that are in nothing yet, or that
 * have not come out of what was opened, and as many wholes as they are.
 */
record WorkInHand(WorkOrderKind kind, List<WorkLine> lines) {

    private boolean assembles() {
        return kind == WorkOrderKind.ASSEMBLE;
    }

    private List<WorkLine> side(boolean input) {
        return lines.stream().filter(line -> line.input() == input).toList();
    }

    /** Units of a line that are in work. */
    private long inWork(WorkLine line) {
        WorkLine whole = side(!assembles()).getFirst();
        return line.line() == whole.line()
                ? side(assembles()).stream()
                        .mapToLong(part -> inWork(part, whole) / each(part, whole))
                        .min()
                        .orElse(0)
                : inWork(line, whole);
    }

    private long inWork(WorkLine part, WorkLine whole) {
        long each = each(part, whole);
        return Math.max(
                0, assembles() ? part.in() - whole.out() * each : whole.in() * each - part.out());
    }

    private static long each(WorkLine part, WorkLine whole) {
        return part.planned() / whole.planned();
    }

    List<WorkInputAnswer> inputs() {
        return side(true).stream()
                .map(
                        line ->
                                new WorkInputAnswer(
                                        line.line(),
                                        line.sku(),
                                        line.status(),
                                        line.lot(),
                                        line.planned(),
                                        Math.max(0, line.promised() - line.offShelf()),
                                        line.lacking(),
                                        line.consumed(),
                                        line.unused(),
                                        inWork(line),
                                        line.spoiled()))
                .toList();
    }

    List<WorkOutputAnswer> outputs() {
        return side(false).stream()
                .map(
                        line ->
                                new WorkOutputAnswer(
                                        line.line(),
                                        line.sku(),
                                        line.status(),
                                        line.lot(),
                                        line.share(),
                                        line.planned(),
                                        line.produced(),
                                        inWork(line),
                                        line.spoiled()))
                .toList();
    }
}
