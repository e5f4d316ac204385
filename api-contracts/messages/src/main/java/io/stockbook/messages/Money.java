package io.stockbook.messages;

/**
 * An amount in the minor units of a currency.
 *
 * @param minor cents, pence or whatever the currency's smallest unit is
 * @param currency an ISO 4217 code
 */
public record Money(long minor, String currency) {

    /**
     * Checks the currency.
     *
     * @throws IllegalArgumentException when it is not three capital letters
     */
    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "currency must be an ISO 4217 code, not \"" + currency + "\"");
        }
    }
}
