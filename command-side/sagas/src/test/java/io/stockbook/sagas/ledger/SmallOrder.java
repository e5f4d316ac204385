package io.stockbook.sagas.ledger;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of an order that its fulfilment meets. */
final class SmallOrder {

    private enum Stage {
        NEW,
        OPEN,
        CANCELLING,
        ENDED
    }

    private final OrderId order;
    private Stage stage = Stage.NEW;
    private Handling handling = Handling.MANUAL;
    private long wanted;
    private List<LineAllocation> allocated = List.of();
    private List<LineShortage> waiting = List.of();
    private final Set<AllocationId> released = new HashSet<>();
    private final Set<AllocationId> picked = new HashSet<>();
    private final Set<AllocationId> shipped = new HashSet<>();

    SmallOrder(OrderId order) {
        this.order = order;
    }

    List<OrderEvent> decide(OrderCommand command) {
        return switch (command) {
            case OrderCommand.PlaceOrder it -> place(it);
            case OrderCommand.RecordAllocation it -> record(it);
            case OrderCommand.ReleaseOrder _ -> {
                List<AllocationId> some = moving(List.of(), known(), released);
                yield List.of(new OrderEvent.OrderReleased(some));
            }
            case OrderCommand.ConfirmPick it -> {
                List<AllocationId> some = moving(it.allocations(), released, picked);
                yield List.of(new OrderEvent.OrderPicked(some, it.evidence()));
            }
            case OrderCommand.ConfirmShipment it -> {
                Set<AllocationId> from = handling == Handling.ALREADY_SHIPPED ? known() : picked;
                List<AllocationId> some = moving(it.allocations(), from, shipped);
                yield List.of(new OrderEvent.OrderShipped(some, it.shipment(), it.evidence()));
            }
            case OrderCommand.CancelOrder it -> {
                require(stage == Stage.OPEN && shipped.isEmpty(), "cannot be cancelled");
                stage = Stage.CANCELLING;
                yield List.of(new OrderEvent.CancellationRequested(it.reason()));
            }
            case OrderCommand.ConfirmCancellation _ -> {
                require(stage == Stage.CANCELLING, "is not being cancelled");
                stage = Stage.ENDED;
                yield List.of(new OrderEvent.OrderCancelled());
            }
            case OrderCommand.CloseOrder _ -> {
                require(stage == Stage.OPEN && unitsShipped() == wanted, "cannot be closed");
                stage = Stage.ENDED;
                yield List.of(new OrderEvent.OrderClosed());
            }
        };
    }

    private List<OrderEvent> place(OrderCommand.PlaceOrder it) {
        require(stage == Stage.NEW, "is placed already");
        stage = Stage.OPEN;
        handling = it.handling();
        wanted = it.lines().stream().mapToLong(OrderLine::quantity).sum();
        return List.of(
                new OrderEvent.OrderPlaced(
                        it.channel(),
                        it.priority(),
                        it.promisedBy(),
                        it.handling(),
                        it.lines(),
                        it.services(),
                        it.customerRef(),
                        it.shipToRef(),
                        it.evidence()));
    }

    private List<OrderEvent> record(OrderCommand.RecordAllocation it) {
        require(stage == Stage.OPEN, "is not open");
        if (allocated.equals(it.allocated()) && waiting.equals(it.waiting())) {
            return List.of();
        }
        allocated = it.allocated();
        waiting = it.waiting();
        return List.of(new OrderEvent.OrderAllocated(allocated, waiting));
    }

    private List<AllocationId> moving(
            List<AllocationId> named, Set<AllocationId> from, Set<AllocationId> to) {
        require(stage == Stage.OPEN, "is not open");
        List<AllocationId> some =
                (named.isEmpty() ? known() : new HashSet<>(named))
                        .stream().filter(from::contains).filter(id -> !to.contains(id)).toList();
        require(!some.isEmpty(), "has nothing to move");
        to.addAll(some);
        return some;
    }

    private Set<AllocationId> known() {
        Set<AllocationId> known = new HashSet<>();
        allocated.forEach(allocation -> known.add(allocation.allocation()));
        return known;
    }

    private long unitsShipped() {
        return allocated.stream()
                .filter(allocation -> shipped.contains(allocation.allocation()))
                .mapToLong(LineAllocation::quantity)
                .sum();
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            throw new SmallLedger.No(
                    Refusal.of(RefusalCode.WRONG_STATE, "order " + order + " " + sentence));
        }
    }
}
