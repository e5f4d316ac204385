package io.stockbook.projectors.counts;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineBooked;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.schema.jooq.read_counts_1.tables.records.LineRecord;
import org.jspecify.annotations.Nullable;

/** What each event makes of a line's row, besides its state. */
final class LineFold {

    private LineFold() {}

    private static String who(RecordedEvent recorded, @Nullable String counter) {
        return counter == null ? recorded.provenance().actor().user() : counter;
    }

    static CountLineState state(CountLineBegun event) {
        return event.atOnce() ? CountLineState.COUNTING : CountLineState.OPENING;
    }

    static void begin(LineRecord line, CountLineBegun event, RecordedEvent recorded) {
        line.setAttempt(event.attempt());
        line.setCounter(who(recorded, event.counter()));
        line.setCounted(null);
        line.setCountedAt(null);
        line.setExpected(null);
        line.setMissingFound(null);
        line.setVariance(null);
        line.setOpenedPosition(null);
    }

    static void count(LineRecord line, CountLineCounted event, RecordedEvent recorded) {
        line.setCounter(who(recorded, event.counter()));
        line.setCounted(event.counted());
        line.setCountedAt(
                event.evidence().occurredAt() == null
                        ? recorded.recordedAt()
                        : event.evidence().occurredAt());
    }

    static CountLineState state(CountLineCompared event) {
        return switch (event.verdict()) {
            case ACCEPT -> CountLineState.ACCEPTED;
            case RECOUNT -> CountLineState.RECOUNT;
            case APPROVAL -> CountLineState.AWAITING_APPROVAL;
        };
    }

    static void compare(LineRecord line, CountLineCompared event) {
        line.setExpected(event.expected());
        line.setMissingFound(event.missingFound());
        line.setVariance(event.variance());
    }

    static void decide(LineRecord line, RecordedEvent recorded, @Nullable String remark) {
        line.setDecidedBy(recorded.provenance().actor().user());
        line.setRemark(remark);
    }

    static void book(LineRecord line, CountLineBooked event) {
        line.setExpected(event.expected());
        line.setMissingFound(event.missingFound());
        line.setMissingLost(event.missingLost());
        line.setVariance(event.variance());
    }
}
