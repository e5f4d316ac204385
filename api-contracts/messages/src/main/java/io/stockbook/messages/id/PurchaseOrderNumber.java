package io.stockbook.messages.id;

/** The number of a purchase order, or of a blind receipt, unique within its owner. */
public record PurchaseOrderNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public PurchaseOrderNumber {
        value = KeyPart.checked(value, "purchase order number");
    }

    @Override
    public String toString() {
        return value;
    }
}
