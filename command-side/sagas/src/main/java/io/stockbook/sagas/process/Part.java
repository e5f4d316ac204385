package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * One allocation of a line: a fold of what the stock item said about it.
 *
 * @param asked units asked for and not answered
 * @param open units promised and not picked
 * @param errand how far it is wanted to go now
 * @param heard what the order has said about it
 * @param inFlight what the stock item was asked to do with it and has not answered
 * @param number the number of that command, or of the one that asked for the units
 * @param refused what was refused last; not asked again before the allocation moves
 */
public record Part(
        AllocationId allocation,
        LocationId location,
        long asked,
        long open,
        long picked,
        long shipped,
        Errand errand,
        Heard heard,
        @Nullable PartStep inFlight,
        int number,
        @Nullable PartStep refused) {

    static Part unknown(AllocationId allocation, LocationId location, Errand errand) {
        return new Part(allocation, location, 0, 0, 0, 0, errand, Heard.NOTHING, null, 0, null);
    }

    /** Units that are promised to the line or have reached it. */
    public long promised() {
        return open + picked + shipped;
    }

    boolean unfinished() {
        return asked > 0 || open > 0 || picked > 0;
    }

    Part asking(long units, int command) {
        return new Part(
                allocation,
                location,
                units,
                open,
                picked,
                shipped,
                errand,
                heard,
                null,
                command,
                null);
    }

    Part allocated(long units) {
        return new Part(
                allocation,
                location,
                0,
                open + units,
                picked,
                shipped,
                errand,
                heard,
                inFlight,
                number,
                null);
    }

    Part moved(long intoOpen, long intoPicked, long intoShipped) {
        return new Part(
                allocation,
                location,
                asked,
                Math.max(0, open + intoOpen),
                Math.max(0, picked + intoPicked),
                Math.max(0, shipped + intoShipped),
                errand,
                heard,
                inFlight,
                number,
                null);
    }

    Part answered() {
        return stepping(null, number, null);
    }

    Part stepping(@Nullable PartStep step, int command, @Nullable PartStep no) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                errand,
                heard,
                step,
                command,
                no);
    }

    Part towards(Errand wanted) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                wanted,
                heard,
                inFlight,
                number,
                refused);
    }

    Part hearing(Heard said) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                errand,
                said,
                inFlight,
                number,
                refused);
    }
}
