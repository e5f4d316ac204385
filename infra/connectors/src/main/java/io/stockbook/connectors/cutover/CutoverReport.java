package io.stockbook.connectors.cutover;

import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.List;

/**
 * What a cutover would book.
 *
 * @param agrees true when every row can be booked and every total is the old system's
 * @param read what the rows come to
 * @param differences each total that is not the old system's, in a sentence
 * @param mistakeCount all mistakes, however many are listed
 * @param mistakes the first of them
 */
public record CutoverReport(
        boolean agrees,
        List<ControlTotal> read,
        List<String> differences,
        long mistakeCount,
        List<PartMistake> mistakes) {

    /** Keeps the lists as they are. */
    public CutoverReport {
        read = List.copyOf(read);
        differences = List.copyOf(differences);
        mistakes = List.copyOf(mistakes);
    }

    static CutoverReport of(
            ControlTotals read, List<String> differences, PartMistakes mistakes) {
        return new CutoverReport(
                mistakes.isEmpty() && differences.isEmpty(),
                read.totals(),
                differences,
                mistakes.count(),
                mistakes.listed());
    }
}
