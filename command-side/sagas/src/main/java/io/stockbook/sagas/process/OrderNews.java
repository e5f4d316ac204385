package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.OrderEvent;
import java.util.List;

/** What the order itself says, folded into the state. */
final class OrderNews {

    private OrderNews() {}

    static void tell(Course course, RecordedEvent recorded, OrderEvent event) {
        Progress progress = course.state().progress();
        boolean answer =
                progress.inFlight() != null
                        && course.state()
                                .idOf(progress.number())
                                .value()
                                .equals(recorded.provenance().commandId());
        course.put(answer ? progress.answered() : progress.unblocked());
        switch (event) {
            case OrderEvent.OrderPlaced _ -> {}
            case OrderEvent.OrderAllocated it -> {
                Patience.recorded(course, it, recorded.recordedAt());
                Kits.told(course);
            }
            case OrderEvent.OrderBlocked it ->
                    Blocks.blocked(course, it.reason(), recorded.recordedAt());
            case OrderEvent.OrderUnblocked it -> Blocks.unblocked(course, it.reason());
            case OrderEvent.LineQuantityChanged it -> wanting(course, it.line(), it.quantity());
            case OrderEvent.LineIdentified it ->
                    AliasLines.identified(course, it, recorded.position());
            case OrderEvent.KitExploded it -> Kits.exploded(course, it);
            case OrderEvent.PromisedDateChanged it -> rerank(course, it);
            case OrderEvent.ShipToChanged _ -> redirect(course);
            case OrderEvent.ServiceRecorded it -> Services.recorded(course, it.service());
            case OrderEvent.OrderPrepRequired it ->
                    Preparing.required(course, recorded, it.lines());
            case OrderEvent.PickCodesRecorded _,
                    OrderEvent.OrderPrepRecorded _,
                    OrderEvent.OrderDelivered _,
                    OrderEvent.UnitsReturned _ -> {}
            case OrderEvent.UnitsPicked _,
                    OrderEvent.UnitsShorted _,
                    OrderEvent.PickTakenBack _,
                    OrderEvent.PickedUnitsRejected _,
                    OrderEvent.UnitsShipped _,
                    OrderEvent.ShipmentTakenBack _,
                    OrderEvent.TrackingRecorded _,
                    OrderEvent.OrderReleased _,
                    OrderEvent.OrderPicked _,
                    OrderEvent.OrderShipped _ ->
                    FloorNews.tell(course, event);
            case OrderEvent.CancellationRequested _ -> cancel(course);
            case OrderEvent.OrderCancelled _ ->
                    course.become(course.state().ended(Phase.CANCELLED));
            case OrderEvent.OrderClosed _ -> {
                Services.over(course, "the order is closed");
                Preparing.over(course, "the order is closed");
                course.become(course.state().ended(Phase.CLOSED));
            }
        }
    }

    private static void wanting(Course course, int number, long quantity) {
        long before = Kits.wanted(course.state(), number);
        Kits.wanting(course, number, quantity);
        AliasLines.wanting(course, number, quantity);
        course.put(course.state().progress().changedNow());
        if (quantity > before) {
            Preparing.ask(course, List.of(course.line(number)));
        }
    }

    private static void rerank(Course course, OrderEvent.PromisedDateChanged changed) {
        course.become(
                course.state().with(course.state().placed().promisedFor(changed.promisedBy())));
        List.copyOf(course.state().lines().values()).forEach(line -> course.put(line.reranked()));
    }

    /** Labels may be printed already: the floor has to know. */
    private static void redirect(Course course) {
        long onFloor =
                course.state().lines().values().stream()
                        .flatMap(line -> line.parts().stream())
                        .filter(part -> part.heard() != Heard.NOTHING)
                        .mapToLong(part -> part.open() + part.picked())
                        .sum();
        if (onFloor > 0) {
            course.open(
                    ExceptionType.ADDRESS_CHANGED,
                    course.state().order().number().value(),
                    "Order %s goes elsewhere now, and %d of its units are on the floor"
                            .formatted(course.state().order().number(), onFloor));
        }
    }

    private static void cancel(Course course) {
        AwaitedChannel.over(course, "the order is cancelled");
        course.become(course.state().in(Phase.CANCELLING));
        Services.over(course, "the order is cancelled");
        Preparing.over(course, "the order is cancelled");
        AliasLines.over(course, "the order is cancelled");
        course.touchAll();
        long shipped = course.state().lines().values().stream().mapToLong(Line::shipped).sum();
        if (shipped > 0) {
            course.open(
                    ExceptionType.STEP_REFUSED,
                    course.state().order().number().value(),
                    "Order %s cannot be cancelled whole: %d units have shipped"
                            .formatted(course.state().order().number(), shipped));
        }
    }
}
