package io.stockbook.connectors.onlineretail;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * As much of the ledger as the import needs, in memory: it remembers command ids, never lets a
 * balance fall below zero, and ships an order at once when it is placed.
 */
class TinyLedger implements CommandGateway {

    private final Map<CommandId, Submission> known = new LinkedHashMap<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<StockItemId, Long> available = new HashMap<>();
    private final Map<ReturnId, List<Sku>> returned = new HashMap<>();

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        return CompletableFuture.completedFuture(answer(submission));
    }

    /** Everything so far, in the order of positions. */
    synchronized List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Every command that had an effect, by its id. */
    synchronized Map<CommandId, Submission> known() {
        return new LinkedHashMap<>(known);
    }

    final synchronized Answer answer(Submission submission) {
        String stream = submission.command().target().key();
        Submission before = known.putIfAbsent(submission.id(), submission);
        if (before != null && !before.equals(submission)) {
            return refused(stream, RefusalCode.KEY_REUSED, "The key was used for another body.");
        }
        if (before == null && !decide(submission)) {
            known.remove(submission.id());
            return refused(stream, RefusalCode.INSUFFICIENT_STOCK, "There is not so much.");
        }
        long version = versions.getOrDefault(stream, 0L);
        return new Answer.Accepted(stream, version, events.size(), Instant.EPOCH, before != null);
    }

    private static Answer refused(String stream, RefusalCode code, String sentence) {
        return new Answer.Refused(stream, 0, Refusal.of(code, sentence), false);
    }

    private boolean decide(Submission by) {
        Command command = by.command();
        return switch (command) {
            case PlaceOrder place -> ship(by, place);
            case ReceiveBlindReturn back -> receive(by, back.location(), back.lines());
            case ReceiveReturn back -> receive(by, back.location(), back.lines());
            case DispositionUnits looked -> disposition(by, looked);
            case ReportCounts sheet -> count(by, sheet);
            default -> record(by, command.target(), event(command));
        };
    }

    private static Event event(Command command) {
        return switch (command) {
            case RegisterLocation c ->
                    new LocationEvent.LocationRegistered(c.name(), c.custody(), c.parent());
            case OpenChannel c -> new ChannelEvent.ChannelOpened(c.name(), c.policy());
            case RegisterItem c ->
                    new CatalogEvent.ItemRegistered(c.name(), c.unit(), c.tracking());
            case RenameItem c -> new CatalogEvent.ItemRenamed(c.name());
            case ReceiveStock c ->
                    new StockEvent.StockReceived(
                            c.receipt(), c.to(), c.quantity(), null, c.value(), null, c.evidence());
            case CloseReturn _ -> new ReturnEvent.ReturnClosed(null, null);
            case PlanCount c ->
                    new CountEvent.CountPlanned(
                            new CountedPlace(c.location(), c.scope()),
                            c.selection(),
                            c.terms(),
                            c.evidence());
            case BeginLines c -> new CountEvent.CountLinesListed(c.skus(), true);
            case AdjustStock c ->
                    new StockEvent.StockAdjusted(
                            c.status(), c.change(), c.reason(), null, null, c.evidence());
            default -> throw new IllegalArgumentException("not planned: " + command);
        };
    }

    private boolean receive(Submission by, LocationId location, List<ReceivedLine> lines) {
        ReturnId back = (ReturnId) by.command().target();
        List<Sku> skus = returned.computeIfAbsent(back, _ -> new ArrayList<>());
        for (ReceivedLine line : lines) {
            if (!skus.contains(line.sku())) {
                skus.add(line.sku());
            }
            record(
                    by,
                    new StockItemId(back.owner(), line.sku(), location),
                    new StockEvent.StockReturned(
                            back.number().value(), line.quantity(), null, Evidence.NONE));
        }
        return true;
    }

    private boolean disposition(Submission by, DispositionUnits looked) {
        ReturnId back = looked.returned();
        for (LineDisposition line : looked.lines()) {
            record(
                    by,
                    new StockItemId(
                            back.owner(),
                            returned.getOrDefault(back, List.of()).get(line.line() - 1),
                            requireNonNull(line.location())),
                    new StockEvent.ReturnDispositioned(
                            back.number().value(),
                            line.to(),
                            line.quantity(),
                            null,
                            null,
                            Evidence.NONE));
        }
        return true;
    }

    /** What was counted is believed at once. */
    private boolean count(Submission by, ReportCounts sheet) {
        for (CountedUnits line : sheet.lines()) {
            StockItemId item =
                    new StockItemId(
                            sheet.count().owner(),
                            line.sku(),
                            new LocationId(sheet.count().number().value().split("/", -1)[1]));
            long expected = available.getOrDefault(item, 0L);
            record(
                    by,
                    item,
                    new StockEvent.StockCounted(
                            sheet.count().number().value(),
                            Status.AVAILABLE,
                            expected,
                            line.counted(),
                            0,
                            0,
                            line.counted() - expected,
                            0L,
                            null,
                            sheet.evidence()));
        }
        return true;
    }

    private boolean ship(Submission by, PlaceOrder place) {
        record(
                by,
                place.order(),
                new OrderEvent.OrderPlaced(
                        place.channel(),
                        place.priority(),
                        null,
                        place.handling(),
                        place.lines(),
                        place.services(),
                        place.customerRef(),
                        null,
                        null,
                        place.evidence()));
        for (OrderLine line : place.lines()) {
            StockItemId item = Retailer.home(line.sku().value(), place.channel());
            Demand demand = Demand.orderLine(place.order().number().value(), line.line());
            AllocationId allocation =
                    new AllocationId(by.id().derived("line-" + line.line()).value());
            boolean there =
                    record(
                            by,
                            item,
                            new StockEvent.StockAllocated(
                                    allocation,
                                    demand,
                                    place.channel(),
                                    Rank.unplaced(1),
                                    line.quantity(),
                                    0,
                                    null,
                                    null,
                                    place.evidence()));
            if (!there) {
                return false;
            }
            record(
                    by,
                    item,
                    new StockEvent.StockPicked(
                            allocation, demand, line.quantity(), null, null, place.evidence()));
            record(
                    by,
                    item,
                    new StockEvent.StockShipped(
                            allocation, demand, line.quantity(), null, null, place.evidence()));
        }
        return record(by, place.order(), new OrderEvent.OrderClosed());
    }

    /** False, and nothing is recorded, when a balance would fall below zero. */
    private boolean record(Submission by, AggregateId target, Event event) {
        if (target instanceof StockItemId item && event instanceof StockEvent happened) {
            long left = available.getOrDefault(item, 0L);
            for (Movement movement : happened.movements()) {
                left += movement.effectOn(Status.AVAILABLE);
            }
            if (left < 0) {
                return false;
            }
            available.put(item, left);
        }
        events.add(
                new RecordedEvent(
                        events.size() + 1L,
                        target.key(),
                        versions.merge(target.key(), 1L, Long::sum),
                        Instant.EPOCH,
                        event,
                        new Provenance(by.id().value(), by.actor(), null)));
        return true;
    }
}
