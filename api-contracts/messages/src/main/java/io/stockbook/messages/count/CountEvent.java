package io.stockbook.messages.count;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that ever happens to a count. What a stock item has to be told of says its place, so
 * that whoever follows from it need not remember.
 */
public sealed interface CountEvent extends Event {

    /** Something is to be counted. */
    record CountPlanned(
            CountedPlace place, CountSelection selection, CountTerms terms, Evidence evidence)
            implements CountEvent {}

    /**
     * These SKUs are lines of the count from now on.
     *
     * @param complete whether everything that the plan selects has a line by now
     */
    record CountLinesListed(List<Sku> skus, boolean complete) implements CountEvent {
        /** Keeps the list as it is. */
        public CountLinesListed {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Somebody is about to count this line; its stock item opens it.
     *
     * @param attempt how often it was begun, with this time
     * @param atOnce whether it may be counted before its stock item has opened it: it was counted
     *     already, or begun when no count heard of openings
     */
    record CountLineBegun(
            CountedPlace place, Sku sku, int attempt, @Nullable String counter, boolean atOnce)
            implements CountEvent {}

    /** The stock item has opened the line: goods that come and go from there on are no variance. */
    record CountLineOpened(Sku sku, int attempt) implements CountEvent {}

    /** Somebody counted this line. */
    record CountLineCounted(
            CountedPlace place,
            Sku sku,
            int attempt,
            long counted,
            @Nullable String counter,
            Evidence evidence)
            implements CountEvent {}

    /**
     * The stock item said what that comes to.
     *
     * @param expected what was there when the line was begun
     * @param missingFound units of it that were missing by the books
     * @param variance the rest: more (positive) or fewer than expected
     * @param evidence what stands behind what was counted
     */
    record CountLineCompared(
            CountedPlace place,
            Sku sku,
            int attempt,
            long counted,
            long expected,
            long missingFound,
            long variance,
            CountVerdict verdict,
            Evidence evidence)
            implements CountEvent {}

    /**
     * Somebody believes a variance.
     *
     * @param evidence what stands behind what was counted
     * @param note what who approved it says
     */
    record VarianceApproved(
            CountedPlace place,
            Sku sku,
            int attempt,
            long counted,
            Evidence evidence,
            @Nullable String note)
            implements CountEvent {}

    /** Somebody does not believe a variance: the line is counted again. */
    record VarianceRejected(CountedPlace place, Sku sku, int attempt, String reason)
            implements CountEvent {}

    /**
     * The stock item has booked what was counted.
     *
     * @param expected what was there when the line was begun, by all that was known when it was
     *     booked
     */
    record CountLineBooked(
            Sku sku, int attempt, long expected, long missingFound, long missingLost, long variance)
            implements CountEvent {}

    /**
     * The count is over.
     *
     * @param dropped lines that nobody has begun, or would have counted again
     */
    record CountClosed(int dropped) implements CountEvent {}

    /**
     * The count is over; nothing comes of any line that was not believed already.
     *
     * @param undecided lines that somebody counts, or has counted
     */
    record CountCancelled(CountedPlace place, List<Sku> undecided, String reason)
            implements CountEvent {
        /** Keeps the list as it is. */
        public CountCancelled {
            undecided = List.copyOf(undecided);
        }
    }
}
