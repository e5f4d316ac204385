package io.stockbook.messages.id;

/** One item of an owner's SKU master, written {@code owner/sku:sku}. */
public record CatalogItemId(OwnerId owner, Sku sku) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/sku:", "owner/sku:sku");

    @Override
    public String key() {
        return KEY.of(owner, sku.value());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/sku:sku}
     */
    public static CatalogItemId parse(String key) {
        return KEY.parse(key, (owner, sku) -> new CatalogItemId(owner, new Sku(sku)));
    }

    @Override
    public String toString() {
        return key();
    }
}
