package io.stockbook.domain.purchase;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_PURCHASE_ORDER;
import static io.stockbook.messages.RefusalCode.UNKNOWN_RECEIPT;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;

/** The sentences in which a purchase order says no to one command. */
record Refusals(Purchase purchase, PurchaseCommand command) {

    private String name() {
        return "purchase order " + command.purchase().number();
    }

    Decision<PurchaseEvent> exists() {
        return Decision.refused(
                ALREADY_EXISTS,
                "%s exists already and is %s".formatted(name(), purchase.stage().words()));
    }

    Decision<PurchaseEvent> exists(String part) {
        return Decision.refused(ALREADY_EXISTS, "%s has %s already".formatted(name(), part));
    }

    Decision<PurchaseEvent> unknown() {
        return Decision.refused(UNKNOWN_PURCHASE_ORDER, "there is no " + name());
    }

    Decision<PurchaseEvent> noLine(int line) {
        return Decision.refused(UNKNOWN_LINE, "%s has no line %d".formatted(name(), line));
    }

    Decision<PurchaseEvent> noLineOf(AnnouncedGoods goods) {
        ItemAlias alias = goods.alias();
        return Decision.refused(
                UNKNOWN_LINE,
                alias == null
                        ? "%s has no line of %s".formatted(name(), goods.sku())
                        : "%s has no line of %s, which is %s of %s"
                                .formatted(name(), goods.sku(), alias.alias(), alias.source()));
    }

    Decision<PurchaseEvent> noReceipt(ReceiptNumber receipt, int line) {
        return Decision.refused(
                UNKNOWN_RECEIPT,
                "%s has no line %d of a receipt %s".formatted(name(), line, receipt));
    }

    Decision<PurchaseEvent> state(String cannot) {
        return Decision.refused(
                WRONG_STATE, "%s is %s and %s".formatted(name(), purchase.stage().words(), cannot));
    }

    Decision<PurchaseEvent> receivedAlready(long units) {
        return Decision.refused(
                Refusal.of(
                                WRONG_STATE,
                                "%s has received %d units: it can be %s, not cancelled"
                                        .formatted(
                                                name(),
                                                units,
                                                purchase.stage() == Stage.DRAFT
                                                        ? "approved and closed"
                                                        : "closed"))
                        .with("received", units));
    }

    Decision<PurchaseEvent> identified(HeldLine line) {
        return Decision.refused(
                WRONG_STATE,
                "line %d of receipt %s of %s is known as %s"
                        .formatted(line.of().line(), line.of().receipt(), name(), line.of().sku()));
    }

    Decision<PurchaseEvent> status(Status status) {
        return Decision.refused(
                WRONG_STATUS, "units of %s are promised or not here".formatted(status));
    }

    Decision<PurchaseEvent> reason(ReasonCode reason, long change) {
        return Decision.refused(
                WRONG_REASON,
                "%s is no reason to change a receipt by %d".formatted(reason, change));
    }

    Decision<PurchaseEvent> notEnough(HeldLine line, long asked) {
        return Decision.refused(
                Refusal.of(
                                INSUFFICIENT_QUANTITY,
                                "line %d of receipt %s of %s has %d units left, %d were asked for"
                                        .formatted(
                                                line.of().line(),
                                                line.of().receipt(),
                                                name(),
                                                line.left(),
                                                asked))
                        .with("left", line.left())
                        .with("asked", asked));
    }
}
