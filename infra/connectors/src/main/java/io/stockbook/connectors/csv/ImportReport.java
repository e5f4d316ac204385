package io.stockbook.connectors.csv;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of a file.
 *
 * @param dryRun true when nothing was to be sent
 * @param applied true when its right rows were sent
 * @param rows how many it has, the first not counted
 * @param entries what they come to: one for each item, balance, order or purchase order
 * @param taken entries that the ledger has now; those of an earlier attempt among them
 * @param mistakeCount all mistakes, however many are listed
 * @param mistakes the first of them, by their rows
 */
@Schema(description = "What became of a file")
public record ImportReport(
        boolean dryRun,
        boolean applied,
        long rows,
        long entries,
        long taken,
        long mistakeCount,
        List<RowMistake> mistakes) {

    /** Keeps the list as it is. */
    public ImportReport {
        mistakes = List.copyOf(mistakes);
    }
}
