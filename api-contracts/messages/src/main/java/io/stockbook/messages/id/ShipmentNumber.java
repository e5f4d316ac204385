package io.stockbook.messages.id;

/** The number of a shipment, unique within its owner. */
public record ShipmentNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public ShipmentNumber {
        value = KeyPart.checked(value, "shipment number");
    }

    @Override
    public String toString() {
        return value;
    }
}
