package io.stockbook.messages.order;

/** The furthest point that anything of an order has reached. */
public enum OrderState {
    /** Nobody has promised it anything yet. */
    PLACED,
    /** Some of it waits for stock. */
    WAITING,
    /** All of it is promised. */
    ALLOCATED,
    RELEASED,
    PICKED,
    SHIPPED,
    CANCELLING,
    CANCELLED,
    CLOSED,
    DELIVERED;

    /** After one more event; what changes an order on its way does not bring it further. */
    public OrderState after(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderPlaced _ -> PLACED;
            case OrderEvent.OrderAllocated allocated -> promised(allocated);
            case OrderEvent.OrderReleased _ -> atLeast(RELEASED);
            case OrderEvent.OrderPicked _, OrderEvent.UnitsPicked _ -> atLeast(PICKED);
            case OrderEvent.OrderShipped _, OrderEvent.UnitsShipped _ -> atLeast(SHIPPED);
            case OrderEvent.CancellationRequested _ -> CANCELLING;
            case OrderEvent.OrderCancelled _ -> CANCELLED;
            case OrderEvent.OrderClosed _ -> CLOSED;
            case OrderEvent.OrderDelivered _ -> DELIVERED;
            case OrderEvent.OrderBlocked _,
                    OrderEvent.OrderUnblocked _,
                    OrderEvent.LineQuantityChanged _,
                    OrderEvent.LineIdentified _,
                    OrderEvent.KitExploded _,
                    OrderEvent.PromisedDateChanged _,
                    OrderEvent.ShipToChanged _,
                    OrderEvent.ServiceRecorded _,
                    OrderEvent.PickCodesRecorded _,
                    OrderEvent.OrderPrepRequired _,
                    OrderEvent.OrderPrepRecorded _,
                    OrderEvent.UnitsShorted _,
                    OrderEvent.PickTakenBack _,
                    OrderEvent.PickedUnitsRejected _,
                    OrderEvent.ShipmentTakenBack _,
                    OrderEvent.TrackingRecorded _,
                    OrderEvent.UnitsReturned _ ->
                    this;
        };
    }

    /** True when nothing of it is on its way any more. */
    public boolean isEnded() {
        return switch (this) {
            case CANCELLED, CLOSED, DELIVERED -> true;
            case PLACED, WAITING, ALLOCATED, RELEASED, PICKED, SHIPPED, CANCELLING -> false;
        };
    }

    /** What is on the floor stays there, whatever is promised anew. */
    private OrderState promised(OrderEvent.OrderAllocated allocated) {
        return switch (this) {
            case PLACED, WAITING, ALLOCATED -> allocated.waiting().isEmpty() ? ALLOCATED : WAITING;
            case RELEASED, PICKED, SHIPPED, CANCELLING, CANCELLED, CLOSED, DELIVERED -> this;
        };
    }

    private OrderState atLeast(OrderState reached) {
        return compareTo(reached) > 0 ? this : reached;
    }
}
