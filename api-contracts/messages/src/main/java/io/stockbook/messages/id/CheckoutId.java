package io.stockbook.messages.id;

import io.stockbook.messages.Require;

/** One checkout of one owner, as its shop calls it, written {@code owner/checkout:name}. */
public record CheckoutId(OwnerId owner, String name) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/checkout:", "owner/checkout:name");
    private static final int LONGEST = 100;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is blank, or longer than an order can name
     */
    public CheckoutId {
        Require.text(name, LONGEST, "checkout");
    }

    @Override
    public String key() {
        return KEY.of(owner, name);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/checkout:name}
     */
    public static CheckoutId parse(String key) {
        return KEY.parse(key, CheckoutId::new);
    }

    @Override
    public String toString() {
        return key();
    }
}
