package io.stockbook.domain.purchase;

import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.purchase.AnnouncedGoods;
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
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a purchase order is after one of its events. */
final class Evolution {

    private Stage stage;
    private ReceiptTerms terms;
    private final List<OrderedLine> lines;
    private final List<AsnNumber> asns;
    private final List<HeldLine> held;

    private Evolution(Purchase before) {
        stage = before.stage();
        terms = before.terms();
        lines = new ArrayList<>(before.lines());
        asns = new ArrayList<>(before.asns());
        held = new ArrayList<>(before.held());
    }

    static Purchase of(Purchase before, PurchaseEvent event) {
        Evolution evolution = new Evolution(before);
        evolution.take(event);
        return new Purchase(
                evolution.stage, evolution.terms, evolution.lines, evolution.asns, evolution.held);
    }

    private void take(PurchaseEvent event) {
        switch (event) {
            case PurchaseOrderPlaced told -> {
                stage = told.draft() ? Stage.DRAFT : Stage.PLACED;
                terms = told.terms();
                told.lines().forEach(line -> lines.add(OrderedLine.of(line)));
            }
            case PurchaseOrderApproved _ -> stage = Stage.PLACED;
            case GoodsAnnounced told -> {
                asns.add(told.asn());
                for (AnnouncedGoods.Worth goods : told.lines()) {
                    change(goods.line(), line -> line.announce(goods.quantity()));
                }
            }
            case BlindReceiptOpened _ -> stage = Stage.BLIND;
            case GoodsReceived told -> told.lines().forEach(goods -> add(goods, false));
            case ReceivedGoodsCorrected told -> {
                boolean identified = change(told.of(), told.change()).identified();
                came(told.of(), told.change(), identified);
            }
            case GoodsSentBack told -> {
                for (SentBackGoods.Booked goods : told.lines()) {
                    change(goods.of(), -goods.quantity());
                }
            }
            case GoodsIdentified told -> {
                boolean ownValue = change(told.from(), -told.to().quantity()).value() != null;
                add(told.to(), ownValue);
            }
            case PurchaseOrderClosed _ -> stage = Stage.CLOSED;
            case PurchaseOrderCancelled _ -> stage = Stage.CANCELLED;
        }
    }

    private void add(ReceivedGoods goods, boolean identified) {
        held.add(
                new HeldLine(
                        goods.of(),
                        identified,
                        goods.condition(),
                        goods.quantity(),
                        goods.value()));
        came(goods.of(), goods.quantity(), identified);
    }

    private void came(ReceiptLine of, long units, boolean identified) {
        change(of.purchaseLine(), line -> identified ? line.identify(units) : line.receive(units));
    }

    private void change(@Nullable Integer number, UnaryOperator<OrderedLine> change) {
        lines.replaceAll(
                line -> number != null && line.line() == number ? change.apply(line) : line);
    }

    private HeldLine change(ReceiptLine of, long units) {
        for (int place = 0; place < held.size(); place++) {
            HeldLine line = held.get(place);
            if (line.is(of.receipt(), of.line())) {
                HeldLine after = line.change(units);
                held.set(place, after);
                return after;
            }
        }
        throw new IllegalStateException(
                "no line %d of receipt %s".formatted(of.line(), of.receipt()));
    }
}
