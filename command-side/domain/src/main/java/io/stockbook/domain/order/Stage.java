package io.stockbook.domain.order;

/** Where a whole order stands. */
public enum Stage {
    /** Nobody has placed it. */
    UNPLACED("not placed"),
    /** Being fulfilled. */
    OPEN("open"),
    /** Everything is being given back. */
    CANCELLING("being cancelled"),
    /** Everything has been given back. */
    CANCELLED("cancelled"),
    /** Everything has shipped. */
    CLOSED("closed"),
    /** Everything has come to its door. */
    DELIVERED("delivered");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** The stage as it stands in a sentence. */
    String words() {
        return words;
    }
}
