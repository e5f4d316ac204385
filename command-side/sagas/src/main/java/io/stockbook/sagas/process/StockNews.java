package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.DemandDropped;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import io.stockbook.messages.stock.StockEvent.PickRejected;
import io.stockbook.messages.stock.StockEvent.PickReversed;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import io.stockbook.messages.stock.StockEvent.ShipmentReversed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.messages.stock.StockEvent.StockShipped;
import java.util.List;

/** What a stock item says about a line of the order, folded into the line. */
final class StockNews {

    private final Course course;
    private final RecordedEvent recorded;
    private final int number;
    private final LocationId location;

    private StockNews(Course course, RecordedEvent recorded, int number, LocationId location) {
        this.course = course;
        this.recorded = recorded;
        this.number = number;
        this.location = location;
    }

    static void tell(Course course, RecordedEvent recorded, StockEvent event) {
        StockItemId item = StockItemId.parse(recorded.stream());
        Demand demand = Demands.of(event);
        Line line = demand == null ? null : course.state().lines().get(demand.line());
        if (line != null && item.sku().equals(line.sku())) {
            new StockNews(course, recorded, line.number(), item.location()).fold(event);
        }
    }

    private void fold(StockEvent event) {
        switch (event) {
            case StockAllocated it -> promised(it.allocation(), it.quantity());
            case ReservationConsumed it -> promised(it.allocation(), it.quantity());
            case AllocationFreed it -> freed(it);
            case AllocationShorted it -> lost(it.allocation(), -it.quantity(), 0);
            case PickRejected it -> lost(it.allocation(), 0, -it.quantity());
            case StockPicked it -> move(it.allocation(), -it.quantity(), it.quantity(), 0);
            case PickReversed it -> move(it.allocation(), it.quantity(), -it.quantity(), 0);
            case StockShipped it -> move(it.allocation(), 0, -it.quantity(), it.quantity());
            case ShipmentReversed it -> {
                Part part = part(it.allocation());
                if (part.inFlight() != PartStep.UNSHIP || !isAnswerTo(part.number())) {
                    course.put(number, part.doing(List.of()));
                }
                move(it.allocation(), 0, it.quantity(), -it.quantity());
            }
            case DemandQueued it -> queue(it.quantity());
            case DemandDropped it -> queue(-it.quantity());
            case StockEvent _ -> {}
        }
    }

    /** Units that are the line's from now on, whether the process asked for them or not. */
    private void promised(AllocationId allocation, long units) {
        course.put(number, part(allocation).allocated(units));
        course.put(course.state().progress().changedNow());
    }

    private void move(AllocationId allocation, long open, long picked, long shipped) {
        Part part = part(allocation);
        boolean answer = part.inFlight() != null && isAnswerTo(part.number());
        Part moved = part.moved(open, picked, shipped);
        course.put(number, answer ? moved.answered() : moved);
    }

    /** Units that are the line's no more: it starts again. */
    private void lost(AllocationId allocation, long open, long picked) {
        move(allocation, open, picked, 0);
        course.put(course.state().progress().changedNow());
        course.put(course.line(number).attempted(0).withUnbacked(0));
    }

    /** What the process gave back by itself is no reason to try again. */
    private void freed(AllocationFreed it) {
        Line before = course.line(number);
        boolean own = isAnswerTo(part(it.allocation()).number());
        lost(it.allocation(), -it.quantity(), 0);
        if (own) {
            course.put(
                    course.line(number)
                            .attempted(before.attempts())
                            .withUnbacked(before.unbacked()));
        }
    }

    private void queue(long change) {
        Wait wait = course.line(number).waitAt(location);
        course.put(number, wait.moved(change, isAnswerTo(wait.number())));
    }

    private Part part(AllocationId allocation) {
        return course.line(number)
                .part(allocation)
                .orElseGet(
                        () -> Part.unknown(allocation, location, course.state().placed().tasks()));
    }

    private boolean isAnswerTo(int command) {
        return command != 0
                && course.state().idOf(command).value().equals(recorded.provenance().commandId());
    }
}
