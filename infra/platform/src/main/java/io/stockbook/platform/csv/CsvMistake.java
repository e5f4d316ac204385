package io.stockbook.platform.csv;

import org.jspecify.annotations.Nullable;

/** A row that cannot be read, and why. */
public final class CsvMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long row;
    private final @Nullable String column;

    /** In a column of a row, or in the row as a whole. */
    public CsvMistake(long row, @Nullable String column, String sentence) {
        super(sentence);
        this.row = row;
        this.column = column;
    }

    /** Its number as a spreadsheet shows it: the names of the columns are row 1. */
    public long row() {
        return row;
    }

    /** The column, or null when it is the whole row. */
    public @Nullable String column() {
        return column;
    }

    /** What is wrong, in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
