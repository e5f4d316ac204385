package io.stockbook.messages.id;

/** One shipment of one owner, written {@code owner/shipment:number}. */
public record ShipmentId(OwnerId owner, ShipmentNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/shipment:", "owner/shipment:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a shipment. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/shipment:number}
     */
    public static ShipmentId parse(String key) {
        return KEY.parse(key, (owner, number) -> new ShipmentId(owner, new ShipmentNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
