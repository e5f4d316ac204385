package io.stockbook.messages.id;

/** The number of a return, unique within its owner: that of its RMA, if it has one. */
public record ReturnNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public ReturnNumber {
        value = KeyPart.checked(value, "return number");
    }

    @Override
    public String toString() {
        return value;
    }
}
