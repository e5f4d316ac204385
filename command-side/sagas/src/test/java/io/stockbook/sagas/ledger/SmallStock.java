package io.stockbook.sagas.ledger;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a stock item that the processes meet: promises, picks, shipments and the queue. */
public final class SmallStock {

    private static final class Promise {
        final Demand demand;
        final @Nullable ChannelCode channel;
        long open;
        long picked;

        Promise(Demand demand, @Nullable ChannelCode channel, long open) {
            this.demand = demand;
            this.channel = channel;
            this.open = open;
        }
    }

    private record Waiting(Rank rank, long units) {}

    private final StockItemId item;
    private final Map<AllocationId, Promise> promises = new LinkedHashMap<>();
    private final Map<Demand, Waiting> queue = new LinkedHashMap<>();
    private long available;
    private boolean suspended;

    SmallStock(StockItemId item) {
        this.item = item;
    }

    public long available() {
        return available;
    }

    /** Units promised, picked or not. */
    public long promised() {
        return promises.values().stream().mapToLong(promise -> promise.open + promise.picked).sum();
    }

    /** Units that wait here for this line. */
    public long queued(Demand demand) {
        Waiting waiting = queue.get(demand);
        return waiting == null ? 0 : waiting.units();
    }

    public long queued() {
        return queue.values().stream().mapToLong(Waiting::units).sum();
    }

    List<StockEvent> decide(StockCommand command) {
        return switch (command) {
            case StockCommand.ReceiveStock it -> {
                available += it.quantity();
                yield List.of(
                        new StockEvent.StockReceived(
                                it.receipt(),
                                Status.AVAILABLE,
                                it.quantity(),
                                null,
                                null,
                                null,
                                it.evidence()));
            }
            case StockCommand.AllocateStock it -> allocate(it);
            case StockCommand.ConsumeReservation it -> List.of(consume(it));
            case StockCommand.FreeAllocation it -> {
                Promise promise = promise(it.allocation(), Part.OPEN);
                long units = Objects.requireNonNullElse(it.quantity(), promise.open);
                yield List.of(free(it.allocation(), promise, units, it.reason()));
            }
            case StockCommand.ShortAllocation it -> {
                Promise promise = promise(it.allocation(), Part.OPEN);
                promise.open -= it.quantity();
                yield List.of(
                        new StockEvent.AllocationShorted(
                                it.allocation(),
                                promise.demand,
                                it.quantity(),
                                null,
                                it.evidence()));
            }
            case StockCommand.PickStock it -> pick(it.allocation(), it.evidence());
            case StockCommand.ReversePick it -> unpick(it.allocation(), it.evidence());
            case StockCommand.RejectPick it -> reject(it);
            case StockCommand.ShipStock it -> ship(it);
            case StockCommand.CountStock it -> lose(it);
            case StockCommand.QueueDemand it -> join(it);
            case StockCommand.DropDemand it -> List.of(leave(it));
            case StockCommand.SuspendSelling it -> {
                suspended = true;
                yield List.of(new StockEvent.SellingSuspended(it.reason(), it.evidence()));
            }
            case StockCommand.ResumeSelling it -> {
                suspended = false;
                yield List.of(new StockEvent.SellingResumed(it.evidence()));
            }
            case StockCommand other -> throw new IllegalArgumentException("" + other);
        };
    }

    private List<StockEvent> allocate(StockCommand.AllocateStock it) {
        if (promises.containsKey(it.allocation())) {
            throw no(RefusalCode.ALREADY_EXISTS, "open already");
        }
        if (suspended) {
            throw no(RefusalCode.SELLING_SUSPENDED, "suspended");
        }
        Waiting own = queue.get(it.demand());
        long ahead =
                queue.entrySet().stream()
                        .filter(
                                other ->
                                        own == null
                                                || other.getValue().rank().compareTo(own.rank())
                                                        < 0)
                        .mapToLong(other -> other.getValue().units())
                        .sum();
        if (it.quantity() > available - ahead) {
            throw no(
                    RefusalCode.INSUFFICIENT_STOCK,
                    (available - ahead) + " there, " + it.quantity() + " asked");
        }
        available -= it.quantity();
        promises.put(it.allocation(), new Promise(it.demand(), it.channel(), it.quantity()));
        List<StockEvent> facts = new ArrayList<>();
        facts.add(
                new StockEvent.StockAllocated(
                        it.allocation(),
                        it.demand(),
                        it.channel(),
                        it.rank(),
                        it.quantity(),
                        0,
                        it.expiresAt(),
                        null,
                        it.evidence()));
        if (own != null) {
            long served = Math.min(own.units(), it.quantity());
            put(it.demand(), own.rank(), own.units() - served);
            facts.add(new StockEvent.DemandDropped(it.demand(), served, it.evidence()));
        }
        return facts;
    }

