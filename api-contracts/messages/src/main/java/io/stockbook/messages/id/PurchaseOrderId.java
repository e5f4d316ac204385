package io.stockbook.messages.id;

/** One purchase order or blind receipt of one owner, written {@code owner/purchase:number}. */
public record PurchaseOrderId(OwnerId owner, PurchaseOrderNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/purchase:", "owner/purchase:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a purchase order. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/purchase:number}
     */
    public static PurchaseOrderId parse(String key) {
        return KEY.parse(
                key,
                (owner, number) -> new PurchaseOrderId(owner, new PurchaseOrderNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
