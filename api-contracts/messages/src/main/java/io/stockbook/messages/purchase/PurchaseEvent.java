package io.stockbook.messages.purchase;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that ever happens to a purchase order. Each event holds all that stock items have to
 * book because of it, line by line, and what finance reads of it.
 */
public sealed interface PurchaseEvent extends Event {

    /**
     * Goods were ordered, or are to be once somebody approves it.
     *
     * @param location where they are to come in, when that is agreed
     */
    record PurchaseOrderPlaced(
            SupplierCode supplier,
            ReceiptTerms terms,
            boolean draft,
            @Nullable LocationId location,
            List<PurchaseLine> lines,
            Evidence evidence)
            implements PurchaseEvent {}

    /** The draft counts from now on. */
    record PurchaseOrderApproved(Evidence evidence) implements PurchaseEvent {}

    /**
     * The supplier says what is on its way. By FOB origin it is the owner's from the moment in
     * which it was handed over.
     */
    record GoodsAnnounced(
            AsnNumber asn,
            ReceiptTerms terms,
            List<AnnouncedGoods.Worth> lines,
            @Nullable Instant dispatchedAt,
            @Nullable LocalDate expected,
            Evidence evidence)
            implements PurchaseEvent {
        /** Keeps of the moment what is stored of it. */
        public GoodsAnnounced {
            dispatchedAt = Microseconds.of(dispatchedAt);
        }
    }

    /** Goods came that nobody had ordered. */
    record BlindReceiptOpened(@Nullable SupplierCode supplier, Evidence evidence)
            implements PurchaseEvent {}

    /**
     * Goods came in.
     *
     * @param terms when they become the owner's
     */
    record GoodsReceived(
            ReceiptNumber receipt, ReceiptTerms terms, List<ReceivedGoods> lines, Evidence evidence)
            implements PurchaseEvent {}

    /**
     * A line of a receipt turned out to be larger (positive change) or smaller than was said.
     *
     * @param left how many units of it are here now
     * @param value of the change, with its sign
     */
    record ReceivedGoodsCorrected(
            ReceiptLine of,
            Status status,
            long change,
            long left,
            ReasonCode reason,
            @Nullable Money value,
            Evidence evidence)
            implements PurchaseEvent {}

    /** Goods went back to whom they were bought from. */
    record GoodsSentBack(List<SentBackGoods.Booked> lines, Evidence evidence)
            implements PurchaseEvent {}

    /**
     * Unidentified goods turned out to be of a SKU.
     *
     * @param from the line under which they stood
     * @param to the new line of the receipt that they are now, with the value that goes along
     * @param left how many units under the old line nobody knows still
     */
    record GoodsIdentified(ReceiptLine from, ReceivedGoods to, long left, Evidence evidence)
            implements PurchaseEvent {}

    /**
     * Nothing more is expected.
     *
     * @param missing the lines of which something never came
     */
    record PurchaseOrderClosed(List<MissingGoods> missing, Evidence evidence)
            implements PurchaseEvent {}

    /** Nothing was to come after all. */
    record PurchaseOrderCancelled(String reason) implements PurchaseEvent {}
}
