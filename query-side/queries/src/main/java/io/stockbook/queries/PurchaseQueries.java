package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.PURCHASES_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What was ordered of suppliers, and what came of it. */
public final class PurchaseQueries {

    private static final Listing<PurchaseSummary> NEWEST_FIRST =
            Listing.of(
                            "purchase-orders",
                            PURCHASES_HEADER,
                            PurchaseQueries::summary,
                            PURCHASES_HEADER.CREATED_POSITION)
                    .fromTheEnd();

    private final DSLContext database;
    private final Snapshot snapshot;

    /** Asks this database. */
    public PurchaseQueries(DSLContext database) {
        this.database = database;
        snapshot = new Snapshot(database, View.PURCHASES);
    }

    /** One purchase order with all that hangs on it, or empty when there is none. */
    public Optional<PurchaseAnswer> of(PurchaseOrderId purchase) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(PURCHASES_HEADER.fields()));
        columns.add(PurchaseParts.LINES);
        columns.add(PurchaseParts.ANNOUNCEMENTS);
        columns.add(PurchaseParts.RECEIPTS);
        columns.add(PurchaseParts.STEPS);
        return snapshot.one(
                PURCHASES_HEADER,
                columns,
                PURCHASES_HEADER
                        .OWNER
                        .eq(purchase.owner().value())
                        .and(PURCHASES_HEADER.NUMBER.eq(purchase.number().value())),
                row ->
                        new PurchaseAnswer(
                                summary(row),
                                row.get(PurchaseParts.LINES),
                                row.get(PurchaseParts.ANNOUNCEMENTS),
                                row.get(PurchaseParts.RECEIPTS),
                                row.get(PurchaseParts.STEPS),
                                Snapshot.asOf(row)));
    }

    /** Of whom it was ordered, when there is such a purchase order and somebody has said so. */
    public Optional<SupplierCode> supplier(PurchaseOrderId purchase) {
        return database.select(PURCHASES_HEADER.SUPPLIER)
                .from(PURCHASES_HEADER)
                .where(PURCHASES_HEADER.OWNER.eq(purchase.owner().value()))
                .and(PURCHASES_HEADER.NUMBER.eq(purchase.number().value()))
                .and(PURCHASES_HEADER.SUPPLIER.isNotNull())
                .fetchOptional(row -> new SupplierCode(row.value1()));
    }

    /**
     * The purchase orders of a supplier, or of a state, or of both; all when neither is named. The
     * last created first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<PurchaseSummary> page(
            OwnerId owner,
            @Nullable SupplierCode supplier,
            @Nullable PurchaseState state,
            PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                PURCHASES_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                supplier == null
                                        ? noCondition()
                                        : PURCHASES_HEADER.SUPPLIER.eq(supplier.value()))
                        .and(
                                state == null
                                        ? noCondition()
                                        : PURCHASES_HEADER.STATE.eq(state.name())),
                asked);
    }

    private static PurchaseSummary summary(Record row) {
        return new PurchaseSummary(
                row.get(PURCHASES_HEADER.NUMBER),
                row.get(PURCHASES_HEADER.SUPPLIER),
                ReceiptTerms.valueOf(row.get(PURCHASES_HEADER.TERMS)),
                PurchaseState.valueOf(row.get(PURCHASES_HEADER.STATE)),
                row.get(PURCHASES_HEADER.LOCATION),
                row.get(PURCHASES_HEADER.DOCUMENT),
                row.get(PURCHASES_HEADER.NOTE),
                row.get(PURCHASES_HEADER.CANCEL_REASON),
                row.get(PURCHASES_HEADER.ORDERED),
                row.get(PURCHASES_HEADER.ANNOUNCED),
                row.get(PURCHASES_HEADER.RECEIVED),
                row.get(PURCHASES_HEADER.RETURNED),
                row.get(PURCHASES_HEADER.CREATED_AT),
                row.get(PURCHASES_HEADER.UPDATED_AT),
                row.get(PURCHASES_HEADER.VERSION));
    }
}
