package io.stockbook.domain.order;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmCancellation;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderShipped;
import io.stockbook.messages.order.OrderLine;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One order: what was asked, what is promised now and how far each promise has come.
 *
 * @param ordered the units of each line that moves stock
 * @param waiting the units of each line that wait for stock, as last recorded
 */
public record Order(
        Stage stage,
        Handling handling,
        Map<Integer, Long> ordered,
        Promises promises,
        Set<LineShortage> waiting)
        implements Decider<OrderCommand, OrderEvent, Order> {

    /** The order to which nothing has happened. */
    public static final Order UNPLACED =
            new Order(Stage.UNPLACED, Handling.MANUAL, Map.of(), Promises.NONE, Set.of());

    @Override
    public Decision<OrderEvent> decide(OrderCommand command) {
        return switch (command) {
            case PlaceOrder placing -> place(placing);
            case RecordAllocation recording -> recordAllocation(recording);
            case ReleaseOrder _ ->
                    advance(command, List.of(), EnumSet.of(Step.ALLOCATED), OrderReleased::new);
            case ConfirmPick(_, var allocations, var evidence) ->
                    advance(
                            command,
                            allocations,
                            EnumSet.of(Step.RELEASED),
                            picked -> new OrderPicked(picked, evidence));
            case ConfirmShipment(_, var allocations, var shipment, var evidence) ->
                    advance(
                            command,
                            allocations,
                            Step.shippable(handling),
                            shipped -> new OrderShipped(shipped, shipment, evidence));
            case CancelOrder(_, var reason) -> cancel(command, reason);
            case ConfirmCancellation _ ->
                    stage == Stage.CANCELLING
                            ? Decision.accepted(new OrderCancelled())
                            : new Refusals(this, command).stage();
            case CloseOrder _ -> close(command);
        };
    }

    private Decision<OrderEvent> place(PlaceOrder command) {
        if (stage != Stage.UNPLACED) {
            return new Refusals(this, command).placedAlready();
        }
        return Decision.accepted(
                new OrderPlaced(
                        command.channel(),
                        command.priority(),
                        command.promisedBy(),
                        command.handling(),
                        command.lines(),
                        command.services(),
                        command.customerRef(),
                        command.shipToRef(),
                        command.evidence()));
    }

    private Decision<OrderEvent> recordAllocation(RecordAllocation command) {
        Refusals refusals = new Refusals(this, command);
        if (stage != Stage.OPEN) {
            return refusals.stage();
        }
        Promises after = promises.replacedBy(command.allocated());
        for (var line : after.unitsByLine().entrySet()) {
            long wanted = ordered.getOrDefault(line.getKey(), 0L);
            if (line.getValue() > wanted) {
                return refusals.tooMany(line.getKey(), wanted, line.getValue());
            }
        }
        boolean saidAlready =
                after.sameAs(promises) && waiting.equals(new HashSet<>(command.waiting()));
        return saidAlready
                ? Decision.unchanged()
                : Decision.accepted(new OrderAllocated(command.allocated(), command.waiting()));
    }

    /** Moves what is named on from these steps; naming nothing means everything that is there. */
    private Decision<OrderEvent> advance(
            OrderCommand command,
            List<AllocationId> named,
            Set<Step> from,
            Function<List<AllocationId>, OrderEvent> event) {
        Refusals refusals = new Refusals(this, command);
        List<AllocationId> ready = promises.at(from);
        Set<AllocationId> known = new HashSet<>(ready);
        Optional<AllocationId> stranger =
                named.stream().filter(allocation -> !known.contains(allocation)).findFirst();
        if (stage != Stage.UNPLACED && stranger.isPresent()) {
            return refusals.unknown(stranger.get(), from);
        }
        if (stage != Stage.OPEN) {
            return refusals.stage();
        }
        List<AllocationId> moving = named.isEmpty() ? ready : named.stream().distinct().toList();
        return moving.isEmpty() ? refusals.nothing(from) : Decision.accepted(event.apply(moving));
    }

    private Decision<OrderEvent> cancel(OrderCommand command, String reason) {
        if (stage != Stage.OPEN) {
            return new Refusals(this, command).stage();
        }
        long shipped = promises.units(Step.SHIPPED);
        return shipped > 0
                ? new Refusals(this, command).shippedAlready(shipped)
                : Decision.accepted(new CancellationRequested(reason));
    }

    private Decision<OrderEvent> close(OrderCommand command) {
        if (stage != Stage.OPEN) {
            return new Refusals(this, command).stage();
        }
        long wanted = ordered.values().stream().mapToLong(Long::longValue).sum();
        long shipped = promises.units(Step.SHIPPED);
        return shipped == wanted
                ? Decision.accepted(new OrderClosed())
                : new Refusals(this, command).notShippedInFull(shipped, wanted);
    }

    @Override
    public int size() {
        return ordered.size() + promises.all().size() + waiting.size();
    }

    @Override
    public Order evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                    new Order(
                            Stage.OPEN,
                            placed.handling(),
                            placed.lines().stream()
                                    .collect(
                                            toUnmodifiableMap(
                                                    OrderLine::line, OrderLine::quantity)),
                            Promises.NONE,
                            Set.of());
            case OrderAllocated(var allocated, var waits) ->
                    new Order(
                            stage,
                            handling,
                            ordered,
                            promises.replacedBy(allocated),
                            Set.copyOf(waits));
            case OrderReleased(var allocations) -> moved(allocations, Step.RELEASED);
            case OrderPicked(var allocations, _) -> moved(allocations, Step.PICKED);
            case OrderShipped(var allocations, _, _) -> moved(allocations, Step.SHIPPED);
            case CancellationRequested _ ->
                    new Order(Stage.CANCELLING, handling, ordered, promises, waiting);
            case OrderCancelled _ -> ended(Stage.CANCELLED);
            case OrderClosed _ -> ended(Stage.CLOSED);
        };
    }

    private Order moved(List<AllocationId> allocations, Step step) {
        return new Order(stage, handling, ordered, promises.moved(allocations, step), waiting);
    }

    /** Nothing is decided about an ended order but that it has ended, so nothing else is kept. */
    private Order ended(Stage end) {
        return new Order(end, handling, Map.of(), Promises.NONE, Set.of());
    }
}
