package io.stockbook.messages.id;

/** One SKU of one owner at one location, written {@code owner/sku@location}. */
public record StockItemId(OwnerId owner, Sku sku, LocationId location) implements AggregateId {

    @Override
    public String key() {
        return KeyPart.encode(owner.value())
                + '/'
                + KeyPart.encode(sku.value())
                + '@'
                + KeyPart.encode(location.value());
    }

    /** True when the key is a stock item's: only theirs hold an {@code @} that is not encoded. */
    public static boolean isKey(String key) {
        return key.indexOf('@') > 0;
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/sku@location}
     */
    public static StockItemId parse(String key) {
        int slash = key.indexOf('/');
        int at = key.indexOf('@');
        if (slash < 1 || at < slash) {
            throw new IllegalArgumentException("not owner/sku@location: " + key);
        }
        return new StockItemId(
                new OwnerId(KeyPart.decode(key.substring(0, slash))),
                new Sku(KeyPart.decode(key.substring(slash + 1, at))),
                new LocationId(KeyPart.decode(key.substring(at + 1))));
    }

    @Override
    public String toString() {
        return key();
    }
}
