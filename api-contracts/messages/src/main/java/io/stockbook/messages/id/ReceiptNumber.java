package io.stockbook.messages.id;

/** The number of a receipt, unique within its purchase order. */
public record ReceiptNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public ReceiptNumber {
        value = KeyPart.checked(value, "receipt number");
    }

    @Override
    public String toString() {
        return value;
    }
}
