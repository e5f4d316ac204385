package io.stockbook.domain.purchase;

/** Where a purchase order stands. */
public enum Stage {
    /** Nobody has ordered anything. */
    UNKNOWN("unknown"),
    /** Nobody has approved it. */
    DRAFT("a draft"),
    /** Goods are expected. */
    PLACED("placed"),
    /** Goods came that nobody had ordered. */
    BLIND("a blind receipt"),
    /** Nothing more is expected. */
    CLOSED("closed"),
    /** Nothing was to come after all. */
    CANCELLED("cancelled");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
