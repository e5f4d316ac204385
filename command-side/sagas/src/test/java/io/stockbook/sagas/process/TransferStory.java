package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.TransferDispatched;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.sagas.ledger.SmallLedger;
import io.stockbook.sagas.ledger.StockSeen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The story of one transfer from Leeds to York: commands go to the real deciders, their events and
 * refusals to the process, and what it sends to the deciders again, until nothing is left to do.
 */
final class TransferStory {

    static final TransferId TRANSFER = new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));
    private static final Actor ANYBODY = Actor.machine("anybody");

    final SmallLedger ledger = new SmallLedger();

    /** What the process has sent, in order. */
    final List<Command> sent = new ArrayList<>();

    private final Queue<Outgoing> waiting = new ArrayDeque<>();
    private Predicate<Command> held = _ -> false;
    private long position;
    private int commands;

    /** Goods stand on the shelf in Leeds. */
    TransferStory received(String sku, long quantity) {
        return tell(
                new ReceiveStock(
                        leeds(sku),
                        "D-1",
                        Status.AVAILABLE,
                        quantity,
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    TransferStory requested(TransferLine... lines) {
        return tell(
                new RequestTransfer(
                        TRANSFER,
                        new Route(new LocationId("LEEDS"), new LocationId("YORK")),
                        List.of(lines),
                        Evidence.NONE));
    }

    TransferStory left(long quantity) {
        return tell(
                new DispatchTransferUnits(
                        TRANSFER,
                        List.of(new LeavingUnits(1, Status.AVAILABLE, quantity, null)),
                        Evidence.NONE));
    }

    TransferStory arrived(String receipt, Status to, long quantity) {
        return tell(
                new ReceiveTransferUnits(
                        TRANSFER,
                        receipt,
                        List.of(new ArrivingUnits(1, null, to, quantity, null, null)),
                        Evidence.NONE));
    }

    TransferStory tell(Command command) {
        Answer answer = send(new CommandId(new UUID(1, commands++)), command, null);
        if (answer instanceof Answer.Refused(var _, var _, var refusal, var _)) {
            throw new AssertionError(refusal.sentence());
        }
        return carryOn();
    }

    /** Keeps such commands back until they are let go. */
    TransferStory hold(Predicate<Command> which) {
        held = which;
        return this;
    }

    TransferStory letGo() {
        held = _ -> false;
        return carryOn();
    }

    private TransferStory carryOn() {
        hear();
        boolean going = true;
        while (going) {
            going = false;
            for (Outgoing next : List.copyOf(waiting)) {
                if (!held.test(next.command())) {
                    waiting.remove(next);
                    deliver(next);
                    hear();
                    going = true;
                }
            }
        }
        return this;
    }

    /** Says something that may be refused, and lets nothing follow from it yet. */
    void say(Command command) {
        var _ = send(new CommandId(new UUID(1, commands++)), command, null);
        hear();
    }

    /** Delivers one of those that nothing stands before; false when nothing is left to do. */
    boolean deliverOne(Random chance) {
        Map<String, Outgoing> first = new LinkedHashMap<>();
        waiting.forEach(one -> first.putIfAbsent(line(one.command()), one));
        if (first.isEmpty()) {
            return false;
        }
        Outgoing next = List.copyOf(first.values()).get(chance.nextInt(first.size()));
        waiting.remove(next);
        deliver(next);
        hear();
        return true;
    }

    private static String line(Command command) {
        return command.target() instanceof StockItemId item
                ? item.sku().value()
                : command.target().key();
    }

    private void deliver(Outgoing next) {
        sent.add(next.command());
        if (send(next.id(), next.command(), next.cause())
                instanceof Answer.Refused(var _, var _, var refusal, var _)) {
            waiting.addAll(
                    RefusedBooking.answered(
                            TRANSFER.key(), new Input.Refused(next.id(), next.command(), refusal)));
        }
    }

    private Answer send(CommandId id, Command command, @Nullable String cause) {
        return ledger.send(new Submission(id, ANYBODY, command, null, cause));
    }

    private void hear() {
        for (RecordedEvent recorded : ledger.after(position)) {
            position = recorded.position();
            switch (recorded.event()) {
                case TransferEvent it -> waiting.addAll(TransferBooking.react(recorded, it));
                case StockEvent it ->
                        DocumentPromises.change(recorded, it)
                                .ifPresent(
                                        change ->
                                                waiting.addAll(
                                                        DocumentPromises.react(
                                                                recorded, it, change)));
                default -> {}
            }
        }
    }

    StockSeen leeds() {
        return ledger.stock(leeds("MUG"));
    }

    StockSeen york() {
        return ledger.stock(york("MUG"));
    }

    static StockItemId leeds(String sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId("LEEDS"));
    }

    static StockItemId york(String sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId("YORK"));
    }

    /** What is on its way by the books of both stock items. */
    long inTransit() {
        return transit(leeds("MUG")) + transit(york("MUG"));
    }

    private long transit(StockItemId item) {
        return ledger.events(item).stream()
                .filter(StockEvent.class::isInstance)
                .flatMap(event -> ((StockEvent) event).movements().stream())
                .mapToLong(movement -> movement.effectOn(Status.TRANSIT))
                .sum();
    }

    /** What left of what was promised. */
    long leftOfPromise() {
        return ledger.events(TransferDispatched.class).stream()
                .filter(it -> it.allocation() != null)
                .mapToLong(TransferDispatched::quantity)
                .sum();
    }

    List<ExceptionType> exceptions() {
        return ledger.events(ExceptionOpened.class).stream().map(ExceptionOpened::type).toList();
    }

    static TransferLine mugs(long quantity) {
        return new TransferLine(1, new Sku("MUG"), quantity, null);
    }
}
