package io.stockbook.projectors.purchases;

import static io.stockbook.schema.jooq.read_purchases_1.Tables.STEP;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.projectors.rows.TimeLine;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void take(RecordedEvent recorded, PurchaseEvent event) {
        switch (event) {
            case PurchaseOrderPlaced it -> add(recorded, lines(it.lines().size()), it.evidence());
            case PurchaseOrderApproved it -> add(recorded, null, it.evidence());
            case GoodsAnnounced it -> add(recorded, it.asn().value(), it.evidence());
            case BlindReceiptOpened it -> add(recorded, null, it.evidence());
            case GoodsReceived it ->
                    add(
                            recorded,
                            "%s: %s".formatted(it.receipt(), lines(it.lines().size())),
                            it.evidence());
            case ReceivedGoodsCorrected it ->
                    add(
                            recorded,
                            "%s line %d by %d"
                                    .formatted(it.of().receipt(), it.of().line(), it.change()),
                            it.evidence());
            case GoodsSentBack it -> add(recorded, lines(it.lines().size()), it.evidence());
            case GoodsIdentified it ->
                    add(
                            recorded,
                            "%d of %s line %d are %s"
                                    .formatted(
                                            it.to().quantity(),
                                            it.from().receipt(),
                                            it.from().line(),
                                            it.to().of().sku()),
                            it.evidence());
            case PurchaseOrderClosed it ->
                    add(
                            recorded,
                            it.missing().isEmpty() ? null : lines(it.missing().size()) + " short",
                            it.evidence());
            case PurchaseOrderCancelled it -> add(recorded, it.reason(), Evidence.NONE);
        }
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private void add(RecordedEvent recorded, @Nullable String detail, Evidence evidence) {
        PurchaseKey key = PurchaseKey.of(recorded.stream());
        timeLine.add(key.owner(), key.number(), recorded, detail, evidence.occurredAt());
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
