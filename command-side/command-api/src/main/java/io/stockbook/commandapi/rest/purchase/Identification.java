package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import org.jspecify.annotations.Nullable;

/** What the units of a line of a receipt are; without a quantity all that are left of it. */
record Identification(
        ReceiptNumber receipt,
        int line,
        Sku sku,
        @Nullable Long quantity,
        @Nullable Evidence evidence) {

    IdentifyGoods of(PurchaseOrderId purchase) {
        return new IdentifyGoods(
                purchase,
                receipt,
                line,
                sku,
                quantity,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
