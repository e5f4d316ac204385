package io.stockbook.messages.id;

/** The ledger's own code of an item of one owner, case-sensitive. */
public record Sku(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public Sku {
        value = KeyPart.checked(value, "SKU");
    }

    @Override
    public String toString() {
        return value;
    }
}
