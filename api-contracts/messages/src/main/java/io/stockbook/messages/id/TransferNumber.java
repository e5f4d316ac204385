package io.stockbook.messages.id;

/** The number of a transfer, unique within its owner. */
public record TransferNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public TransferNumber {
        value = KeyPart.checked(value, "transfer number");
    }

    @Override
    public String toString() {
        return value;
    }
}
