package io.stockbook.messages.purchase;

import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt, and at which stock item its units are booked.
 *
 * @param asn the announcement that the receipt is of, when it names one
 * @param line its number in the receipt, from 1
 * @param purchaseLine the line of the purchase order, or null when none asked for it
 * @param marking what stands on the carton, while nobody knows what the units are
 */
public record ReceiptLine(
        ReceiptNumber receipt,
        @Nullable AsnNumber asn,
        int line,
        @Nullable Integer purchaseLine,
        LocationId location,
        Sku sku,
        @Nullable String lot,
        @Nullable String marking) {

    /** The stock item that books its units. */
    public StockItemId item(OwnerId owner) {
        return new StockItemId(owner, sku, location);
    }

    /** The name under which it books them. */
    public ReceiptLineId in(PurchaseOrderId purchase) {
        return new ReceiptLineId(purchase, receipt, line);
    }
}
