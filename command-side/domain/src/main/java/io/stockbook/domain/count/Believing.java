package io.stockbook.domain.count;

import io.stockbook.domain.Decision;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.count.CountCommand.RecordComparison;
import io.stockbook.messages.count.CountCommand.RejectVariances;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.VarianceApproved;
import io.stockbook.messages.count.CountEvent.VarianceRejected;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What becomes of variances: by the terms of the count, and then by who has to approve them. */
record Believing(Count count, Refusals refusals) {

    Decision<CountEvent> compared(RecordComparison told) {
        CountLine line = count.lines().find(told.sku());
        return line == null || line.state() != CountLineState.COUNTED
                ? Decision.unchanged()
                : Decision.accepted(
                        new CountLineCompared(
                                count.itsPlace(),
                                told.sku(),
                                line.attempt(),
                                line.counted(),
                                told.expected(),
                                told.missingFound(),
                                told.variance(),
                                verdict(line, told),
                                line.evidence()));
    }

    private CountVerdict verdict(CountLine line, RecordComparison told) {
        CountTerms terms = Objects.requireNonNull(count.terms());
        if (terms.tolerates(told.expected(), told.variance())) {
            return CountVerdict.ACCEPT;
        }
        if (line.recounts() < terms.recounts()) {
            return CountVerdict.RECOUNT;
        }
        return terms.approval() ? CountVerdict.APPROVAL : CountVerdict.ACCEPT;
    }

    Decision<CountEvent> approve(ApproveVariances command) {
        List<CountEvent> events = new ArrayList<>();
        for (Sku sku : command.skus()) {
            CountLine line = count.lines().find(sku);
            if (line == null) {
                return refusals.notListed(sku);
            }
            switch (line.state()) {
                case AWAITING_APPROVAL ->
                        events.add(
                                new VarianceApproved(
                                        count.itsPlace(),
                                        sku,
                                        line.attempt(),
                                        line.counted(),
                                        line.evidence(),
                                        command.note()));
                case ACCEPTED, BOOKED -> {}
                case PLANNED, OPENING, COUNTING, COUNTED, RECOUNT, DROPPED -> {
                    return refusals.wrongState(sku, line.state(), "approved");
                }
            }
        }
        return Decision.accepted(events);
    }

    Decision<CountEvent> reject(RejectVariances command) {
        if (count.state() != CountState.OPEN) {
            return refusals.over();
        }
        List<CountEvent> events = new ArrayList<>();
        for (Sku sku : command.skus()) {
            CountLine line = count.lines().find(sku);
            if (line == null) {
                return refusals.notListed(sku);
            }
            if (line.state() != CountLineState.AWAITING_APPROVAL) {
                return refusals.wrongState(sku, line.state(), "rejected");
            }
            events.add(
                    new VarianceRejected(count.itsPlace(), sku, line.attempt(), command.reason()));
        }
        return Decision.accepted(events);
    }
}
