package io.stockbook.connectors.cutover;

import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

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

    static final String INVALID_ROWS = "INVALID_ROWS";

    /** Keeps the lists as they are. */
    public CutoverReport {
        read = List.copyOf(read);
        differences = List.copyOf(differences);
        mistakes = List.copyOf(mistakes);
    }

    /** These, unless there are mistakes: then they are the problem. */
    CutoverReport withoutMistakes() {
        return withoutMistakes("Nothing is taken of it");
    }

    /** These, unless there are mistakes: then they are the problem, and this follows from them. */
    CutoverReport withoutMistakes(String then) {
        if (mistakeCount == 0) {
            return this;
        }
        PartMistake first = mistakes.getFirst();
        throw new ProblemException(
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                INVALID_ROWS,
                                "%s: %s, row %d: %s. Mistakes in all: %d."
                                        .formatted(
                                                then,
                                                first.part(),
                                                first.row(),
                                                first.sentence(),
                                                mistakeCount),
                                Map.of("mistakes", mistakeCount))
                        .with(this));
    }

    static CutoverReport of(ControlTotals read, List<String> differences, PartMistakes mistakes) {
        return new CutoverReport(
                mistakes.isEmpty() && differences.isEmpty(),
                read.totals(),
                differences,
                mistakes.count(),
                mistakes.listed());
    }
}
