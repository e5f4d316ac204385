package io.stockbook.connectors.csv;

/** What becomes of a file in which some rows are wrong. */
public enum ImportMode {
    /** Nothing is sent. */
    ALL_OR_NOTHING,
    /** What is right is sent. */
    GOOD_ROWS
}
