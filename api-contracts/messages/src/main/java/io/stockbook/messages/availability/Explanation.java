package io.stockbook.messages.availability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may sell of a SKU, and what that is made of; all of it as of one position.
 *
 * @param position everything up to here, and nothing after
 * @param ats what the formula says
 * @param told what the channel was told, or null when no cursor was asked for
 * @param agrees whether the formula says what the channel was told; null when nothing was told
 * @param formula each step as a sum of what stands in this answer
 * @param queue the lines that wait, each once and at its largest, the largest first
 * @param queueLeftOut how many more lines wait than are listed
 */
public record Explanation(
        String channel,
        String sku,
        long position,
        long ats,
        long backorderable,
        @Nullable ToldNumber told,
        @Nullable Boolean agrees,
        UsedPolicy policy,
        FormulaSteps steps,
        List<String> formula,
        List<PlaceStock> locations,
        List<WaitingUnits> queue,
        int queueLeftOut) {

    /** Keeps the lists as they are. */
    public Explanation {
        formula = List.copyOf(formula);
        locations = List.copyOf(locations);
        queue = List.copyOf(queue);
    }

    /**
     * What the channel was told.
     *
     * @param cursor the number of the change in its feed; 0 when nothing was told yet
     * @param position the event that made the numbers what they are
     */
    public record ToldNumber(long cursor, long ats, long backorderable, long position) {}

    /**
     * The rule that was used.
     *
     * @param position the event that made it the rule
     */
    public record UsedPolicy(
            long position,
            List<String> locations,
            long safetyStock,
            int shareBp,
            @Nullable Long cap,
            long backorderLimit) {

        /** Keeps the locations in their order. */
        public UsedPolicy {
            locations = List.copyOf(locations);
        }
    }

    /**
     * The formula, step by step.
     *
     * @param own the filled parts of the channel's own fences
     * @param queued units that wait, each line counted once
     * @param queuedOwn the part of these that waits for the channel itself
     * @param drawn what of its own fences its own queue takes
     * @param common AVAILABLE that stands in nobody's fence
     * @param unclaimed what nobody in the queue will take of it
     * @param share the channel's part of that
     * @param beyondSafety what is left of it above the safety stock
     * @param uncapped what would be published without a cap
     */
    public record FormulaSteps(
            long own,
            long queued,
            long queuedOwn,
            long drawn,
            long common,
            long unclaimed,
            long share,
            long beyondSafety,
            long uncapped) {}

    /**
     * What one location has of it.
     *
     * @param available AVAILABLE, also when selling is suspended
     * @param sellable the same, but 0 when selling is suspended
     * @param own the filled part of the channel's fence there, of what is sellable
     * @param common what is sellable and in nobody's fence
     * @param queued units that wait there
     * @param position the event that made these what they are; 0 when there was none
     * @param movements the last ones that changed AVAILABLE, the newest first
     * @param card where all of them stand
     */
    public record PlaceStock(
            String location,
            long available,
            boolean suspended,
            long sellable,
            List<FencedUnits> fences,
            long own,
            long common,
            long queued,
            long position,
            List<AvailableChange> movements,
            String card) {

        /** Keeps the lists as they are. */
        public PlaceStock {
            fences = List.copyOf(fences);
            movements = List.copyOf(movements);
        }
    }

    /** A ring-fence, in the order in which they were set. */
    public record FencedUnits(
            String channel, long remaining, long filled, @Nullable Instant until) {}

    /** A line that waits, for as many units as wait where most of it does. */
    public record WaitingUnits(
            String kind, String document, int line, @Nullable String channel, long quantity) {}

    /**
     * An event that changed AVAILABLE.
     *
     * @param version its place in the stock item's stream
     * @param units what it added; below 0 what it took
     * @param availableAfter what there was after it
     */
    public record AvailableChange(
            long position,
            long version,
            String event,
            long units,
            long availableAfter,
            Instant recordedAt) {}
}
