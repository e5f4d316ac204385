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
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import io.stockbook.sagas.ledger.SmallLedger;
import io.stockbook.sagas.ledger.StockSeen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The story of one work order in Leeds, sets of two mugs and a tray: commands go to the real
 * deciders, their events and refusals to the process, and what it sends to the deciders again,
 * until nothing is left to do.
 */
final class WorkStory {

    static final WorkOrderId WORK = new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber("W-1"));
    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final Actor ANYBODY = Actor.machine("anybody");

    final SmallLedger ledger = new SmallLedger();

    /** What the process has sent, in order. */
    final List<Command> sent = new ArrayList<>();

    private final Queue<Outgoing> waiting = new ArrayDeque<>();
    private Predicate<Command> held = _ -> false;
    private long position;
    private int commands;

    WorkStory received(String sku, Status status, long quantity) {
        return tell(
                new ReceiveStock(
                        item(sku), "D-1", status, quantity, null, null, null, Evidence.NONE));
    }

    /** Two mugs from the shelf and a held tray go into each set. */
    WorkStory planned(long sets) {
        return tell(
                new PlanWorkOrder(
                        WORK,
                        new WorkPlan(
                                LEEDS,
                                WorkOrderKind.ASSEMBLE,
                                List.of(
                                        new WorkInput(
                                                1,
                                                new Sku("MUG"),
                                                2 * sets,
                                                Status.AVAILABLE,
                                                null),
                                        new WorkInput(2, new Sku("TRAY"), sets, Status.HELD, null)),
                                List.of(
                                        new WorkOutput(
                                                3,
                                                new Sku("SET"),
                                                sets,
                                                Status.AVAILABLE,
                                                null,
                                                null))),
                        Evidence.NONE));
    }

    WorkStory worked(long mugs, long trays, long sets) {
        List<UnitsIn> in = new ArrayList<>();
        if (mugs > 0) {
            in.add(new UnitsIn(1, null, mugs, null, null));
        }
        if (trays > 0) {
            in.add(new UnitsIn(2, null, trays, null, null));
        }
        return tell(
                new ReportWork(
                        WORK,
                        in,
                        sets > 0 ? List.of(new UnitsOut(3, null, sets, null)) : List.of(),
                        List.of(),
                        List.of(),
                        Evidence.NONE));
    }

    WorkStory tell(Command command) {
        Answer answer = send(new CommandId(new UUID(1, commands++)), command, null);
        if (answer instanceof Answer.Refused(var _, var _, var refusal, var _)) {
            throw new AssertionError(refusal.sentence());
        }
        return carryOn();
    }

    /** Keeps such commands back until they are let go. */
    WorkStory hold(Predicate<Command> which) {
        held = which;
        return this;
    }

    WorkStory letGo() {
        held = _ -> false;
        return carryOn();
    }

    private WorkStory carryOn() {
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

    private void deliver(Outgoing next) {
        sent.add(next.command());
        if (send(next.id(), next.command(), next.cause())
                instanceof Answer.Refused(var _, var _, var refusal, var _)) {
            waiting.addAll(
                    RefusedBooking.answered(
                            WORK.key(), new Input.Refused(next.id(), next.command(), refusal)));
        }
    }

    private Answer send(CommandId id, Command command, @Nullable String cause) {
        return ledger.send(new Submission(id, ANYBODY, command, null, cause));
    }

    private void hear() {
        for (RecordedEvent recorded : ledger.after(position)) {
            position = recorded.position();
            switch (recorded.event()) {
                case WorkOrderEvent it -> waiting.addAll(Conversion.react(recorded, it));
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

    StockSeen stock(String sku) {
        return ledger.stock(item(sku));
    }

    static StockItemId item(String sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), LEEDS);
    }

    /** Units of a SKU that went into work, less what came out, by the books. */
    long converted(String sku) {
        return edge(sku, Status.CONVERSION);
    }

    long edge(String sku, Status status) {
        return ledger.events(item(sku)).stream()
                .filter(StockEvent.class::isInstance)
                .flatMap(event -> ((StockEvent) event).movements().stream())
                .mapToLong(movement -> movement.effectOn(status))
                .sum();
    }

    List<ExceptionType> exceptions() {
        return ledger.events(ExceptionOpened.class).stream().map(ExceptionOpened::type).toList();
    }

    List<String> sentences() {
        return ledger.events(ExceptionOpened.class).stream()
                .map(ExceptionOpened::sentence)
                .toList();
    }
}
