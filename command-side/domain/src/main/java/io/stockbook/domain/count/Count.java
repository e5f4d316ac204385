package io.stockbook.domain.count;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.CloseCount;
import io.stockbook.messages.count.CountCommand.ListLines;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.RecordBooking;
import io.stockbook.messages.count.CountCommand.RecordComparison;
import io.stockbook.messages.count.CountCommand.RecordOpening;
import io.stockbook.messages.count.CountCommand.RejectVariances;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountCancelled;
import io.stockbook.messages.count.CountEvent.CountClosed;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineBooked;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountEvent.CountLineOpened;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.count.CountEvent.VarianceApproved;
import io.stockbook.messages.count.CountEvent.VarianceRejected;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One count: what is counted, and what was believed of it. It moves no stock; a stock item does
 * that, when a line is accepted.
 *
 * @param state null until it is planned
 * @param complete whether everything that the plan selects has a line
 */
public record Count(
        @Nullable CountState state,
        @Nullable CountedPlace place,
        @Nullable CountTerms terms,
        boolean complete,
        Lines lines)
        implements Decider<CountCommand, CountEvent, Count> {

    /** The count to which nothing has happened. */
    public static final Count UNKNOWN = new Count(null, null, null, false, Lines.NONE);

    @Override
    public Decision<CountEvent> decide(CountCommand command) {
        Refusals refusals = new Refusals(command.count());
        return limited(decided(command, refusals), refusals);
    }

    private Decision<CountEvent> decided(CountCommand command, Refusals refusals) {
        return switch (command) {
            case PlanCount it -> state == null ? plan(it) : refusals.plannedAlready();
            case CountCommand _ when state == null -> refusals.unknown();
            case ListLines it -> list(it);
            case BeginLines it -> new Counting(this, refusals).begin(it);
            case RecordOpening it -> new Counting(this, refusals).opened(it);
            case ReportCounts it -> new Counting(this, refusals).report(it);
            case RecordComparison it -> new Believing(this, refusals).compared(it);
            case ApproveVariances it -> new Believing(this, refusals).approve(it);
            case RejectVariances it -> new Believing(this, refusals).reject(it);
            case RecordBooking it -> booked(it);
            case CloseCount _ -> close(refusals);
            case CancelCount(_, var reason) -> cancel(reason, refusals);
        };
    }

    /** Looked at last, at the lines that a command would lead to. */
    private Decision<CountEvent> limited(Decision<CountEvent> decision, Refusals refusals) {
        if (!(decision instanceof Decision.Accepted<CountEvent>(var events))) {
            return decision;
        }
        int more = 0;
        for (CountEvent event : events) {
            more += event instanceof CountLinesListed listed ? listed.skus().size() : 0;
        }
        return more > 0 && lines.size() + more > CountCommand.MOST_LINES
                ? refusals.tooMany(lines.size() + more)
                : decision;
    }

    private static Decision<CountEvent> plan(PlanCount command) {
        List<CountEvent> events = new ArrayList<>();
        events.add(
                new CountPlanned(
                        new CountedPlace(command.location(), command.scope()),
                        command.selection(),
                        command.terms(),
                        command.evidence()));
        if (!command.selection().skus().isEmpty()) {
            events.add(new CountLinesListed(command.selection().skus(), true));
        }
        return Decision.accepted(events);
    }

    private Decision<CountEvent> list(ListLines command) {
        if (state != CountState.OPEN || complete) {
            return Decision.unchanged();
        }
        List<Sku> fresh = command.skus().stream().filter(sku -> lines.find(sku) == null).toList();
        return Decision.accepted(new CountLinesListed(fresh, command.complete()));
    }

    private Decision<CountEvent> booked(RecordBooking told) {
        CountLine line = lines.find(told.sku());
        return line == null || line.state() != CountLineState.ACCEPTED
                ? Decision.unchanged()
                : ended(
                        new CountLineBooked(
                                told.sku(),
                                line.attempt(),
                                told.expected(),
                                told.missingFound(),
                                told.missingLost(),
                                told.variance()));
    }

    /** With the end of the count, when nothing is left to do after it. */
    private Decision<CountEvent> ended(CountLineBooked fact) {
        Count after = evolve(fact);
        return after.state == CountState.OPEN && after.complete && after.lines.isDone()
                ? Decision.accepted(List.of(fact, new CountClosed(0)))
                : Decision.accepted(fact);
    }

    private Decision<CountEvent> close(Refusals refusals) {
        if (state != CountState.OPEN) {
            return Decision.unchanged();
        }
        int undecided = lines.undecided().size();
        return undecided > 0
                ? refusals.undecided(undecided)
                : Decision.accepted(new CountClosed(lines.open() - lines.dropped().open()));
    }

    private Decision<CountEvent> cancel(String reason, Refusals refusals) {
        return switch (Objects.requireNonNull(state)) {
            case OPEN ->
                    Decision.accepted(new CountCancelled(itsPlace(), lines.undecided(), reason));
            case CANCELLED -> Decision.unchanged();
            case CLOSED -> refusals.over();
        };
    }

    CountedPlace itsPlace() {
        return Objects.requireNonNull(place, "a count that is planned has a place");
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public Count evolve(CountEvent event) {
        return switch (event) {
            case CountPlanned it ->
                    new Count(CountState.OPEN, it.place(), it.terms(), false, lines);
            case CountLinesListed it -> listed(it);
            case CountLineBegun it -> with(lines.change(it.sku(), line -> line.begun(it.atOnce())));
            case CountLineOpened it ->
                    with(lines.change(it.sku(), line -> line.to(CountLineState.COUNTING)));
            case CountLineCounted it ->
                    with(lines.change(it.sku(), line -> line.counted(it.counted(), it.evidence())));
            case CountLineCompared it ->
                    with(lines.change(it.sku(), line -> line.compared(it.verdict())));
            case VarianceApproved it ->
                    with(lines.change(it.sku(), line -> line.to(CountLineState.ACCEPTED)));
            case VarianceRejected it ->
                    with(lines.change(it.sku(), line -> line.to(CountLineState.RECOUNT)));
            case CountLineBooked it ->
                    with(lines.change(it.sku(), line -> line.to(CountLineState.BOOKED)));
            case CountClosed _ ->
                    new Count(CountState.CLOSED, place, terms, complete, lines.dropped());
            case CountCancelled _ ->
                    new Count(CountState.CANCELLED, place, terms, complete, lines.dropped());
        };
    }

    private Count listed(CountLinesListed event) {
        Lines after = lines;
        for (Sku sku : event.skus()) {
            after = after.with(sku, CountLine.PLANNED);
        }
        return new Count(state, place, terms, complete || event.complete(), after);
    }

    private Count with(Lines changed) {
        return new Count(state, place, terms, complete, changed);
    }
}
