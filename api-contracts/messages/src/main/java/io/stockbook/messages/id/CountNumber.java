package io.stockbook.messages.id;

/** The number of a count, unique within its owner. */
public record CountNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public CountNumber {
        value = KeyPart.checked(value, "count number");
    }

    @Override
    public String toString() {
        return value;
    }
}
