package io.stockbook.messages.id;

/** The number of a work order, unique within its owner. */
public record WorkOrderNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public WorkOrderNumber {
        value = KeyPart.checked(value, "work order number");
    }

    @Override
    public String toString() {
        return value;
    }
}
