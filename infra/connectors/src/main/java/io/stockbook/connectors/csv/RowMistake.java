package io.stockbook.connectors.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stockbook.messages.Refusal;
import io.stockbook.platform.csv.CsvMistake;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken.
 *
 * @param row as a spreadsheet shows it: the names of the columns are row 1
 * @param column absent when it is the whole row
 * @param code {@code INVALID_ROW}, {@code NOT_ANSWERED}, or why the ledger refuses it
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowMistake(long row, @Nullable String column, String code, String sentence) {

    /** The row cannot be read. */
    public static final String INVALID_ROW = "INVALID_ROW";

    /** The ledger could not be reached; whether the row is taken shows when it is sent again. */
    public static final String NOT_ANSWERED = "NOT_ANSWERED";

    static RowMistake of(CsvMistake mistake) {
        return new RowMistake(mistake.row(), mistake.column(), INVALID_ROW, mistake.sentence());
    }

    static RowMistake of(long row, Refusal refusal) {
        return new RowMistake(row, null, refusal.code().name(), refusal.sentence());
    }
}
