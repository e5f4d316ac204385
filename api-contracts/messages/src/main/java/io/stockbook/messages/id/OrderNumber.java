package io.stockbook.messages.id;

/** The number of an order, unique within its owner. */
public record OrderNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public OrderNumber {
        value = KeyPart.checked(value, "order number");
    }

    @Override
    public String toString() {
        return value;
    }
}
