package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static java.util.stream.Collectors.toMap;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderShipped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whole allocations from one step to the next; naming none means everything that is there. */
final class Steps {

    private Steps() {}

    static Decision<OrderEvent> release(Order order, OrderCommand.ReleaseOrder asked) {
        long promised = order.promises().units();
        if (order.stage() == Stage.OPEN
                && order.fill() == FillPolicy.SHIP_COMPLETE
                && promised < order.wanted()) {
            return Decision.refused(
                    Refusal.of(
                                    WRONG_STATE,
                                    "%s ships complete, and %d of its %d units are allocated"
                                            .formatted(
                                                    new Refusals(order, asked).name(),
                                                    promised,
                                                    order.wanted()))
                            .with("allocated", promised)
                            .with("ordered", order.wanted()));
        }
        return unblocked(order, asked, List.of(), EnumSet.of(Step.ALLOCATED), OrderReleased::new);
    }

    /** The floor tells what it did: that the order was blocked meanwhile does not undo it. */
    static Decision<OrderEvent> pick(Order order, OrderCommand.ConfirmPick told) {
        return advance(
                order,
                told,
                told.allocations(),
                EnumSet.of(Step.RELEASED),
                picked -> new OrderPicked(picked, open(order, picked), told.evidence()));
    }

    /** What was left of each is not what a stock item has left by now: who books it has to know. */
    private static List<Long> open(Order order, List<AllocationId> picked) {
        Map<AllocationId, Long> open =
                order.promises().all().stream()
                        .collect(toMap(it -> it.allocation().allocation(), Promise::open));
        return picked.stream().map(it -> open.getOrDefault(it, 0L)).toList();
    }

    static Decision<OrderEvent> ship(Order order, OrderCommand.ConfirmShipment told) {
        return unblocked(
                order,
                told,
                told.allocations(),
                Step.shippable(order.handling()),
                shipped -> new OrderShipped(shipped, told.shipment(), told.evidence()));
    }

    private static Decision<OrderEvent> unblocked(
            Order order,
            OrderCommand command,
            List<AllocationId> named,
            Set<Step> from,
            Function<List<AllocationId>, OrderEvent> event) {
        Decision<OrderEvent> advanced = advance(order, command, named, from, event);
        return advanced instanceof Decision.Accepted && !order.blocks().isEmpty()
                ? new Refusals(order, command).blocked()
                : advanced;
    }

    private static Decision<OrderEvent> advance(
            Order order,
            OrderCommand command,
            List<AllocationId> named,
            Set<Step> from,
            Function<List<AllocationId>, OrderEvent> event) {
        Refusals refusals = new Refusals(order, command);
        List<AllocationId> ready = order.promises().at(from);
        Set<AllocationId> known = new HashSet<>(ready);
        Optional<AllocationId> stranger =
                named.stream().filter(allocation -> !known.contains(allocation)).findFirst();
        if (order.stage() != Stage.UNPLACED && stranger.isPresent()) {
            return refusals.unknown(stranger.get(), from);
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        List<AllocationId> moving = named.isEmpty() ? ready : named.stream().distinct().toList();
        return moving.isEmpty() ? refusals.nothing(from) : Decision.accepted(event.apply(moving));
    }
}
