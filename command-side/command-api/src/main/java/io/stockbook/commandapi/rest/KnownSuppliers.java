package io.stockbook.commandapi.rest;

import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.SupplierCode;
import java.util.Optional;

/** What has to be known of purchase orders before a paper of theirs can be understood. */
@FunctionalInterface
public interface KnownSuppliers {

    /** Of whom it was ordered; empty when nobody has said, or there is no such purchase order. */
    Optional<SupplierCode> of(PurchaseOrderId purchase);
}
