package io.stockbook.domain.purchase;

import io.stockbook.domain.Decision;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import java.util.List;

/** What is agreed with a supplier, from the draft to the end. All of it is asked for. */
final class Ordering {

    private Ordering() {}

    static Decision<PurchaseEvent> place(PlacePurchaseOrder asked) {
        return Decision.accepted(
                new PurchaseOrderPlaced(
                        asked.supplier(),
                        asked.terms(),
                        asked.draft(),
                        asked.location(),
                        asked.lines(),
                        asked.evidence()));
    }

    static Decision<PurchaseEvent> approve(
            Purchase purchase, ApprovePurchaseOrder asked, Refusals refusals) {
        return switch (purchase.stage()) {
            case DRAFT -> Decision.accepted(new PurchaseOrderApproved(asked.evidence()));
            case PLACED -> Decision.unchanged();
            case UNKNOWN, BLIND, CLOSED, CANCELLED -> refusals.state("is not to be approved");
        };
    }

    static Decision<PurchaseEvent> close(
            Purchase purchase, ClosePurchaseOrder asked, Refusals refusals) {
        return switch (purchase.stage()) {
            case PLACED ->
                    Decision.accepted(new PurchaseOrderClosed(missing(purchase), asked.evidence()));
            case CLOSED -> Decision.unchanged();
            case UNKNOWN, DRAFT, BLIND, CANCELLED -> refusals.state("expects nothing");
        };
    }

    private static List<MissingGoods> missing(Purchase purchase) {
        return purchase.lines().stream()
                .filter(line -> line.open() > 0)
                .map(OrderedLine::missing)
                .toList();
    }

    static Decision<PurchaseEvent> cancel(
            Purchase purchase, CancelPurchaseOrder asked, Refusals refusals) {
        return switch (purchase.stage()) {
            case DRAFT, PLACED -> {
                long here = purchase.held().stream().mapToLong(HeldLine::left).sum();
                yield here == 0
                        ? Decision.accepted(new PurchaseOrderCancelled(asked.reason()))
                        : refusals.receivedAlready(here);
            }
            case CANCELLED -> Decision.unchanged();
            case UNKNOWN, BLIND, CLOSED -> refusals.state("cannot be cancelled");
        };
    }
}
