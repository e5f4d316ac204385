package io.stockbook.domain.purchase;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Goods that are on their way and goods that stand on the dock, however many were ordered. */
final class Dock {

    private Dock() {}

    static Decision<PurchaseEvent> announce(
            Purchase purchase, AnnounceGoods told, Refusals refusals) {
        if (purchase.asns().contains(told.asn())) {
            return refusals.exists("an announcement " + told.asn());
        }
        Optional<Integer> unknown =
                unknown(
                        purchase,
                        told.lines().stream().map(AnnouncedGoods::line).filter(Objects::nonNull));
        if (unknown.isPresent()) {
            return refusals.noLine(unknown.get());
        }
        Optional<AnnouncedGoods> strange =
                told.lines().stream().filter(goods -> isStrange(purchase, goods)).findFirst();
        if (strange.isPresent()) {
            return refusals.noLineOf(strange.get());
        }
        return Decision.accepted(
                new GoodsAnnounced(
                        told.asn(),
                        purchase.terms(),
                        Notice.of(purchase, told.lines()),
                        told.dispatchedAt(),
                        told.expected(),
                        told.evidence()));
    }

    private static boolean isStrange(Purchase purchase, AnnouncedGoods goods) {
        Sku sku = goods.sku();
        return sku != null && purchase.lines(sku).isEmpty();
    }

    static Decision<PurchaseEvent> receive(
            Purchase purchase, ReceiveGoods told, Refusals refusals) {
        if (purchase.held().stream().anyMatch(line -> line.of().receipt().equals(told.receipt()))) {
            return refusals.exists("a receipt " + told.receipt());
        }
        Optional<Integer> unknown =
                unknown(
                        purchase,
                        told.lines().stream().map(UnloadedGoods::line).filter(Objects::nonNull));
        return unknown.isPresent()
                ? refusals.noLine(unknown.get())
                : Decision.accepted(received(purchase, told));
    }

    private static Optional<Integer> unknown(Purchase purchase, Stream<Integer> lines) {
        return lines.filter(line -> purchase.line(line).isEmpty()).findFirst();
    }

    static Decision<PurchaseEvent> receive(ReceiveBlind told) {
        BlindReceiptOpened opened = new BlindReceiptOpened(told.supplier(), told.evidence());
        ReceiveGoods goods =
                new ReceiveGoods(
                        told.purchase(),
                        told.receipt(),
                        null,
                        told.location(),
                        told.lines(),
                        told.evidence());
        return Decision.accepted(
                List.of(opened, received(Evolution.of(Purchase.UNKNOWN, opened), goods)));
    }

    private static PurchaseEvent received(Purchase purchase, ReceiveGoods told) {
        return new GoodsReceived(
                told.receipt(), purchase.terms(), Unloading.of(purchase, told), told.evidence());
    }
}
