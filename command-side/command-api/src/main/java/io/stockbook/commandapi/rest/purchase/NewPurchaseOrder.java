package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered of whom; the number is the idempotency key. Usually it counts at once and becomes
 * the owner's at the dock. With the location it is known there that more is on its way.
 */
record NewPurchaseOrder(
        PurchaseOrderNumber number,
        SupplierCode supplier,
        @Nullable ReceiptTerms terms,
        @Nullable Boolean draft,
        @Nullable LocationId location,
        List<NewPurchaseLine> lines,
        @Nullable Evidence evidence) {

    PlacePurchaseOrder of(OwnerId owner, Papers papers) {
        return new PlacePurchaseOrder(
                new PurchaseOrderId(owner, number),
                supplier,
                requireNonNullElse(terms, ReceiptTerms.AT_DOCK),
                requireNonNullElse(draft, false),
                location,
                NewPurchaseLine.all(owner, supplier, lines, papers),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
