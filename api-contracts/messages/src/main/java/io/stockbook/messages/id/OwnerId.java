package io.stockbook.messages.id;

/** The merchant whose stock it is; a third-party warehouse holds many. */
public record OwnerId(String value) {

    /** The owner of single-merchant use, who is never mentioned. */
    public static final OwnerId HOUSE = new OwnerId("house");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public OwnerId {
        value = KeyPart.checked(value, "owner");
    }

    @Override
    public String toString() {
        return value;
    }
}
