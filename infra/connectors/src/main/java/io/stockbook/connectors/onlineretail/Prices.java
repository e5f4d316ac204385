package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Turns the file's prices into money, and makes up what receipts cost. */
final class Prices {

    private static final String POUNDS = "GBP";
    private static final BigDecimal COST_SHARE = new BigDecimal("0.60");

    /** What a unit is taken to sell for before the file has told any price of its code. */
    private static final BigDecimal UNTOLD = BigDecimal.ONE;

    private final Map<String, BigDecimal> lastTold = new HashMap<>();

    /** The row's price of one unit, in pence. */
    static Money ofUnit(Row row) {
        return pence(row.price());
    }

    /** Remembers the row's price, when it has one. */
    void learn(Row row) {
        if (row.price().signum() > 0) {
            lastTold.put(row.code(), row.price());
        }
    }

    /**
     * The cost of so many units of the row's code: a share of the last price told, rounded once.
     */
    Money cost(Row row, long quantity) {
        return pence(
                lastTold.getOrDefault(row.code(), UNTOLD)
                        .multiply(BigDecimal.valueOf(quantity))
                        .multiply(COST_SHARE));
    }

    private static Money pence(BigDecimal pounds) {
        return new Money(
                pounds.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact(),
                POUNDS);
    }
}
