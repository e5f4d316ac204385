package io.stockbook.queries;

import java.util.List;

/** All about one purchase order or blind receipt. */
public record PurchaseAnswer(
        PurchaseSummary purchaseOrder,
        List<PurchaseLineAnswer> lines,
        List<AnnouncementAnswer> announcements,
        List<ReceiptAnswer> receipts,
        List<PurchaseStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public PurchaseAnswer {
        lines = List.copyOf(lines);
        announcements = List.copyOf(announcements);
        receipts = List.copyOf(receipts);
        timeLine = List.copyOf(timeLine);
    }
}
