package io.stockbook.messages.id;

/** The number of a cutover, unique within its owner. */
public record CutoverNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public CutoverNumber {
        value = KeyPart.checked(value, "cutover number");
    }

    @Override
    public String toString() {
        return value;
    }
}
