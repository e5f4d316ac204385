package io.stockbook.domain.returns;

import static java.util.Collections.unmodifiableSortedMap;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.CancelReturn;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.ReturnAuthorized;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One return: what may come back, what did, where it waits and what was refunded.
 *
 * @param order whose units they are, or null when nobody knows
 * @param blind true when something came back before anybody had agreed to anything
 * @param receipts the numbers of what came back, each once
 * @param refunds the numbers of the refunds, each once
 */
public record ReturnAuthorization(
        Stage stage,
        @Nullable OrderId order,
        boolean blind,
        SortedMap<Integer, ReturnLine> lines,
        List<String> receipts,
        List<String> refunds)
        implements Decider<ReturnCommand, ReturnEvent, ReturnAuthorization> {

    /** The return of which nobody has spoken. */
    public static final ReturnAuthorization UNKNOWN =
            new ReturnAuthorization(
                    Stage.UNKNOWN, null, false, new TreeMap<>(), List.of(), List.of());

    /** Keeps the lists as they are. */
    public ReturnAuthorization {
        lines = unmodifiableSortedMap(new TreeMap<>(lines));
        receipts = List.copyOf(receipts);
        refunds = List.copyOf(refunds);
    }

    @Override
    public Decision<ReturnEvent> decide(ReturnCommand command) {
        Refusals refusals = new Refusals(this, command);
        return Limits.keep(this, refusals, decide(command, refusals));
    }

    private Decision<ReturnEvent> decide(ReturnCommand command, Refusals refusals) {
        return switch (command) {
            case AuthorizeReturn it ->
                    stage == Stage.UNKNOWN
                            ? authorized(it)
                            : Decision.refused(refusals.existsAlready());
            case ReceiveBlindReturn it ->
                    stage == Stage.UNKNOWN
                            ? Receiving.blind(this, it)
                            : Decision.refused(refusals.existsAlready());
            case ReturnCommand _ when stage == Stage.UNKNOWN ->
                    Decision.refused(refusals.unknown());
            case ReceiveReturn it -> Receiving.under(this, it);
            case DispositionUnits it -> Inspecting.decide(this, it);
            case SignalRefund it -> Refunding.decide(this, it);
            case CloseReturn it -> close(it, refusals);
            case CancelReturn it -> cancel(it, refusals);
        };
    }

    private static Decision<ReturnEvent> authorized(AuthorizeReturn command) {
        return Decision.accepted(
                new ReturnAuthorized(
                        command.order(),
                        command.channel(),
                        command.expectedAt(),
                        command.lines(),
                        command.evidence()));
    }

    private Decision<ReturnEvent> close(CloseReturn command, Refusals refusals) {
        long waits = lines.values().stream().mapToLong(ReturnLine::waits).sum();
        if (waits > 0) {
            return Decision.refused(refusals.waits(waits));
        }
        return switch (stage) {
            case OPEN -> Decision.accepted(new ReturnClosed(order, command.note()));
            case CLOSED -> Decision.unchanged();
            case UNKNOWN, CANCELLED -> Decision.refused(refusals.isCancelled());
        };
    }

    private Decision<ReturnEvent> cancel(CancelReturn command, Refusals refusals) {
        if (stage == Stage.CANCELLED) {
            return Decision.unchanged();
        }
        long received = lines.values().stream().mapToLong(ReturnLine::received).sum();
        return stage == Stage.OPEN && received == 0 && refunds.isEmpty()
                ? Decision.accepted(new ReturnCancelled(order, command.reason()))
                : Decision.refused(refusals.cannotBeCancelled(received, refunds.size()));
    }

    /** True while units are expected: what comes after that is too much, however little it is. */
    boolean expectsUnits() {
        return stage == Stage.OPEN;
    }

    @Override
    public int size() {
        int waiting = lines.values().stream().mapToInt(line -> line.waiting().size()).sum();
        return lines.size() + waiting + receipts.size() + refunds.size();
    }

    @Override
    public ReturnAuthorization evolve(ReturnEvent event) {
        return new Evolution(this).after(event);
    }
}
