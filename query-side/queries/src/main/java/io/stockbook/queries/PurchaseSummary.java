package io.stockbook.queries;

import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one purchase order stands.
 *
 * @param location where the goods are to come in, when that is agreed
 * @param note why it was ordered, as who ordered it said
 * @param ordered units of all lines together, and so are the others
 * @param received units that came, identified or not, and after all corrections
 * @param returned units of them that went back to the supplier
 * @param version the number of the purchase order's events
 */
public record PurchaseSummary(
        String number,
        @Nullable String supplier,
        ReceiptTerms terms,
        PurchaseState state,
        @Nullable String location,
        @Nullable String document,
        @Nullable String note,
        @Nullable String cancelReason,
        long ordered,
        long announced,
        long received,
        long returned,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
