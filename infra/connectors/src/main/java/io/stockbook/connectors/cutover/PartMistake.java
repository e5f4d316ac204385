package io.stockbook.connectors.cutover;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stockbook.platform.csv.CsvMistake;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of a cutover.
 *
 * @param part the file's name
 * @param row as a spreadsheet shows it: the names of the columns are row 1
 * @param column absent when it is the whole row
 * @param code {@code INVALID_ROW}, {@code UNBALANCED}, or as the ledger would refuse it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartMistake(
        String part, long row, @Nullable String column, String code, String sentence) {

    static PartMistake of(CutoverPart part, CsvMistake mistake) {
        return new PartMistake(
                part.word(), mistake.row(), mistake.column(), "INVALID_ROW", mistake.sentence());
    }

    static PartMistake of(CutoverPart part, long row, String code, String sentence) {
        return new PartMistake(part.word(), row, null, code, sentence);
    }
}
