package io.stockbook.messages.id;

/** One shipment of one owner, written {@code owner/shipment:number}. */
public record ShipmentId(OwnerId owner, ShipmentNumber number) implements AggregateId {

    private static final String KIND = "/shipment:";

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + KIND + KeyPart.encode(number.value());
    }

    /** True when the key is that of a shipment. */
    public static boolean isKey(String key) {
        return key.contains(KIND);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/shipment:number}
     */
    public static ShipmentId parse(String key) {
        int mark = key.indexOf(KIND);
        if (mark < 1) {
            throw new IllegalArgumentException("not owner/shipment:number: " + key);
        }
        return new ShipmentId(
                new OwnerId(KeyPart.decode(key.substring(0, mark))),
                new ShipmentNumber(KeyPart.decode(key.substring(mark + KIND.length()))));
    }

    @Override
    public String toString() {
        return key();
    }
}
