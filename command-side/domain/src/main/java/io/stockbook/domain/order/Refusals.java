package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.ORDER_BLOCKED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static java.util.stream.Collectors.joining;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentences in which an order says no to one command, with the numbers in them. */
record Refusals(Order order, OrderCommand command) {

    String name() {
        return "order " + command.order().number();
    }

    /** The order is not open, or there is none. */
    Decision<OrderEvent> stage() {
        return order.stage() == Stage.UNPLACED
                ? unplaced()
                : Decision.refused(WRONG_STATE, name() + " is " + order.stage().words());
    }

    /** Nobody has placed the order. */
    Decision<OrderEvent> unplaced() {
        return Decision.refused(UNKNOWN_ORDER, "there is no " + name());
    }

    /** The order has no such line; of its lines one that has ended remembers none. */
    Decision<OrderEvent> noLine(int line) {
        return order.stage() == Stage.OPEN || !order.lines().isEmpty()
                ? Decision.refused(UNKNOWN_LINE, "%s has no line %d".formatted(name(), line))
                : stage();
    }

    /** Why nothing can be done with these allocations at this step; empty when something can. */
    Optional<Decision<OrderEvent>> untouchable(List<AllocationId> allocations, Step step) {
        for (AllocationId allocation : allocations) {
            if (order.stage() != Stage.UNPLACED && order.promises().find(allocation).isEmpty()) {
                return Optional.of(unknown(allocation, EnumSet.of(step)));
            }
        }
        return order.stage() == Stage.OPEN ? Optional.empty() : Optional.of(stage());
    }

    Decision<OrderEvent> placedAlready() {
        return Decision.refused(
                ALREADY_EXISTS,
                "%s was placed already and is %s".formatted(name(), order.stage().words()));
    }

    Decision<OrderEvent> tooMany(int line, long ordered, long allocated, long waiting) {
        Refusal refusal =
                Refusal.of(
                                INSUFFICIENT_QUANTITY,
                                "line %d of %s asks for %d units and cannot have %d allocated%s"
                                        .formatted(
                                                line,
                                                name(),
                                                ordered,
                                                allocated,
                                                waiting == 0
                                                        ? ""
                                                        : " and %d waiting".formatted(waiting)))
                        .with("line", line)
                        .with("ordered", ordered)
                        .with("allocated", allocated);
        return Decision.refused(waiting == 0 ? refusal : refusal.with("waiting", waiting));
    }

    /** Its kit cannot be taken apart, for want of lines. */
    Decision<OrderEvent> tooManyLines(int kit, int components) {
        return Decision.refused(
                Refusal.of(
                                LIMIT_REACHED,
                                "%s has %d lines and cannot have %d more for the components of the kit on line %d: %d are the most"
                                        .formatted(
                                                name(),
                                                order.lines().size(),
                                                components,
                                                kit,
                                                OrderCommand.MOST_LINES))
                        .with("lines", order.lines().size())
                        .with("components", components));
    }

    Decision<OrderEvent> unknown(AllocationId allocation, Set<Step> from) {
        return Decision.refused(
                UNKNOWN_ALLOCATION,
                "%s is %s and has no %s allocation %s"
                        .formatted(name(), order.stage().words(), words(from), allocation));
    }

    Decision<OrderEvent> notEnough(String what, long there, long asked) {
        return Decision.refused(
                Refusal.of(
                                INSUFFICIENT_QUANTITY,
                                "%s: there are %d %s, %d were named"
                                        .formatted(name(), there, what, asked))
                        .with("there", there)
                        .with("asked", asked));
    }

    Decision<OrderEvent> blocked() {
        return Decision.refused(
                ORDER_BLOCKED,
                "%s is blocked for %s"
                        .formatted(
                                name(),
                                order.blocks().stream()
                                        .sorted()
                                        .map(BlockReason::name)
                                        .collect(joining(" and "))));
    }

    /** Nothing stands at these steps; the numbers say where everything stands instead. */
    Decision<OrderEvent> nothing(Set<Step> from) {
        long waiting = order.waiting().stream().mapToLong(LineShortage::quantity).sum();
        String standing =
                Arrays.stream(Step.values())
                        .map(step -> order.promises().units(step) + " are " + step.word())
                        .collect(joining(", "));
        Refusal refusal =
                Refusal.of(
                                WRONG_STATE,
                                "%s has nothing that is %s: %d units wait for stock, %s"
                                        .formatted(name(), words(from), waiting, standing))
                        .with("waiting", waiting);
        for (Step step : Step.values()) {
            refusal = refusal.with(step.word(), order.promises().units(step));
        }
        return Decision.refused(refusal);
    }

    Decision<OrderEvent> shippedAlready(long shipped) {
        return Decision.refused(
                Refusal.of(
                                WRONG_STATE,
                                "%s cannot be cancelled: %d units have shipped"
                                        .formatted(name(), shipped))
                        .with("shipped", shipped));
    }

    Decision<OrderEvent> notShippedInFull(long shipped, long ordered) {
        return Decision.refused(
                Refusal.of(
                                WRONG_STATE,
                                "%s cannot be closed: %d of %d units have shipped"
                                        .formatted(name(), shipped, ordered))
                        .with("shipped", shipped)
                        .with("ordered", ordered));
    }

    private static String words(Set<Step> steps) {
        return steps.stream().sorted().map(Step::word).collect(joining(" or "));
    }
}
