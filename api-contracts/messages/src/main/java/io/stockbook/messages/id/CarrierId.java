package io.stockbook.messages.id;

/**
 * Who brings shipments to their doors, shared by all owners, written {@code house/carrier:value}.
 */
public record CarrierId(String value) implements AggregateId {

    private static final String KIND = "house/carrier:";

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public CarrierId {
        value = KeyPart.checked(value, "carrier");
    }

    @Override
    public OwnerId owner() {
        return OwnerId.HOUSE;
    }

    @Override
    public String key() {
        return KIND + KeyPart.encode(value);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code house/carrier:value}
     */
    public static CarrierId parse(String key) {
        return new CarrierId(KeyPart.after(KIND, key));
    }

    @Override
    public String toString() {
        return value;
    }
}
