package io.stockbook.application.verify;

import static io.stockbook.application.verify.PurchasesCheck.alias;
import static io.stockbook.application.verify.PurchasesCheck.currency;
import static io.stockbook.application.verify.PurchasesCheck.key;
import static io.stockbook.application.verify.PurchasesCheck.minor;
import static io.stockbook.application.verify.PurchasesCheck.source;

import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import org.jooq.DSLContext;

/** The rows of what came in of purchase orders. */
final class ReceivedRows {

    private final FoldedRows receipts = PurchasesCheck.rows("receipt", "receipt");
    private final FoldedRows unloaded = PurchasesCheck.rows("receipt_line", "receipt", "line");

    void put(PurchaseOrderId id, PurchaseTally purchase) {
        purchase.receipts.forEach(
                (receipt, it) -> {
                    ReceiptLine first = it.told().lines().getFirst().of();
                    receipts.put(
                            it.position(),
                            key(id, receipt.value()),
                            "asn",
                            first.asn() == null ? null : first.asn().value(),
                            "location",
                            first.location().value(),
                            "document",
                            it.told().evidence().document(),
                            "received_at",
                            it.recordedAt(),
                            "position",
                            it.position());
                });
        purchase.unloaded.forEach((place, line) -> unloaded(id, purchase.position, line));
    }

    private void unloaded(PurchaseOrderId id, long position, PurchaseTally.Unloaded line) {
        ReceivedGoods goods = line.goods;
        ReceiptLine of = goods.of();
        unloaded.put(
                position,
                key(id, of.receipt().value(), Integer.toString(of.line())),
                "reference",
                of.in(id).reference(),
                "from_line",
                line.from,
                "purchase_line",
                of.purchaseLine(),
                "sku",
                of.sku().value(),
                "marking",
                of.marking(),
                "source",
                source(goods.alias()),
                "alias",
                alias(goods.alias()),
                "lot",
                of.lot(),
                "bin",
                goods.bin(),
                "condition",
                goods.condition().name(),
                "quantity",
                goods.quantity(),
                "over",
                goods.over(),
                "value",
                minor(goods.value()),
                "currency",
                currency(goods.value()),
                "corrected",
                line.corrected,
                "identified",
                line.identified,
                "returned",
                line.returned);
    }

    void compare(DSLContext snapshot) {
        receipts.compare(snapshot);
        unloaded.compare(snapshot);
    }
}
