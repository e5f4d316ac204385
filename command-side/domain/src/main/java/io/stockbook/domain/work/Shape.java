package io.stockbook.domain.work;

import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which lines can become which by each kind of work. Units divide evenly or not at all. */
final class Shape {

    private final WorkPlan plan;
    private final WorkInput input;
    private final WorkOutput output;

    private Shape(WorkPlan plan) {
        this.plan = plan;
        this.input = plan.inputs().getFirst();
        this.output = plan.outputs().getFirst();
    }

    /** What is wrong with the lines, as a sentence; null when nothing is. */
    static @Nullable String problem(WorkPlan plan) {
        return new Shape(plan).problem();
    }

    private @Nullable String problem() {
        return switch (plan.kind()) {
            case ASSEMBLE -> plan.outputs().size() > 1 ? "one SKU is assembled" : assembled();
            case DISASSEMBLE -> plan.inputs().size() > 1 ? "one SKU is taken apart" : opened();
            case CASE_BREAK -> several() ? "one SKU is opened into one other" : opened();
            case RELABEL -> several() ? "one SKU becomes one other" : relabelled();
            case REGRADE -> several() ? "one line becomes one other" : regraded();
            case LOT_CORRECTION -> several() ? "one line becomes one other" : corrected();
        };
    }

    private boolean several() {
        return plan.inputs().size() > 1 || plan.outputs().size() > 1;
    }

    private @Nullable String assembled() {
        for (WorkInput part : plan.inputs()) {
            if (part.sku().equals(output.sku())) {
                return "%s is not made of itself".formatted(part.sku());
            }
            if (part.quantity() % output.quantity() != 0) {
                return uneven(part.quantity(), part.sku(), output.quantity(), output.sku());
            }
        }
        return null;
    }

    private @Nullable String opened() {
        for (WorkOutput part : plan.outputs()) {
            if (part.sku().equals(input.sku())) {
                return "%s does not become itself".formatted(part.sku());
            }
            if (part.quantity() % input.quantity() != 0) {
                return uneven(part.quantity(), part.sku(), input.quantity(), input.sku());
            }
        }
        return null;
    }

    private static String uneven(long parts, Object part, long wholes, Object whole) {
        return "%d units of %s do not go evenly into %d of %s"
                .formatted(parts, part, wholes, whole);
    }

    private @Nullable String relabelled() {
        return sameSku() ? "%s is labelled so already".formatted(input.sku()) : unitByUnit();
    }

    private @Nullable String regraded() {
        return !sameSku() || input.from() == output.to() || !sameLot()
                ? "only the status of a SKU is regraded"
                : unitByUnit();
    }

    private @Nullable String corrected() {
        return !sameSku() || input.from() != output.to() || sameLot()
                ? "only the lot of a SKU is corrected"
                : unitByUnit();
    }

    private @Nullable String unitByUnit() {
        return input.quantity() == output.quantity()
                ? null
                : "%d units do not become %d".formatted(input.quantity(), output.quantity());
    }

    private boolean sameSku() {
        return input.sku().equals(output.sku());
    }

    private boolean sameLot() {
        return Objects.equals(input.lot(), output.lot());
    }
}
