package io.stockbook.domain.returns;

/** Where a return stands. */
public enum Stage {
    /** Nobody has spoken of it. */
    UNKNOWN("unknown"),
    /** Units may come back, or have. */
    OPEN("open"),
    /** Nothing more is expected. */
    CLOSED("closed"),
    /** It does not take place. */
    CANCELLED("cancelled");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** The stage as it stands in a sentence. */
    String words() {
        return words;
    }
}
