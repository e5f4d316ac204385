package io.stockbook.domain.purchase;

import io.stockbook.messages.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What some units of a line cost. Shares that are taken one after the other add up to the cent:
 * each is the difference of two roundings of the whole, half to even, and the last unit that was
 * paid for takes the rest.
 */
final class ValueShare {

    private ValueShare() {}

    /**
     * What the units from the one count to the other cost; less than nothing when the count falls.
     *
     * @param value of all units, or null when nobody knows
     * @param all how many those are; units beyond them cost as much as each of them
     * @return null when nobody knows, or nobody can say because it is beyond all numbers
     */
    static @Nullable Money between(@Nullable Money value, long all, long from, long to) {
        if (value == null || all == 0) {
            return null;
        }
        BigDecimal share = upTo(value, all, to).subtract(upTo(value, all, from));
        return share.precision() > 18 ? null : new Money(share.longValueExact(), value.currency());
    }

    private static BigDecimal upTo(Money value, long all, long count) {
        return BigDecimal.valueOf(value.minor())
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_EVEN);
    }
}
