package io.stockbook.projectors.purchases;

import static io.stockbook.schema.jooq.read_purchases_1.Tables.HEADER;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.HeaderRecord;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the purchase orders themselves. */
final class Headers {

    private final Stored<HeaderRecord> rows =
            new Stored<>(HEADER, List.of(HEADER.OWNER, HEADER.NUMBER));

    static Headers load(DSLContext database, Collection<PurchaseKey> purchases) {
        Headers headers = new Headers();
        var _ = headers.rows.load(database, purchases);
        return headers;
    }

    void open(
            PurchaseKey key,
            RecordedEvent recorded,
            @Nullable SupplierCode supplier,
            ReceiptTerms terms,
            PurchaseState state,
            Evidence evidence) {
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        header.setSupplier(supplier == null ? null : supplier.value());
        header.setTerms(terms.name());
        header.setState(state.name());
        header.setDocument(evidence.document());
        header.setNote(evidence.note());
        header.setOrdered(0L);
        header.setAnnounced(0L);
        header.setReceived(0L);
        header.setReturned(0L);
        header.setCreatedAt(recorded.recordedAt());
        header.setCreatedPosition(recorded.position());
        rows.add(header);
    }

    /** Where the goods are to come in, when that is agreed. */
    void locate(PurchaseKey key, @Nullable LocationId location) {
        change(key, header -> header.setLocation(location == null ? null : location.value()));
    }

    void reach(PurchaseKey key, PurchaseState state, @Nullable String reason) {
        change(
                key,
                header -> {
                    header.setState(state.name());
                    header.setCancelReason(reason);
                });
    }

    void count(PurchaseKey key, long ordered, long announced, long received, long returned) {
        change(
                key,
                header -> {
                    header.setOrdered(header.getOrdered() + ordered);
                    header.setAnnounced(header.getAnnounced() + announced);
                    header.setReceived(header.getReceived() + received);
                    header.setReturned(header.getReturned() + returned);
                });
    }

    void touch(PurchaseKey key, RecordedEvent recorded) {
        change(
                key,
                header -> {
                    header.setUpdatedAt(recorded.recordedAt());
                    header.setVersion(recorded.version());
                    header.setPosition(recorded.position());
                });
    }

    private void change(PurchaseKey key, Consumer<HeaderRecord> change) {
        rows.change(change, key.owner(), key.number());
    }

    void save(DSLContext database) {
        rows.save(database);
    }
}
