package io.stockbook.messages.id;

/** Who goods are bought from, as the owner calls them. */
public record SupplierCode(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public SupplierCode {
        value = KeyPart.checked(value, "supplier");
    }

    @Override
    public String toString() {
        return value;
    }
}
