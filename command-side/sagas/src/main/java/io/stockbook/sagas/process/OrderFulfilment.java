package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ExplodeKit;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Carries an order from its lines to its last unit: sourced, allocated or queued, released, picked,
 * shipped and closed; or cancelled, with everything given back.
 *
 * <p>Each reaction folds the inputs into the state and then sends what the state still lacks, so
 * that what comes late or from somebody else's hand needs no case of its own.
 */
public final class OrderFulfilment {

    private OrderFulfilment() {}

    /**
     * Begins with the order's first event.
     *
     * @param known what is known of it already: nothing is planned that was promised before
     */
    public static Reaction begin(
            RecordedEvent recorded, OrderPlaced event, List<Input> known, Facts facts) {
        Placed placed =
                new Placed(
                        OrderId.parse(recorded.stream()),
                        event.channel(),
                        event.priority(),
                        event.promisedBy(),
                        recorded.position(),
                        event.handling(),
                        event.terms(),
                        event.evidence());
        List<Line> lines =
                Stream.concat(
                                event.lines().stream().map(OrderFulfilment::line),
                                event.unidentified().stream().map(AliasLines::line))
                        .toList();
        Fulfilment state =
                Fulfilment.of(
                        placed, Phase.ACTIVE, 0, Progress.NEW, standing(event), lines, List.of());
        Course course = new Course(state, facts, ExceptionOpening.place(recorded));
        if (course.policy() == null && !lines.isEmpty()) {
            AwaitedChannel.begin(course);
        } else {
            course.touchAll();
        }
        Services.look(course);
        Preparing.ask(course, lines);
        Kits.look(course, lines, recorded.position());
        AliasLines.look(course);
        Blocks.placed(course, recorded.recordedAt());
        Checkout.take(course);
        return take(course, known);
    }

    private static Line line(OrderLine line) {
        return Line.of(line.line(), line.sku(), line.quantity());
    }

    private static Standing standing(OrderPlaced event) {
        Unidentified unidentified = AliasLines.of(event);
        return event.terms() == null
                ? Standing.FREE.naming(unidentified)
                : new Standing(
                        Set.copyOf(event.terms().blocks()),
                        null,
                        false,
                        Set.of(),
                        Services.asked(event),
                        Patience.of(event.terms().fill()),
                        unidentified,
                        null);
    }

    /** Takes what came since, in order; what came of one command together is taken together. */
    public static Reaction react(Fulfilment state, List<Input> inputs, Facts facts) {
        return take(new Course(state, facts, ""), inputs);
    }

    private static Reaction take(Course course, List<Input> inputs) {
        boolean whole = WholeOrder.isOne(course.state());
        for (Input input : inputs) {
            course.follow(input.cause());
            tell(course, input);
        }
        if (whole && !WholeOrder.isOne(course.state())) {
            // What any of its lines lost before is served like anybody's from now on.
            course.touchAll();
        }
        return settle(course);
    }

    /** Sends what the state still lacks. */
    private static Reaction settle(Course course) {
        BuiltKits.look(course);
        Kits.touch(course);
        Sourcing.source(course, course.touched());
        if (WholeOrder.isToBeGivenBack(course.state())) {
            course.touchAll();
        }
        for (Line line : course.touched()) {
            Queueing.settle(course, line.number());
            PartSteps.advance(course, line.number());
        }
        if (WholeOrder.isFilled(course.state())) {
            course.become(course.state().with(course.state().placed().filled()));
        }
        OrderSteps.advance(course);
        Patience.look(course);
        return course.done();
    }

    private static void tell(Course course, Input input) {
        switch (input) {
            case Input.Happened it -> happened(course, it.recorded());
            case Input.Refused it ->
                    Denials.tell(course, it.command(), it.refusal(), it.refusal().sentence());
            case Input.Unchanged it -> unchanged(course, it);
            case Input.Failed it -> Denials.tell(course, it.command(), null, it.why());
            case Input.Offered it -> Sourcing.offered(course, it);
            case Input.ChannelKnown _ -> {
                AwaitedChannel.known(course);
                Services.look(course);
            }
            case Input.CodeKnown _ -> AliasLines.look(course);
            case Input.Arrived _ -> WholeOrder.arrived(course);
            case Input.Lapsed it -> Blocks.due(course, it.dueAt());
            case Input.Outwaited it -> Patience.due(course, it.dueAt());
        }
    }

    /** The order knew already; stock items never answer so. */
    private static void unchanged(Course course, Input.Unchanged answer) {
        if (answer.command() instanceof ExplodeKit asked) {
            Kits.declined(course, asked);
        }
        CommandId id = answer.id();
        Progress progress = course.state().progress();
        if (progress.inFlight() != null && course.state().idOf(progress.number()).equals(id)) {
            course.put(progress.answered());
            switch (progress.inFlight()) {
                case SERVICE -> Services.blocked(course);
                case RECORD -> Kits.told(course);
                case RELEASE, SHIP, CLOSE, KILL, CANCEL -> {}
            }
        }
    }

    private static void happened(Course course, RecordedEvent recorded) {
        if (course.state().phase().ended()) {
            Afterwards.tell(course, recorded);
            return;
        }
        switch (recorded.event()) {
            case StockEvent ofStock -> StockNews.tell(course, recorded, ofStock);
            case OrderEvent ofOrder -> OrderNews.tell(course, recorded, ofOrder);
            default -> {}
        }
    }
}
