package io.stockbook.application.rebuild;

/** A view that cannot be built anew now; the message says why. */
public final class CannotRebuild extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    CannotRebuild(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Says why. */
    public String sentence() {
        return sentence;
    }
}
