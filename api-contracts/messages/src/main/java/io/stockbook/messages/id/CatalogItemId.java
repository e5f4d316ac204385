package io.stockbook.messages.id;

/** One item of an owner's SKU master, written {@code owner/sku:sku}. */
public record CatalogItemId(OwnerId owner, Sku sku) implements AggregateId {

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + "/sku:" + KeyPart.encode(sku.value());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/sku:sku}
     */
    public static CatalogItemId parse(String key) {
        int mark = key.indexOf("/sku:");
        if (mark < 1) {
            throw new IllegalArgumentException("not owner/sku:sku: " + key);
        }
        return new CatalogItemId(
                new OwnerId(KeyPart.decode(key.substring(0, mark))),
                new Sku(KeyPart.decode(key.substring(mark + "/sku:".length()))));
    }

    @Override
    public String toString() {
        return key();
    }
}
