package io.stockbook.platform.csv;

/**
 * One column of a table.
 *
 * @param required whether the file must have it; each row says by itself what must not be empty
 * @param example what a template shows in it
 */
public record CsvColumn(String name, boolean required, String example) {

    /** A column without which the file makes no sense. */
    public static CsvColumn required(String name, String example) {
        return new CsvColumn(name, true, example);
    }

    /** A column that a file may leave out. */
    public static CsvColumn optional(String name, String example) {
        return new CsvColumn(name, false, example);
    }
}
