package io.stockbook.messages.id;

/** One order of one owner, written {@code owner/order:number}. */
public record OrderId(OwnerId owner, OrderNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/order:", "owner/order:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of an order. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/order:number}
     */
    public static OrderId parse(String key) {
        return KEY.parse(key, (owner, number) -> new OrderId(owner, new OrderNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
