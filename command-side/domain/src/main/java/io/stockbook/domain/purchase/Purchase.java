package io.stockbook.domain.purchase;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.util.List;
import java.util.Optional;

/**
 * One purchase order, or one receipt of goods that nobody ordered.
 *
 * <p>To order, to approve, to close is a request and may be refused. That goods are on their way,
 * came, or went back has happened: it is never refused for more than was expected.
 *
 * @param lines what was ordered, and what came of it
 * @param asns the announcements that there are
 * @param held every line of every receipt, and what is left of it
 */
public record Purchase(
        Stage stage,
        ReceiptTerms terms,
        List<OrderedLine> lines,
        List<AsnNumber> asns,
        List<HeldLine> held)
        implements Decider<PurchaseCommand, PurchaseEvent, Purchase> {

    /** The purchase order to which nothing has happened. */
    public static final Purchase UNKNOWN =
            new Purchase(Stage.UNKNOWN, ReceiptTerms.AT_DOCK, List.of(), List.of(), List.of());

    /** Keeps the lists as they are. */
    public Purchase {
        lines = List.copyOf(lines);
        asns = List.copyOf(asns);
        held = List.copyOf(held);
    }

    @Override
    public Decision<PurchaseEvent> decide(PurchaseCommand command) {
        Refusals refusals = new Refusals(this, command);
        return Limits.keep(
                this,
                switch (command) {
                    case PlacePurchaseOrder asked ->
                            stage == Stage.UNKNOWN ? Ordering.place(asked) : refusals.exists();
                    case ReceiveBlind told ->
                            stage == Stage.UNKNOWN ? Dock.receive(told) : refusals.exists();
                    case PurchaseCommand _ when stage == Stage.UNKNOWN -> refusals.unknown();
                    case ApprovePurchaseOrder asked -> Ordering.approve(this, asked, refusals);
                    case AnnounceGoods told -> Dock.announce(this, told, refusals);
                    case ReceiveGoods told -> Dock.receive(this, told, refusals);
                    case CorrectReceivedGoods told -> Afterwards.correct(this, told, refusals);
                    case SendBackGoods told -> Afterwards.sendBack(this, told, refusals);
                    case IdentifyGoods told -> Afterwards.identify(this, told, refusals);
                    case ClosePurchaseOrder asked -> Ordering.close(this, asked, refusals);
                    case CancelPurchaseOrder asked -> Ordering.cancel(this, asked, refusals);
                });
    }

    @Override
    public int size() {
        return lines.size() + asns.size() + held.size();
    }

    @Override
    public Purchase evolve(PurchaseEvent event) {
        return Evolution.of(this, event);
    }

    Optional<OrderedLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    List<OrderedLine> lines(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).toList();
    }

    Optional<HeldLine> held(ReceiptNumber receipt, int number) {
        return held.stream().filter(line -> line.is(receipt, number)).findFirst();
    }

    /** Units that are expected of a line; none before it is placed, and none after it is closed. */
    long open(OrderedLine line) {
        return stage == Stage.PLACED ? line.open() : 0;
    }
}
