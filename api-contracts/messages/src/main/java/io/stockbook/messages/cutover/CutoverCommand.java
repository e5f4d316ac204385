package io.stockbook.messages.cutover;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.CutoverId;
import java.util.Comparator;
import java.util.List;

/** Everything a cutover can be asked or told. */
public sealed interface CutoverCommand extends Command {

    /** The cutover that decides. */
    CutoverId cutover();

    @Override
    default CutoverId target() {
        return cutover();
    }

    /**
     * Asks to move in, or to go on with it; keyed by its own number. Refused, as a whole, when the
     * totals differ, or are others than those it has begun with, or the files are.
     *
     * @param stated what the old system says it has
     * @param read what the rows come to that are to be booked
     * @param files in which these rows stand
     */
    record BeginCutover(
            CutoverId cutover,
            ControlTotals stated,
            ControlTotals read,
            List<CutoverFile> files,
            Evidence evidence)
            implements CutoverCommand {

        private static final int MOST_FILES = 20;

        /** Keeps the files in the order of their names. */
        public BeginCutover {
            Require.that(
                    files.size() <= MOST_FILES,
                    "a cutover has at most %d files".formatted(MOST_FILES));
            Require.that(
                    files.stream().map(CutoverFile::part).distinct().count() == files.size(),
                    "each file may stand once only");
            files = files.stream().sorted(Comparator.comparing(CutoverFile::part)).toList();
        }
    }

    /** Told by whoever booked it: what the ledger has taken, row by row. */
    record FinishCutover(CutoverId cutover, ControlTotals booked) implements CutoverCommand {}
}
