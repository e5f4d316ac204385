package io.stockbook.messages.count;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a count can be asked or told. */
public sealed interface CountCommand extends Command {

    /** The most lines one count may have. */
    int MOST_LINES = 10_000;

    /** The most lines one command may be about. */
    int MOST_AT_ONCE = 500;

    /** The longest name of who counted. */
    int LONGEST_NAME = 100;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The count that decides. */
    CountId count();

    @Override
    default CountId target() {
        return count();
    }

    /**
     * Plans a count at one location; keyed by its own number.
     *
     * @param scope AVAILABLE for the shelf, else the status that is counted apart
     */
    record PlanCount(
            CountId count,
            LocationId location,
            Status scope,
            CountSelection selection,
            CountTerms terms,
            Evidence evidence)
            implements CountCommand {
        /** Checks that the status is one that can be counted. */
        public PlanCount {
            Require.that(
                    scope.unpromised(),
                    scope + " is not counted; AVAILABLE stands for the whole shelf");
        }
    }

    /**
     * Told by the process: what the plan selects.
     *
     * @param complete true with the last of them
     */
    record ListLines(CountId count, List<Sku> skus, boolean complete) implements CountCommand {
        /** Keeps the list as it is. */
        public ListLines {
            skus = atMost(skus, skus);
        }
    }

    /**
     * Says that somebody is about to count these lines. What is there counts from the moment in
     * which the stock item opens the line, which takes a moment.
     *
     * @param counter who; a badge or an id, not a name
     */
    record BeginLines(CountId count, List<Sku> skus, @Nullable String counter)
            implements CountCommand {
        /** Checks that no SKU stands twice. */
        public BeginLines {
            skus = distinct(skus, skus);
            optional(counter);
        }
    }

    /**
     * Told by the process: the stock item has opened the line, and knows from where in the ledger.
     *
     * @param attempt for which it did
     */
    record RecordOpening(CountId count, Sku sku, int attempt) implements CountCommand {}

    /**
     * Reports what was counted. A line that nobody began was begun and counted in one moment; what
     * is on no line gets one. A line that somebody began has to be open first.
     *
     * @param counter who; a badge or an id, not a name
     */
    record ReportCounts(
            CountId count, List<CountedUnits> lines, @Nullable String counter, Evidence evidence)
            implements CountCommand {
        /** Checks that no SKU stands twice. */
        public ReportCounts {
            lines = distinct(lines, lines.stream().map(CountedUnits::sku).toList());
            optional(counter);
        }
    }

    /** Told by the process: what the stock item says of what was counted. */
    record RecordComparison(CountId count, Sku sku, long expected, long missingFound, long variance)
            implements CountCommand {}

    /** Believes variances that await it. */
    record ApproveVariances(CountId count, List<Sku> skus, @Nullable String note)
            implements CountCommand {
        /** Checks the text, and that no SKU stands twice. */
        public ApproveVariances {
            skus = distinct(skus, skus);
            if (note != null) {
                Require.text(note, LONGEST_REASON, "note");
            }
        }
    }

    /** Does not believe variances that await it: these lines are counted again. */
    record RejectVariances(CountId count, List<Sku> skus, String reason) implements CountCommand {
        /** Checks the text, and that no SKU stands twice. */
        public RejectVariances {
            skus = distinct(skus, skus);
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    /** Told by the process: what the stock item has booked. */
    record RecordBooking(
            CountId count,
            Sku sku,
            long expected,
            long missingFound,
            long missingLost,
            long variance)
            implements CountCommand {}

    /** Ends the count; nothing comes of lines that nobody has begun. */
    record CloseCount(CountId count) implements CountCommand {}

    /** Ends the count; nothing comes of any line that is not believed already. */
    record CancelCount(CountId count, String reason) implements CountCommand {
        /** Checks the text. */
        public CancelCount {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    private static <T> List<T> atMost(List<T> lines, Collection<?> skus) {
        Require.that(
                skus.size() <= MOST_AT_ONCE,
                "one command is about at most %d lines, not %d"
                        .formatted(MOST_AT_ONCE, skus.size()));
        return List.copyOf(lines);
    }

    private static <T> List<T> distinct(List<T> lines, List<Sku> skus) {
        Require.that(!skus.isEmpty(), "at least one line must be named");
        Require.that(
                skus.stream().distinct().count() == skus.size(), "each SKU may stand once only");
        return atMost(lines, skus);
    }

    private static void optional(@Nullable String counter) {
        if (counter != null) {
            Require.text(counter, LONGEST_NAME, "counter");
        }
    }
}
