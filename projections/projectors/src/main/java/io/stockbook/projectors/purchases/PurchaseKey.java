package io.stockbook.projectors.purchases;

import io.stockbook.messages.id.PurchaseOrderId;

/** One purchase order of one owner. */
record PurchaseKey(String owner, String number) {

    static PurchaseKey of(String stream) {
        PurchaseOrderId purchase = PurchaseOrderId.parse(stream);
        return new PurchaseKey(purchase.owner().value(), purchase.number().value());
    }
}
