package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * By how much a line of a receipt was wrong, and where those units stand; usually a wrong entry.
 */
record DockCorrection(
        ReceiptNumber receipt,
        int line,
        Status status,
        long change,
        @Nullable ReasonCode reason,
        @Nullable Evidence evidence) {

    CorrectReceivedGoods of(PurchaseOrderId purchase) {
        return new CorrectReceivedGoods(
                purchase,
                receipt,
                line,
                status,
                change,
                requireNonNullElse(reason, ReasonCode.KEYING_ERROR),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
