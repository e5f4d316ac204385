package io.stockbook.messages.cutover;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CutoverId;

/** Everything a cutover can be asked or told. */
public sealed interface CutoverCommand extends Command {

    /** The cutover that decides. */
    CutoverId cutover();

    @Override
    default CutoverId target() {
        return cutover();
    }

    /**
     * Asks to move in; keyed by its own number. Refused, as a whole, when the totals differ.
     *
     * @param stated what the old system says it has
     * @param read what the rows come to that are to be booked
     */
    record BeginCutover(
            CutoverId cutover, ControlTotals stated, ControlTotals read, Evidence evidence)
            implements CutoverCommand {}

    /** Told by whoever booked it: what the ledger has taken, row by row. */
    record FinishCutover(CutoverId cutover, ControlTotals booked) implements CutoverCommand {}
}
