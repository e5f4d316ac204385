package io.stockbook.messages.stock;

/**
 * Why stock moved without a sale, a receipt or a return. The list is closed.
 *
 * <p>A reason fixes the sign an adjustment may have.
 */
public enum ReasonCode {
    DAMAGE(Direction.OUT),
    THEFT(Direction.OUT),
    EXPIRED(Direction.OUT),
    RECALL(Direction.OUT),
    SAMPLE(Direction.OUT),
    INTERNAL_USE(Direction.OUT),
    DONATION(Direction.OUT),
    CARRIER_LOSS(Direction.OUT),
    /** Not in its place: a short pick, or a count that did not find it. */
    MISSING(Direction.OUT),
    /** A wrong entry undone, either way. */
    KEYING_ERROR(Direction.BOTH),
    /** There, and not in the books; or used in kits that were. */
    UNRECORDED_STOCK(Direction.IN),
    /** Held or let go by quality control; moves between statuses only. */
    QUALITY(Direction.NONE),
    /** Repaired, cleaned or repacked; moves between statuses only. */
    RESTORED(Direction.NONE);

    /** Which way an adjustment with this reason may go. */
    private enum Direction {
        IN,
        OUT,
        BOTH,
        NONE
    }

    private final Direction direction;

    ReasonCode(Direction direction) {
        this.direction = direction;
    }

    /** True when an adjustment of this sign may have this reason. */
    public boolean fits(long change) {
        return switch (direction) {
            case IN -> change > 0;
            case OUT -> change < 0;
            case BOTH -> true;
            case NONE -> false;
        };
    }
}
