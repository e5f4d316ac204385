package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.ShipmentReversed;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries an order from its lines to its last unit: sourced, allocated or queued, released, picked,
 * shipped and closed; or cancelled, with everything given back.
 *
 * <p>Each reaction folds the input into the state and then sends what the state still lacks, so
 * that what comes twice, late or from somebody else's hand needs no case of its own.
 */
public final class OrderFulfilment {

    private OrderFulfilment() {}

    /** Begins with the order's first event. */
    public static Reaction begin(RecordedEvent recorded, OrderPlaced event, Facts facts) {
        Placed placed =
                new Placed(
                        OrderId.parse(recorded.stream()),
                        event.channel(),
                        event.priority(),
                        event.promisedBy(),
                        recorded.position(),
                        event.handling(),
                        event.evidence());
        List<Line> lines =
                event.lines().stream()
                        .map(
                                line ->
                                        new Line(
                                                line.line(),
                                                line.sku(),
                                                line.quantity(),
                                                0,
                                                List.of(),
                                                List.of()))
                        .toList();
        Fulfilment state = Fulfilment.of(placed, Phase.ACTIVE, 0, Progress.NEW, lines);
        Course course = new Course(state, facts, ExceptionOpening.place(recorded));
        if (course.policy() == null && !lines.isEmpty()) {
            awaitChannel(course);
        } else {
            Sourcing.source(course, lines);
        }
        OrderSteps.advance(course);
        return course.done();
    }

    /** Takes one input. */
    public static Reaction react(Fulfilment state, Input input, Facts facts) {
        Course course = new Course(state, facts, cause(input));
        switch (input) {
            case Input.Happened it -> happened(course, it.recorded());
            case Input.Refused it ->
                    Denials.tell(
                            course, it.command(), it.refusal().code(), it.refusal().sentence());
            case Input.Failed it -> Denials.tell(course, it.command(), null, it.why());
            case Input.Offered it -> Sourcing.offered(course, it);
            case Input.ChannelKnown _ -> channelKnown(course);
        }
        OrderSteps.advance(course);
        return course.done();
    }

    private static String cause(Input input) {
        return switch (input) {
            case Input.Happened it -> ExceptionOpening.place(it.recorded());
            case Input.Refused it -> it.id().toString();
            case Input.Failed it -> it.id().toString();
            case Input.Offered it -> it.cause();
            case Input.ChannelKnown it -> it.cause();
        };
    }

    private static void awaitChannel(Course course) {
        course.become(course.state().in(Phase.AWAITING_CHANNEL));
        course.open(
                ExceptionType.UNKNOWN_CHANNEL,
                course.state().order().number().value(),
                "Order %s names channel %s, which is not open"
                        .formatted(
                                course.state().order().number(),
                                course.state().placed().channel()));
    }

    private static void channelKnown(Course course) {
        if (course.state().phase() == Phase.AWAITING_CHANNEL && course.policy() != null) {
            course.become(course.state().in(Phase.ACTIVE));
            Sourcing.source(course, new ArrayList<>(course.state().lines().values()));
        }
    }

    private static void happened(Course course, RecordedEvent recorded) {
        boolean ended = course.state().phase().ended();
        if (ended && recorded.event() instanceof ShipmentReversed reversed) {
            course.open(
                    ExceptionType.STEP_REFUSED,
                    reversed.demand().document(),
                    "%d shipped units of %s came back to order %s, which has ended"
                            .formatted(
                                    reversed.quantity(),
                                    recorded.stream(),
                                    reversed.demand().document()));
        } else if (!ended && recorded.event() instanceof StockEvent ofStock) {
            StockNews.tell(course, recorded, ofStock);
        } else if (!ended && recorded.event() instanceof OrderEvent ofOrder) {
            OrderNews.tell(course, recorded, ofOrder);
        }
    }
}
