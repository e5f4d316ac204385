package io.stockbook.messages.id;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt: the name under which stock items book its units, so that their cards lead
 * back to it.
 *
 * @param line its number in the receipt, from 1
 */
public record ReceiptLineId(PurchaseOrderId purchase, ReceiptNumber receipt, int line) {

    private static final UUID UNIDENTIFIED =
            UUID.fromString("2d8f2f0c-4a34-5d0e-8a6b-5b0c8e6f9a11");

    private static final int PARTS = 3;

    /** As it stands on stock cards: {@code purchase/receipt/line}, each part percent-encoded. */
    public String reference() {
        return "%s/%s/%d"
                .formatted(
                        KeyPart.encode(purchase.number().value()),
                        KeyPart.encode(receipt.value()),
                        line);
    }

    /**
     * The number of the purchase order that a stock card names, or null when the text names no line
     * of a receipt.
     */
    public static @Nullable String purchase(String reference) {
        String[] parts = reference.split("/", -1);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            return KeyPart.decode(parts[0]);
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    /** What its units are called until somebody knows what they are. */
    public Sku unidentified() {
        return new Sku(
                "UNIDENTIFIED-" + NameBasedUuid.of(UNIDENTIFIED, purchase.owner() + "\n" + this));
    }

    @Override
    public String toString() {
        return reference();
    }
}