    private StockEvent consume(StockCommand.ConsumeReservation it) {
        Promise cart = promise(it.allocation(), Part.OPEN);
        promises.put(it.allocation(), new Promise(it.demand(), cart.channel, cart.open));
        return new StockEvent.ReservationConsumed(
                it.allocation(), it.demand(), cart.channel, it.rank(), cart.open, it.evidence());
    }

    private StockEvent free(AllocationId id, Promise promise, long units, FreeReason reason) {
        promise.open -= units;
        available += units;
        forget(id, promise);
        return new StockEvent.AllocationFreed(
                id, promise.demand, promise.channel, units, 0, reason, null, Evidence.NONE);
    }

    private List<StockEvent> pick(AllocationId id, Evidence evidence) {
        Promise promise = promise(id, Part.OPEN);
        long units = promise.open;
        promise.open = 0;
        promise.picked += units;
        return List.of(new StockEvent.StockPicked(id, promise.demand, units, null, null, evidence));
    }

    private List<StockEvent> unpick(AllocationId id, Evidence evidence) {
        Promise promise = promise(id, Part.PICKED);
        long units = promise.picked;
        promise.picked = 0;
        promise.open += units;
        return List.of(new StockEvent.PickReversed(id, promise.demand, units, null, evidence));
    }

    private List<StockEvent> reject(StockCommand.RejectPick it) {
        Promise promise = promise(it.allocation(), Part.PICKED);
        promise.picked -= it.quantity();
        forget(it.allocation(), promise);
        return List.of(
                new StockEvent.PickRejected(
                        it.allocation(),
                        promise.demand,
                        it.to(),
                        it.quantity(),
                        it.reason(),
                        null,
                        it.evidence()));
    }

    private List<StockEvent> ship(StockCommand.ShipStock it) {
        Promise promise = promise(it.allocation(), Part.PICKED);
        long units = promise.picked;
        promise.picked = 0;
        forget(it.allocation(), promise);
        return List.of(
                new StockEvent.StockShipped(
                        it.allocation(),
                        promise.demand,
                        units,
                        it.shipment(),
                        null,
                        it.evidence()));
    }

    /** A count that finds nothing: everything unpicked is gone, and its promises with it. */
    private List<StockEvent> lose(StockCommand.CountStock it) {
        List<StockEvent> facts = new ArrayList<>();
        for (Map.Entry<AllocationId, Promise> entry : List.copyOf(promises.entrySet())) {
            if (entry.getValue().open > 0) {
                facts.add(
                        free(
                                entry.getKey(),
                                entry.getValue(),
                                entry.getValue().open,
                                FreeReason.SHORTAGE));
            }
        }
        facts.add(
                new StockEvent.StockAdjusted(
                        Status.AVAILABLE,
                        -available,
                        ReasonCode.MISSING,
                        null,
                        null,
                        it.evidence()));
        available = 0;
        return facts;
    }

    private List<StockEvent> join(StockCommand.QueueDemand it) {
        if (queue.containsKey(it.demand())) {
            throw no(RefusalCode.ALREADY_EXISTS, "waits already");
        }
        put(it.demand(), it.rank(), it.quantity());
        return List.of(
                new StockEvent.DemandQueued(
                        it.demand(), it.channel(), it.rank(), it.quantity(), it.evidence()));
    }

    private StockEvent leave(StockCommand.DropDemand it) {
        Waiting waiting = queue.get(it.demand());
        if (waiting == null) {
            throw no(RefusalCode.UNKNOWN_DEMAND, "does not wait");
        }
        long units = Objects.requireNonNullElse(it.quantity(), waiting.units());
        if (units > waiting.units()) {
            throw no(RefusalCode.INSUFFICIENT_QUANTITY, "fewer wait");
        }
        put(it.demand(), waiting.rank(), waiting.units() - units);
        return new StockEvent.DemandDropped(it.demand(), units, it.evidence());
    }

    private void put(Demand demand, Rank rank, long units) {
        if (units == 0) {
            queue.remove(demand);
        } else {
            queue.put(demand, new Waiting(rank, units));
        }
    }

    private enum Part {
        OPEN,
        PICKED
    }

    private Promise promise(AllocationId id, Part part) {
        Promise promise = promises.get(id);
        if (promise == null) {
            throw no(RefusalCode.UNKNOWN_ALLOCATION, "no open allocation " + id);
        }
        if ((part == Part.OPEN ? promise.open : promise.picked) == 0) {
            throw no(RefusalCode.WRONG_STATE, "nothing " + part);
        }
        return promise;
    }

    private void forget(AllocationId id, Promise promise) {
        if (promise.open == 0 && promise.picked == 0) {
            promises.remove(id);
        }
    }

    private SmallLedger.No no(RefusalCode code, String sentence) {
        return new SmallLedger.No(Refusal.of(code, item + ": " + sentence));
    }
}
