package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.InputPromised;
import io.stockbook.messages.work.WorkOrderEvent.InputShort;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderCancelled;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the promises of a work order, books at the stock items of its location what went in and
 * what came out, and tells a person of what was not as planned.
 *
 * <p>Every event says where it is and of which SKUs, so there is nothing to remember between two of
 * them. What a work order asks for is sent in its order, so that nothing is made in the books
 * before its parts went in.
 */
public final class Conversion {

    private final WorkOrderId work;
    private final LocationId location;
    private final RecordedEvent recorded;
    private final Booking booking;
    private final WorkMoves moves;
    private final List<Outgoing> outgoing = new ArrayList<>();

    private Conversion(RecordedEvent recorded, LocationId location) {
        this.work = WorkOrderId.parse(recorded.stream());
        this.location = location;
        this.recorded = recorded;
        this.booking = new Booking(work, work.number().value(), recorded);
        this.moves = new WorkMoves(work, location, booking);
    }

    /** What follows from an event of a work order. */
    public static List<Outgoing> react(RecordedEvent recorded, WorkOrderEvent event) {
        Conversion conversion = new Conversion(recorded, event.location());
        conversion.react(event);
        return List.copyOf(conversion.outgoing);
    }

    private void react(WorkOrderEvent event) {
        switch (event) {
            case WorkOrderPlanned it ->
                    it.plan().inputs().stream()
                            .filter(WorkInput::needsPromise)
                            .forEach(input -> ask(input, it.evidence()));
            case InputPromised it -> {
                if (!it.wanted()) {
                    giveBack(it.item());
                }
            }
            case InputShort it -> tellShort(it);
            case WorkDone it -> {
                outgoing.addAll(moves.done(it));
                tell(WorkNews.done(booking.number(), it));
            }
            case WorkOrderCancelled it -> it.inputs().forEach(this::giveBack);
            case WorkOrderClosed it -> {
                outgoing.addAll(moves.spoiled(it.spoiled(), it.evidence()));
                it.inputs().forEach(this::giveBack);
                tell(WorkNews.closed(booking.number(), it));
            }
        }
    }

    private void ask(WorkInput input, Evidence evidence) {
        send(
                "allocate line " + input.line(),
                PromiseRequests.asking(
                        Promisee.of(work, input.line()),
                        new StockItemId(work.owner(), input.sku(), location),
                        recorded,
                        input.quantity(),
                        input.lot(),
                        evidence));
    }

    private void giveBack(WorkItem item) {
        Promisee line = Promisee.of(work, item.line());
        send("put back line " + item.line(), PromiseRequests.puttingBack(line, at(item)));
        send("free line " + item.line(), PromiseRequests.freeing(line, at(item)));
    }

    private void tellShort(InputShort told) {
        outgoing.add(
                booking.telling(
                        ExceptionType.WORK_ORDER_SHORT,
                        "line " + told.item().line(),
                        "Line %d of work order %s lacks %d units of %s: %s"
                                .formatted(
                                        told.item().line(),
                                        booking.number(),
                                        told.lacking(),
                                        told.item().sku(),
                                        told.why())));
    }

    private void tell(@Nullable String sentence) {
        if (sentence != null) {
            outgoing.add(
                    booking.telling(ExceptionType.WORK_ORDER_DIFFERENCE, "difference", sentence));
        }
    }

    private StockItemId at(WorkItem item) {
        return new StockItemId(work.owner(), item.sku(), location);
    }

    private void send(String step, StockCommand command) {
        outgoing.add(booking.step(step, command));
    }
}
