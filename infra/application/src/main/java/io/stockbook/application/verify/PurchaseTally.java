package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of one purchase order say together. */
final class PurchaseTally {

    /** One line of a receipt. */
    record Place(ReceiptNumber receipt, int line) {
        static Place of(ReceiptLine line) {
            return new Place(line.receipt(), line.line());
        }
    }

    /** One line of the purchase order, and its sums. */
    static final class Ordered {
        final PurchaseLine line;
        long announced;
        long received;
        long returned;

        Ordered(PurchaseLine line) {
            this.line = line;
        }
    }

    /** One announcement, and how much came of each of its lines. */
    record Announced(
            PurchaseEvent.GoodsAnnounced told,
            Instant recordedAt,
            long position,
            Map<Integer, Long> received) {}

    /** One receipt; all its lines are of one announcement and one location. */
    record Received(PurchaseEvent.GoodsReceived told, Instant recordedAt, long position) {}

    /** One line of a receipt, and its sums. */
    static final class Unloaded {
        final ReceivedGoods goods;
        final @Nullable Integer from;
        long corrected;
        long identified;
        long returned;

        Unloaded(ReceivedGoods goods, @Nullable Integer from) {
            this.goods = goods;
            this.from = from;
        }

        /** Units that were said to have come under this line, and nothing else. */
        long booked() {
            return (from == null ? goods.quantity() : 0) + corrected;
        }
    }

    final Map<Integer, Ordered> lines = new HashMap<>();
    final Map<AsnNumber, Announced> announcements = new HashMap<>();
    final Map<ReceiptNumber, Received> receipts = new HashMap<>();
    final Map<Place, Unloaded> unloaded = new HashMap<>();
    @Nullable String supplier;
    ReceiptTerms terms = ReceiptTerms.AT_DOCK;
    PurchaseState state = PurchaseState.BLIND;
    @Nullable String location;
    @Nullable String document;
    @Nullable String note;
    @Nullable String cancelReason;
    @Nullable Instant createdAt;
    long createdPosition;
    @Nullable Instant updatedAt;
    long version;
    long position;

    void apply(RecordedEvent recorded, PurchaseEvent event) {
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        if (createdAt == null) {
            createdAt = recorded.recordedAt();
            createdPosition = recorded.position();
        }
        switch (event) {
            case PurchaseEvent.PurchaseOrderPlaced e -> {
                supplier = e.supplier().value();
                terms = e.terms();
                state = e.draft() ? PurchaseState.DRAFT : PurchaseState.PLACED;
                location = e.location() == null ? null : e.location().value();
                document = e.evidence().document();
                note = e.evidence().note();
                e.lines().forEach(line -> lines.put(line.line(), new Ordered(line)));
            }
            case PurchaseEvent.PurchaseOrderApproved e -> state = PurchaseState.PLACED;
            case PurchaseEvent.GoodsAnnounced e -> announce(recorded, e);
            case PurchaseEvent.BlindReceiptOpened e -> {
                supplier = e.supplier() == null ? null : e.supplier().value();
                document = e.evidence().document();
                note = e.evidence().note();
            }
            case PurchaseEvent.GoodsReceived e -> {
                receipts.put(
                        e.receipt(), new Received(e, recorded.recordedAt(), recorded.position()));
                e.lines().forEach(goods -> receive(goods, null));
            }
            case PurchaseEvent.ReceivedGoodsCorrected e -> {
                at(e.of()).corrected += e.change();
                came(e.of(), e.change());
            }
            case PurchaseEvent.GoodsSentBack e -> e.lines().forEach(this::sendBack);
            case PurchaseEvent.GoodsIdentified e -> {
                at(e.from()).identified += e.to().quantity();
                receive(e.to(), e.from().line());
            }
            case PurchaseEvent.PurchaseOrderClosed e -> state = PurchaseState.CLOSED;
            case PurchaseEvent.PurchaseOrderCancelled e -> {
                state = PurchaseState.CANCELLED;
                cancelReason = e.reason();
            }
        }
    }

    private void announce(RecordedEvent recorded, PurchaseEvent.GoodsAnnounced told) {
        Map<Integer, Long> received = new HashMap<>();
        for (AnnouncedGoods.Worth goods : told.lines()) {
            received.put(goods.line(), 0L);
            Ordered line = lines.get(goods.line());
            if (line != null) {
                line.announced += goods.quantity();
            }
        }
        announcements.put(
                told.asn(),
                new Announced(told, recorded.recordedAt(), recorded.position(), received));
    }

    private void receive(ReceivedGoods goods, @Nullable Integer from) {
        unloaded.put(Place.of(goods.of()), new Unloaded(goods, from));
        came(goods.of(), goods.quantity());
    }

    private void came(ReceiptLine of, long units) {
        Ordered line = of.purchaseLine() == null ? null : lines.get(of.purchaseLine());
        if (line == null) {
            return;
        }
        line.received += units;
        Announced announced = of.asn() == null ? null : announcements.get(of.asn());
        if (announced != null) {
            announced
                    .received()
                    .computeIfPresent(line.line.line(), (number, before) -> before + units);
        }
    }

    private void sendBack(SentBackGoods.Booked goods) {
        at(goods.of()).returned += goods.quantity();
        Ordered line =
                goods.of().purchaseLine() == null ? null : lines.get(goods.of().purchaseLine());
        if (line != null) {
            line.returned += goods.quantity();
        }
    }

    /** The line of a receipt, which was received or identified before. */
    private Unloaded at(ReceiptLine of) {
        Unloaded line = unloaded.get(Place.of(of));
        if (line == null) {
            throw new Violation(
                    "line %d of receipt %s was never received".formatted(of.line(), of.receipt()),
                    position);
        }
        return line;
    }
}
