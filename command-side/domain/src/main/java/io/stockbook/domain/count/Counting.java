package io.stockbook.domain.count;

import io.stockbook.domain.Decision;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.RecordOpening;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountEvent.CountLineOpened;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the floor does with the lines of a count: all that one command names, or none of it. */
record Counting(Count count, Refusals refusals) {

    Decision<CountEvent> begin(BeginLines command) {
        if (count.state() != CountState.OPEN) {
            return refusals.over();
        }
        List<CountEvent> events = new ArrayList<>();
        for (Sku sku : command.skus()) {
            CountLine line = count.lines().find(sku);
            if (line == null) {
                return refusals.notListed(sku);
            }
            if (!line.mayBegin()) {
                return refusals.wrongState(sku, line.state(), "begun");
            }
            events.add(begun(sku, line, command.counter(), false));
        }
        return Decision.accepted(events);
    }

    /** The stock item opens what was begun; what was begun again meanwhile it opens again. */
    Decision<CountEvent> opened(RecordOpening told) {
        CountLine line = count.lines().find(told.sku());
        return line == null
                        || line.state() != CountLineState.OPENING
                        || line.attempt() != told.attempt()
                ? Decision.unchanged()
                : Decision.accepted(new CountLineOpened(told.sku(), told.attempt()));
    }

    /**
     * What was counted has been: a line that was not begun, or not even planned, is both now. Of
     * one that was begun nobody can say what moved since, before its stock item has opened it.
     */
    Decision<CountEvent> report(ReportCounts command) {
        if (count.state() != CountState.OPEN) {
            return refusals.over();
        }
        List<Sku> unlisted =
                command.lines().stream()
                        .map(CountedUnits::sku)
                        .filter(sku -> count.lines().find(sku) == null)
                        .toList();
        List<CountEvent> events = new ArrayList<>();
        if (!unlisted.isEmpty()) {
            events.add(new CountLinesListed(unlisted, count.complete()));
        }
        for (CountedUnits units : command.lines()) {
            CountLine known = count.lines().find(units.sku());
            CountLine line = known == null ? CountLine.PLANNED : known;
            if (line.state() == CountLineState.OPENING) {
                return refusals.notOpen(units.sku());
            }
            if (!line.mayBegin()) {
                return refusals.wrongState(units.sku(), line.state(), "counted");
            }
            events.addAll(counted(units, line, command));
        }
        return Decision.accepted(events);
    }

    private List<CountEvent> counted(CountedUnits units, CountLine line, ReportCounts command) {
        boolean begun = line.state() == CountLineState.COUNTING;
        CountEvent counted =
                new CountLineCounted(
                        count.itsPlace(),
                        units.sku(),
                        begun ? line.attempt() : line.attempt() + 1,
                        units.counted(),
                        command.counter(),
                        command.evidence());
        return begun
                ? List.of(counted)
                : List.of(begun(units.sku(), line, command.counter(), true), counted);
    }

    private CountEvent begun(Sku sku, CountLine line, @Nullable String counter, boolean atOnce) {
        return new CountLineBegun(count.itsPlace(), sku, line.attempt() + 1, counter, atOnce);
    }
}
