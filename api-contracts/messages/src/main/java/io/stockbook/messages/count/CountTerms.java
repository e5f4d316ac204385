package io.stockbook.messages.count;

import io.stockbook.messages.Require;

/**
 * When what was counted is believed.
 *
 * @param toleranceUnits a variance of so many units is booked as it is
 * @param toleranceBp so is one of so many ten thousandths of what was expected
 * @param recounts how often a line is counted again that is further off
 * @param approval whether somebody has to approve it then
 * @param blind whether who counts is told what is expected only when it is decided
 */
public record CountTerms(
        long toleranceUnits, int toleranceBp, int recounts, boolean approval, boolean blind) {

    private static final int WHOLE_BP = 10_000;
    private static final int MOST_RECOUNTS = 9;

    /** Checks the numbers. */
    public CountTerms {
        Require.notNegative(toleranceUnits, "toleranceUnits");
        Require.that(
                toleranceBp >= 0 && toleranceBp <= WHOLE_BP,
                "toleranceBp must be from 0 to %d, not %d".formatted(WHOLE_BP, toleranceBp));
        Require.that(
                recounts >= 0 && recounts <= MOST_RECOUNTS,
                "recounts must be from 0 to %d, not %d".formatted(MOST_RECOUNTS, recounts));
    }

    /** True when the variance is within one of the two tolerances. */
    public boolean tolerates(long expected, long variance) {
        return Math.abs(variance) <= Math.max(toleranceUnits, expected * toleranceBp / WHOLE_BP);
    }
}
