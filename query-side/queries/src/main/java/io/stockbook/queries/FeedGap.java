package io.stockbook.queries;

/** A cursor that the feed cannot go on from: what comes next is kept no more, or was never told. */
public final class FeedGap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long asked;
    private final long first;
    private final long last;

    FeedGap(long asked, long first, long last) {
        super("the feed has %d to %d, and goes not on from %d".formatted(first, last, asked));
        this.asked = asked;
        this.first = first;
        this.last = last;
    }

    /** The cursor that was asked with. */
    public long asked() {
        return asked;
    }

    /** The oldest change that is kept. */
    public long first() {
        return first;
    }

    /** The newest change. */
    public long last() {
        return last;
    }
}
