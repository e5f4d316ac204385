package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import java.util.List;

/**
 * Books what a transfer says at the stock items where it begins and ends, and a person is told what
 * was not as agreed.
 *
 * <p>Every event names both locations and the SKUs, so there is nothing to remember between two of
 * them; ids follow from the event and its entry, so that reacting again is the same. What one
 * transfer asks for one SKU is sent in its order: units arrive after they left.
 */
public final class TransferBooking {

    private final RecordedEvent recorded;
    private final TransferSteps steps;
    private final TransferMoves moves;

    private TransferBooking(RecordedEvent recorded, TransferSteps steps) {
        this.recorded = recorded;
        this.steps = steps;
        this.moves = new TransferMoves(steps);
    }

    /** What follows from an event of a transfer. */
    public static List<Outgoing> react(RecordedEvent recorded, TransferEvent event) {
        TransferSteps steps = new TransferSteps(recorded, event.route());
        new TransferBooking(recorded, steps).react(event);
        return steps.outgoing();
    }

    /**
     * Nothing of a transfer is on its way any more: what left though it was over is dealt with.
     *
     * @param by what came of the last of it
     * @param dispatched the version at which it was told that it had left
     */
    public static Outgoing settled(RecordedEvent by, TransferId transfer, long dispatched) {
        ExceptionId exception =
                new ExceptionId(
                        transfer.owner(), ExceptionOpening.id(transfer.key() + "#" + dispatched));
        return new Outgoing(
                CommandId.ofDocument(exception).derived("settled"),
                new ResolveException(
                        exception,
                        "nothing of transfer %s is on its way any more"
                                .formatted(transfer.number())),
                ExceptionOpening.place(by));
    }

    private void react(TransferEvent event) {
        switch (event) {
            case TransferRequested it -> ask(it);
            case UnitsPromised it -> {
                if (!it.wanted()) {
                    giveBack(it.item());
                }
            }
            case LineShort it -> tellShort(it);
            case UnitsDispatched it -> moves.leave(it);
            case UnitsArrived it -> moves.arrive(it);
            case UnitsLost it -> moves.lose(it.lost(), it.evidence());
            case TransferCancelled it -> it.lines().forEach(this::giveBack);
            case TransferClosed it -> {
                moves.lose(it.lost(), it.evidence());
                it.lines().forEach(this::giveBack);
            }
        }
    }

    private void ask(TransferRequested requested) {
        requested
                .lines()
                .forEach(
                        line ->
                                steps.send(
                                        "allocate line " + line.line(),
                                        PromiseRequests.asking(
                                                Promisee.of(steps.transfer(), line.line()),
                                                steps.from(line.sku()),
                                                recorded,
                                                line.quantity(),
                                                line.lot(),
                                                requested.evidence())));
    }

    private void tellShort(LineShort event) {
        steps.open(
                ExceptionType.TRANSFER_SHORT,
                "Line %d of transfer %s lacks %d units of %s: %s"
                        .formatted(
                                event.item().line(),
                                steps.number(),
                                event.lacking(),
                                event.item().sku(),
                                event.why()));
    }

    private void giveBack(LineItem item) {
        Promisee line = Promisee.of(steps.transfer(), item.line());
        StockItemId source = steps.from(item.sku());
        steps.send("put back line " + item.line(), PromiseRequests.puttingBack(line, source));
        steps.send("free line " + item.line(), PromiseRequests.freeing(line, source));
    }
}
