package io.stockbook.application.verify;

import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;

/** What the events of one order add up to. */
final class OrderTally {

    /** How far the order has come, as the orders view names it. */
    enum State {
        PLACED,
        WAITING,
        ALLOCATED,
        RELEASED,
        PICKED,
        SHIPPED,
        CANCELLING,
        CANCELLED,
        CLOSED
    }

    State state = State.PLACED;
    long version;
    long ordered;
    long waiting;
    long allocated;
    long picked;
    long shipped;

    void apply(OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced e ->
                    ordered = e.lines().stream().mapToLong(OrderLine::quantity).sum();
            case OrderEvent.OrderAllocated e -> {
                waiting = e.waiting().stream().mapToLong(LineShortage::quantity).sum();
                if (state.compareTo(State.RELEASED) < 0) {
                    state = waiting > 0 ? State.WAITING : State.ALLOCATED;
                }
            }
            case OrderEvent.OrderReleased e -> reach(State.RELEASED);
            case OrderEvent.OrderPicked e -> reach(State.PICKED);
            case OrderEvent.OrderShipped e -> reach(State.SHIPPED);
            case OrderEvent.CancellationRequested e -> {
                waiting = 0;
                state = State.CANCELLING;
            }
            case OrderEvent.OrderCancelled e -> state = State.CANCELLED;
            case OrderEvent.OrderClosed e -> state = State.CLOSED;
        }
    }

    private void reach(State reached) {
        if (state.compareTo(reached) < 0) {
            state = reached;
        }
    }

    void add(PromisedUnits.Units units) {
        allocated += units.allocated();
        picked += units.picked();
        shipped += units.shipped();
    }

    @Override
    public String toString() {
        return "%s at version %d: %d ordered, %d waiting, %d allocated, %d picked, %d shipped"
                .formatted(state, version, ordered, waiting, allocated, picked, shipped);
    }
}
