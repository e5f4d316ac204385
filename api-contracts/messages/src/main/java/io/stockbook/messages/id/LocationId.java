package io.stockbook.messages.id;

/** A node that can promise and ship, shared by all owners, written {@code location:value}. */
public record LocationId(String value) implements AggregateId {

    private static final String KIND = "location:";

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public LocationId {
        value = KeyPart.checked(value, "location");
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
     * @throws IllegalArgumentException when the text is not {@code location:value}
     */
    public static LocationId parse(String key) {
        return new LocationId(KeyPart.after(KIND, key));
    }

    @Override
    public String toString() {
        return value;
    }
}
