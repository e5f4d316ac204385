package io.stockbook.domain.count;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import java.util.List;

/** Short names for the facts and wishes of one count. */
final class CountWords {

    static final CountId COUNT = new CountId(OwnerId.HOUSE, new CountNumber("C-1"));
    static final CountedPlace SHELF = new CountedPlace(new LocationId("north"), Status.AVAILABLE);
    static final Sku MUG = new Sku("MUG");
    static final Sku CUP = new Sku("CUP");
    static final Evidence NOTE = Evidence.of("sheet 1");

    /** One unit or one in a hundred, one recount, then approval. */
    static final CountTerms STRICT = new CountTerms(1, 100, 1, true, true);

    private CountWords() {}

    static Given<CountCommand, CountEvent, Count> given(CountEvent... events) {
        return Given.<CountCommand, CountEvent, Count>a(Count.UNKNOWN).events(events);
    }

    /** A count of mugs and cups on these terms. */
    static Given<CountCommand, CountEvent, Count> planned(CountTerms terms) {
        return given(
                new CountEvent.CountPlanned(
                        SHELF, new CountSelection(List.of(MUG, CUP), null), terms, NOTE),
                listed(true, MUG, CUP));
    }

    static CountEvent listed(boolean complete, Sku... skus) {
        return new CountEvent.CountLinesListed(List.of(skus), complete);
    }

    static CountCommand begin(Sku... skus) {
        return new CountCommand.BeginLines(COUNT, List.of(skus), "badge 7");
    }

    static CountEvent begun(Sku sku, int attempt) {
        return new CountEvent.CountLineBegun(SHELF, sku, attempt, "badge 7", false);
    }

    static CountEvent begunAtOnce(Sku sku, int attempt) {
        return new CountEvent.CountLineBegun(SHELF, sku, attempt, "badge 7", true);
    }

    static CountCommand open(Sku sku, int attempt) {
        return new CountCommand.RecordOpening(COUNT, sku, attempt);
    }

    static CountEvent opened(Sku sku, int attempt) {
        return new CountEvent.CountLineOpened(sku, attempt);
    }

    static CountCommand report(Sku sku, long counted) {
        return new CountCommand.ReportCounts(
                COUNT, List.of(new CountedUnits(sku, counted)), "badge 7", NOTE);
    }

    static CountEvent counted(Sku sku, int attempt, long counted) {
        return new CountEvent.CountLineCounted(SHELF, sku, attempt, counted, "badge 7", NOTE);
    }

    static CountCommand compare(Sku sku, long expected, long variance) {
        return new CountCommand.RecordComparison(COUNT, sku, expected, 0, variance);
    }

    static CountEvent compared(
            Sku sku, int attempt, long counted, long expected, CountVerdict verdict) {
        return new CountEvent.CountLineCompared(
                SHELF, sku, attempt, counted, expected, 0, counted - expected, verdict, NOTE);
    }

    static CountCommand book(Sku sku, long expected, long variance) {
        return new CountCommand.RecordBooking(COUNT, sku, expected, 0, 0, variance);
    }

    static CountEvent booked(Sku sku, int attempt, long expected, long variance) {
        return new CountEvent.CountLineBooked(sku, attempt, expected, 0, 0, variance);
    }

    static CountCommand approve(Sku... skus) {
        return new CountCommand.ApproveVariances(COUNT, List.of(skus), "seen it");
    }

    static CountEvent approved(Sku sku, int attempt, long counted) {
        return new CountEvent.VarianceApproved(SHELF, sku, attempt, counted, NOTE, "seen it");
    }
}
