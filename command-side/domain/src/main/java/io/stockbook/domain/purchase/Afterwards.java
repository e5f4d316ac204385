package io.stockbook.domain.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.domain.Decision;
import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line of a receipt: corrected, sent back or identified. More than is left of it
 * is a mistake, and is refused with the numbers.
 */
final class Afterwards {

    private Afterwards() {}

    static Decision<PurchaseEvent> correct(
            Purchase purchase, CorrectReceivedGoods told, Refusals refusals) {
        Optional<HeldLine> found = purchase.held(told.receipt(), told.line());
        if (found.isEmpty()) {
            return refusals.noReceipt(told.receipt(), told.line());
        }
        if (!told.status().unpromised()) {
            return refusals.status(told.status());
        }
        if (!told.reason().fits(told.change())) {
            return refusals.reason(told.reason(), told.change());
        }
        HeldLine line = found.get();
        return line.left() + told.change() < 0
                ? refusals.notEnough(line, -told.change())
                : Decision.accepted(
                        new ReceivedGoodsCorrected(
                                line.of(),
                                told.status(),
                                told.change(),
                                line.left() + told.change(),
                                told.reason(),
                                worth(purchase, line, told.change()),
                                told.evidence()));
    }

    /** Of the purchase order's line, whose shares add up; else of what was said of the units. */
    private static @Nullable Money worth(Purchase purchase, HeldLine line, long change) {
        Integer ordered = line.of().purchaseLine();
        return Optional.ofNullable(line.identified() ? null : ordered)
                .flatMap(purchase::line)
                .filter(it -> it.value() != null)
                .map(it -> it.share(0, change))
                .orElseGet(() -> line.worth(change));
    }

    static Decision<PurchaseEvent> sendBack(
            Purchase purchase, SendBackGoods told, Refusals refusals) {
        List<SentBackGoods.Booked> booked = new ArrayList<>();
        for (SentBackGoods goods : told.lines()) {
            Optional<HeldLine> found = purchase.held(goods.receipt(), goods.line());
            if (found.isEmpty()) {
                return refusals.noReceipt(goods.receipt(), goods.line());
            }
            if (!goods.from().unpromised()) {
                return refusals.status(goods.from());
            }
            if (goods.reason() == ReasonCode.MISSING || !goods.reason().fits(-goods.quantity())) {
                return refusals.reason(goods.reason(), -goods.quantity());
            }
            HeldLine line = found.get();
            if (line.left() < goods.quantity()) {
                return refusals.notEnough(line, goods.quantity());
            }
            booked.add(
                    new SentBackGoods.Booked(
                            line.of(),
                            goods.from(),
                            goods.quantity(),
                            goods.reason(),
                            line.left() - goods.quantity()));
        }
        return Decision.accepted(new GoodsSentBack(booked, told.evidence()));
    }

    static Decision<PurchaseEvent> identify(
            Purchase purchase, IdentifyGoods told, Refusals refusals) {
        Optional<HeldLine> found = purchase.held(told.receipt(), told.line());
        if (found.isEmpty()) {
            return refusals.noReceipt(told.receipt(), told.line());
        }
        HeldLine line = found.get();
        if (line.of().marking() == null) {
            return refusals.identified(line);
        }
        long units = told.quantity() == null ? line.left() : told.quantity();
        return units == 0 || units > line.left()
                ? refusals.notEnough(line, Math.max(1, units))
                : Decision.accepted(
                        new GoodsIdentified(
                                line.of(),
                                known(purchase, line, told.sku(), units),
                                line.left() - units,
                                told.evidence()));
    }

    /**
     * For the first line that waits for it, else the last that asked for it, else for none. Units
     * that nobody knew the value of cost what that line costs.
     */
    private static ReceivedGoods known(Purchase purchase, HeldLine line, Sku sku, long units) {
        List<OrderedLine> candidates = purchase.lines(sku);
        Optional<OrderedLine> ordered =
                candidates.stream()
                        .filter(it -> purchase.open(it) > 0)
                        .findFirst()
                        .or(() -> candidates.reversed().stream().findFirst());
        long expected = ordered.map(purchase::open).orElse(0L);
        Money own = ValueShare.between(line.value(), line.left(), line.left() - units, line.left());
        ReceiptLine from = line.of();
        return new ReceivedGoods(
                new ReceiptLine(
                        from.receipt(),
                        from.asn(),
                        next(purchase, from.receipt()),
                        ordered.map(OrderedLine::line).orElse(null),
                        from.location(),
                        sku,
                        from.lot(),
                        null),
                units,
                requireNonNullElse(line.condition(), Condition.GOOD),
                null,
                expected,
                purchase.stage() == Stage.BLIND ? 0 : Math.max(0, units - expected),
                own == null ? ordered.map(it -> it.share(0, units)).orElse(null) : own);
    }

    private static int next(Purchase purchase, ReceiptNumber receipt) {
        return 1
                + purchase.held().stream()
                        .filter(line -> line.of().receipt().equals(receipt))
                        .mapToInt(line -> line.of().line())
                        .max()
                        .orElse(0);
    }
}
