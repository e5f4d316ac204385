package io.stockbook.messages.custody;

import io.stockbook.messages.Require;

/**
 * How large a difference may be before somebody has to look at it. It is booked in any case.
 *
 * @param units so many units are no matter
 * @param bp neither are so many ten thousandths of what was expected
 */
public record SnapshotTolerance(long units, int bp) {

    /** Unless the keeper's snapshot says otherwise: ten units, or one in a hundred. */
    public static final SnapshotTolerance USUAL = new SnapshotTolerance(10, 100);

    private static final int WHOLE_BP = 10_000;

    /** Checks the numbers. */
    public SnapshotTolerance {
        Require.notNegative(units, "toleranceUnits");
        Require.that(
                bp >= 0 && bp <= WHOLE_BP,
                "toleranceBp must be from 0 to %d, not %d".formatted(WHOLE_BP, bp));
    }

    /** True when nobody has to look at the difference between these two. */
    public boolean covers(long expected, long reported) {
        long bearable =
                Math.max(units, expected / WHOLE_BP * bp + expected % WHOLE_BP * bp / WHOLE_BP);
        return Math.abs(reported - expected) <= bearable;
    }
}
