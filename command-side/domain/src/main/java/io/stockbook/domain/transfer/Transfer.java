package io.stockbook.domain.transfer;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferPromise;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferShortage;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One transfer: what it needs to tell what is on its way. What is promised to it the stock items
 * know, and tell.
 *
 * @param route null until it is requested
 * @param receipts the numbers of its last {@link #MOST_RECEIPTS} receipts: one that comes again is
 *     not another one
 */
public record Transfer(Stage stage, @Nullable Route route, Lines lines, List<String> receipts)
        implements Decider<TransferCommand, TransferEvent, Transfer> {

    /** How many receipts are remembered: far more than any transfer has. */
    static final int MOST_RECEIPTS = 1_000;

    /** The transfer to which nothing has happened. */
    public static final Transfer UNKNOWN = new Transfer(Stage.UNKNOWN, null, Lines.NONE, List.of());

    /** Keeps the list as it is. */
    public Transfer {
        receipts = List.copyOf(receipts);
    }

    @Override
    public Decision<TransferEvent> decide(TransferCommand command) {
        return switch (command) {
            case RequestTransfer it ->
                    stage == Stage.UNKNOWN
                            ? Decision.accepted(
                                    new TransferRequested(it.route(), it.lines(), it.evidence()))
                            : Decision.refused(Refusals.requestedAlready(it));
            case TransferCommand _ when stage == Stage.UNKNOWN ->
                    Decision.refused(Refusals.unknown(command));
            case RecordTransferPromise it when it.change() == 0 && stage == Stage.OPEN ->
                    Decision.unchanged();
            case RecordTransferPromise it ->
                    of(
                            it,
                            it.line(),
                            item ->
                                    new UnitsPromised(
                                            itsRoute(),
                                            item,
                                            it.change(),
                                            it.change() < 0 || stage == Stage.OPEN));
            case RecordTransferShortage it ->
                    stage == Stage.OPEN
                            ? of(
                                    it,
                                    it.line(),
                                    item -> new LineShort(itsRoute(), item, it.lacking(), it.why()))
                            : Decision.unchanged();
            case DispatchTransferUnits it -> Departure.of(this, it);
            case ReceiveTransferUnits it -> Arrival.of(this, it);
            case LoseTransferUnits it -> Loss.of(this, it);
            case CancelTransfer it -> cancel(it);
            case CloseTransfer it -> hasEnded() ? Decision.unchanged() : Loss.close(this, it);
        };
    }

    private Decision<TransferEvent> of(
            TransferCommand command, int number, Function<LineItem, TransferEvent> fact) {
        Line line = lines.find(number);
        return line == null
                ? Decision.refused(Refusals.unknownLine(command, number))
                : Decision.accepted(fact.apply(line.item()));
    }

    private Decision<TransferEvent> cancel(CancelTransfer asked) {
        return switch (stage) {
            case OPEN ->
                    Decision.accepted(
                            new TransferCancelled(itsRoute(), lines.items(), asked.reason()));
            case CANCELLED -> Decision.unchanged();
            case UNKNOWN, CLOSED -> Decision.refused(Refusals.isClosed(asked));
        };
    }

    private boolean hasEnded() {
        return stage == Stage.CLOSED || (stage == Stage.CANCELLED && lines.dispatched() == 0);
    }

    Route itsRoute() {
        return Objects.requireNonNull(route, "a transfer that was requested has a route");
    }

    Line line(int number) {
        return Objects.requireNonNull(lines.find(number));
    }

    @Override
    public int size() {
        return lines.all().size() + receipts.size();
    }

    @Override
    public Transfer evolve(TransferEvent event) {
        return switch (event) {
            case TransferRequested it ->
                    new Transfer(Stage.OPEN, it.route(), Lines.of(it.lines()), List.of());
            case UnitsPromised _, LineShort _ -> this;
            case UnitsDispatched it -> {
                Lines after = lines;
                for (var one : it.units()) {
                    after = after.change(one.line(), line -> line.left(one.quantity()));
                }
                // What is on its way may be lost or closed again.
                yield next(stage == Stage.CLOSED ? Stage.CANCELLED : stage, after);
            }
            case UnitsArrived it -> arrived(it);
            case UnitsLost it -> next(stage, without(it.lost()));
            case TransferCancelled _ -> next(Stage.CANCELLED, lines);
            case TransferClosed it -> next(Stage.CLOSED, without(it.lost()));
        };
    }

    private Transfer arrived(UnitsArrived event) {
        Lines after = lines;
        for (var one : event.units()) {
            Integer number = one.line();
            if (number != null) {
                after = after.change(number, line -> line.came(one.expected()));
            }
        }
        List<String> numbers = new ArrayList<>(receipts);
        numbers.add(event.receipt());
        if (numbers.size() > MOST_RECEIPTS) {
            numbers.removeFirst();
        }
        return new Transfer(stage, route, after, numbers);
    }

    private Lines without(List<LostUnits> lost) {
        Lines after = lines;
        for (LostUnits one : lost) {
            after = after.change(one.line(), line -> line.lostOf(one.quantity()));
        }
        return after;
    }

    private Transfer next(Stage to, Lines after) {
        return new Transfer(to, route, after, receipts);
    }
}
