package io.stockbook.messages.id;

/** The number of an advance shipping notice, unique within its purchase order. */
public record AsnNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public AsnNumber {
        value = KeyPart.checked(value, "ASN number");
    }

    @Override
    public String toString() {
        return value;
    }
}
