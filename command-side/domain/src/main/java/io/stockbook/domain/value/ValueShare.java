package io.stockbook.domain.value;

import io.stockbook.messages.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What some units of many cost. Shares that are taken one after the other add up to the cent: each
 * is the difference of two roundings of the whole, half to even, and the last unit that was paid
 * for takes the rest.
 */
public final class ValueShare {

    private ValueShare() {}

    /**
     * What the units from the one count to the other cost; less than nothing when the count falls.
     *
     * @param value of all units, or null when nobody knows
     * @param all how many those are; units beyond them cost as much as each of them
     * @return null when nobody knows, or nobody can say because it is beyond all numbers
     */
    public static @Nullable Money between(@Nullable Money value, long all, long from, long to) {
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

    /**
     * Divides a value by weights: each gets what it weighs, rounded down, and the cents that are
     * left go to the largest remainders, the first of equals first.
     */
    public static List<Money> split(Money value, List<Long> weights) {
        BigInteger all =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> parts = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(value.minor());
        for (long weight : weights) {
            BigInteger[] part =
                    BigInteger.valueOf(Math.abs(value.minor()))
                            .multiply(BigInteger.valueOf(weight))
                            .divideAndRemainder(all);
            if (value.minor() < 0) {
                part[0] = part[0].negate();
            }
            left = left.subtract(part[0]);
            parts.add(part);
        }
        BigInteger cent = BigInteger.valueOf(left.signum());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(
                        Comparator.comparing((Integer at) -> parts.get(at)[1])
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .limit(left.abs().longValueExact())
                .forEach(at -> parts.get(at)[0] = parts.get(at)[0].add(cent));
        return parts.stream()
                .map(part -> new Money(part[0].longValueExact(), value.currency()))
                .toList();
    }

    /** Both together; null when one of them is not known, or they are of two currencies. */
    public static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null || !one.currency().equals(other.currency())) {
            return null;
        }
        BigInteger sum = BigInteger.valueOf(one.minor()).add(BigInteger.valueOf(other.minor()));
        return sum.bitLength() > 62 ? null : new Money(sum.longValueExact(), one.currency());
    }
}
