package io.stockbook.application.torture.plan;

import io.stockbook.application.torture.plan.Story.Part;
import io.stockbook.messages.Command;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Everything one writer does, in order; what it is answered changes nothing of it. */
public final class Planner {

    /** A step and when its turn is, counted in steps. */
    private record Due(long turn, long number, Step step) {}

    private final String name;
    private final Chance chance;
    private final Stories stories;
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Due::turn).thenComparingLong(Due::number));
    private long turn;
    private long story;
    private long number;

    /** The plan of one writer of a run. */
    public Planner(long seed, String writer) {
        this.name = seed + "-" + writer;
        this.chance = Chance.of(seed, writer);
        this.stories = new Stories(new World(), chance, name);
    }

    /** The next step. */
    public Step next() {
        turn++;
        if (waiting.isEmpty() || waiting.element().turn() > turn) {
            begin();
        }
        return waiting.remove().step();
    }

    private void begin() {
        story++;
        long when = turn;
        for (Part part : stories.next(story).parts()) {
            when += part.gap();
            waiting.add(new Due(when, number, step(part)));
            number++;
        }
    }

    private Step step(Part part) {
        Command command = part.command();
        boolean document =
                command instanceof OrderCommand.PlaceOrder
                        || command instanceof ShipmentCommand.CreateShipment
                        || command instanceof TransferCommand.RequestTransfer
                        || command instanceof WorkOrderCommand.PlanWorkOrder
                        || command instanceof ReturnCommand.AuthorizeReturn
                        || command instanceof ReturnCommand.ReceiveBlindReturn
                        || command instanceof CountCommand.PlanCount
                        || command instanceof PurchaseCommand.PlacePurchaseOrder
                        || command instanceof PurchaseCommand.ReceiveBlind
                        || command instanceof SnapshotCommand.ReportSnapshot;
        return new Step(
                story,
                part.follows(),
                document ? Operation.document(command) : operation(command),
                chance.between(0, 1),
                !(document || command instanceof StockCommand.ReportMovement) && chance.percent(3),
                chance.percent(85));
    }

    private Operation operation(Command command) {
        return command instanceof StockCommand.ReportMovement it
                ? Operation.reported(it)
                : Operation.keyed(name + "-" + number, command);
    }
}
