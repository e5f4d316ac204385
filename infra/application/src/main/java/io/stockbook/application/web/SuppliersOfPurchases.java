package io.stockbook.application.web;

import io.stockbook.commandapi.rest.KnownSuppliers;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.queries.Progress;
import io.stockbook.queries.PurchaseQueries;
import io.stockbook.queries.View;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Suppliers as the view of purchase orders shows them. That of a purchase order never changes; only
 * for what the view does not show at all it is given the time to.
 */
final class SuppliersOfPurchases implements KnownSuppliers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Progress progress;
    private final PurchaseQueries purchases;

    SuppliersOfPurchases(DSLContext questions) {
        progress = new Progress(questions);
        purchases = new PurchaseQueries(questions);
    }

    @Override
    public Optional<SupplierCode> of(PurchaseOrderId purchase) {
        Optional<SupplierCode> supplier = purchases.supplier(purchase);
        return supplier.isPresent()
                        || !progress.awaitPosition(View.PURCHASES, progress.head(), PATIENCE)
                ? supplier
                : purchases.supplier(purchase);
    }
}
