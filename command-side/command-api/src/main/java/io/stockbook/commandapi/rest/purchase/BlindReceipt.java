package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in that nobody ordered; the number is the idempotency key. */
record BlindReceipt(
        PurchaseOrderNumber number,
        @Nullable SupplierCode supplier,
        LocationId location,
        List<GoodsOnDock> lines,
        @Nullable Evidence evidence) {

    ReceiveBlind of(OwnerId owner, Papers papers) {
        return new ReceiveBlind(
                new PurchaseOrderId(owner, number),
                supplier,
                location,
                GoodsOnDock.all(owner, supplier, lines, papers),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
