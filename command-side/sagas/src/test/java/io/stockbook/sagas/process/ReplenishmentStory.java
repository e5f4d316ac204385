package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Mugs that are bought again for the north by twenties when ten are left: the processes on one
 * side, the real purchase orders, stock items and catalog in memory on the other.
 */
final class ReplenishmentStory {

    static final Sku MUG = new Sku("MUG");
    static final LocationId NORTH = new LocationId("north");
    static final StockItemId MUGS = new StockItemId(OwnerId.HOUSE, MUG, NORTH);
    static final CatalogItemId ITEM = new CatalogItemId(OwnerId.HOUSE, MUG);
    static final Replenishment BY_TWENTIES =
            new Replenishment(10, 20, 14, new SupplierCode("potter"));

    private static final Actor ANYBODY = Actor.machine("anybody");

    private record Letter(String process, Outgoing outgoing) {}

    final SmallLedger ledger = new SmallLedger();
    final List<Outgoing> drafts = new ArrayList<>();
    final Map<StockItemId, Shelf> shelves = new HashMap<>();
    final Supply supply = new Supply();
    final Replenishing process = new Replenishing(supply);
    private final Deque<Letter> mail = new ArrayDeque<>();
    private Predicate<Command> held = _ -> false;
    private Receiving receiving = Receiving.DOCK;
    private long fed;
    private int told;

    ReplenishmentStory() {
        tell(new RegisterItem(ITEM, "Mug", "piece", Tracking.NONE));
    }

    ReplenishmentStory directly() {
        receiving = Receiving.AVAILABLE;
        return this;
    }

    ReplenishmentStory planned() {
        return tell(new PlanReplenishment(ITEM, NORTH, BY_TWENTIES));
    }

    ReplenishmentStory with(long units) {
        return tell(
                new ReceiveStock(
                        MUGS, "R", Status.AVAILABLE, units, null, null, null, Evidence.NONE));
    }

    ReplenishmentStory sold(long units) {
        return tell(new ReportSale(MUGS, "S-" + told, null, units, null, null, Evidence.NONE));
    }

    static PurchaseOrderId draft(int count) {
        return new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber("MUG@north-" + count));
    }

    ReplenishmentStory refusedByAPerson(int count) {
        return tell(new CancelPurchaseOrder(draft(count), "not this year"));
    }

    /** Whatever is asked for of this kind is not answered before it is let go. */
    ReplenishmentStory hold(Predicate<Command> kind) {
        held = kind;
        return this;
    }

    ReplenishmentStory letGo() {
        held = _ -> false;
        settle();
        return this;
    }

    /** Somebody says something that holds. */
    ReplenishmentStory tell(Command command) {
        if (ask(command) instanceof Answer.Refused no) {
            throw new AssertionError(no.refusal().sentence());
        }
        settle();
        return this;
    }

    /** The same, and nothing follows yet. */
    Answer ask(Command command) {
        told++;
        return ledger.send(
                Submission.of(
                        CommandId.ofKey(OwnerId.HOUSE, "anybody", "" + told), ANYBODY, command));
    }

    /** Until nobody has anything more to say, but for what is held. */
    void settle() {
        hear();
        while (deliverOne()) {
            hear();
        }
    }

    /** All that happened since is told, event by event. */
    void hear() {
        for (RecordedEvent recorded : ledger.after(fed)) {
            fed = recorded.position();
            hear(recorded);
        }
    }

    private void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent it -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                shelves.put(
                        item,
                        shelves.getOrDefault(item, Shelf.EMPTY).after(recorded.version(), it));
                process.tell(item, it);
                DocumentPromises.change(recorded, it)
                        .ifPresent(
                                change ->
                                        post(
                                                change.document().key(),
                                                DocumentPromises.react(recorded, it, change)));
            }
            case PurchaseEvent it -> {
                process.tell(recorded);
                post(recorded.stream(), GoodsIn.react(recorded, it, _ -> receiving, new NoCodes()));
            }
            case TransferEvent it -> {
                process.tell(recorded);
                post(recorded.stream(), TransferBooking.react(recorded, it));
            }
            default -> process.tell(recorded);
        }
        process.touched().forEach(item -> process.judge(item, position(item), recorded));
        process.outgoing().forEach((draft, outgoing) -> send(draft, outgoing));
    }

    /** What a stock item has and may expect, and who waits in its queue. */
    Position position(StockItemId item) {
        Shelf shelf = shelves.getOrDefault(item, Shelf.EMPTY);
        return new Position(
                shelf.available(),
                shelf.inspection(),
                shelf.queued(),
                expected(item, false),
                expected(item, true));
    }

    private long expected(StockItemId item, boolean underWay) {
        return supply.lines().values().stream()
                .filter(line -> line.item().equals(item))
                .filter(line -> (line.stage() == Incoming.Stage.TRANSIT) == underWay)
                .mapToLong(Incoming::open)
                .sum();
    }

    private void send(PurchaseOrderId draft, List<Outgoing> outgoing) {
        outgoing.stream()
                .filter(one -> one.command() instanceof PlacePurchaseOrder)
                .forEach(drafts::add);
        post(draft.key(), outgoing);
    }

    private void post(String document, List<Outgoing> outgoing) {
        outgoing.forEach(one -> mail.add(new Letter(document, one)));
    }

    /** Delivers the first letter that is not held; false when there is none. */
    boolean deliverOne() {
        for (Letter letter : mail) {
            if (!held.test(letter.outgoing().command())) {
                mail.remove(letter);
                deliver(letter);
                return true;
            }
        }
        return false;
    }

    private void deliver(Letter letter) {
        Outgoing out = letter.outgoing();
        Answer answer =
                ledger.send(new Submission(out.id(), ANYBODY, out.command(), null, out.cause()));
        if (answer instanceof Answer.Refused no
                && !(out.command() instanceof ExceptionCommand)
                && (RefusedBooking.concerns(letter.process())
                        || TransferId.isKey(letter.process())
                        || WorkOrderId.isKey(letter.process()))) {
            post(
                    letter.process(),
                    RefusedBooking.answered(
                            letter.process(),
                            new Input.Refused(out.id(), out.command(), no.refusal())));
        }
    }

    /** What was asked for, each a number and a quantity. */
    List<String> asked() {
        return drafts.stream()
                .map(Outgoing::command)
                .map(PlacePurchaseOrder.class::cast)
                .map(it -> it.purchase().number() + ": " + it.lines().getFirst().quantity())
                .toList();
    }

    List<PurchaseOrderPlaced> placed() {
        return ledger.events(PurchaseOrderPlaced.class);
    }
}
