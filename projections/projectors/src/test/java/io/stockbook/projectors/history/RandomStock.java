package io.stockbook.projectors.history;

import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.INSPECTION;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One stock item: never takes what is not there. */
final class RandomStock {

    private final StockItemId item;
    private final Random random;
    private final Recorder recorder;
    private final Map<Status, Long> balances = new EnumMap<>(Status.class);
    private final Map<AllocationId, RandomPromise> promises = new LinkedHashMap<>();
    private final Map<Demand, Long> queue = new HashMap<>();
    private Fences fences = Fences.NONE;
    private long missing;

    RandomStock(StockItemId item, Random random, Recorder recorder) {
        this.item = item;
        this.random = random;
        this.recorder = recorder;
    }

    void next(RandomOrders orders) {
        switch (random.nextInt(14)) {
            case 0, 1 -> receive();
            case 2 -> putAway();
            case 3, 4, 5 -> allocate(orders);
            case 6, 7, 8 -> goOn(orders);
            case 9 -> waitFor(orders);
            case 10 -> fence();
            case 11 -> suspendOrResume();
            case 12 -> count();
            default -> adjust();
        }
    }

    private void receive() {
        Status to = List.of(AVAILABLE, INSPECTION, HELD).get(random.nextInt(3));
        long units = upTo(12);
        record(new StockEvent.StockReceived("R-" + units, to, units, null, null, null, paper()));
    }

    private void putAway() {
        if (of(INSPECTION) > 0) {
            record(new StockEvent.StockPutAway(upTo(of(INSPECTION)), null, null, paper()));
        }
    }

    private void allocate(RandomOrders orders) {
        if (of(AVAILABLE) == 0) {
            return;
        }
        AllocationId allocation = new AllocationId(new UUID(random.nextLong(), 1));
        boolean checkout = random.nextInt(4) == 0;
        Demand demand = checkout ? new Demand(Demand.Kind.CHECKOUT, "cart", 1) : orders.anyLine();
        ChannelCode channel = channel();
        long units = upTo(of(AVAILABLE));
        long fenced = Math.min(units, fences.filledFor(channel));
        Instant expiry = checkout ? Instant.parse("2026-03-01T00:00:00Z") : null;
        Rank rank = Rank.unplaced(demand.line());
        promises.put(allocation, new RandomPromise(demand, channel, units, 0, fenced));
        record(
                new StockEvent.StockAllocated(
                        allocation, demand, channel, rank, units, fenced, expiry, null, paper()));
        Long waits = queue.get(demand);
        if (waits != null) {
            drop(demand, Math.min(waits, units));
        }
    }

    /** The next thing that may happen to one of the promises. */
    private void goOn(RandomOrders orders) {
        if (promises.isEmpty()) {
            return;
        }
        List<AllocationId> open = List.copyOf(promises.keySet());
        AllocationId allocation = open.get(random.nextInt(open.size()));
        RandomPromise promise = promises.get(allocation);
        if (promise == null) {
            return;
        }
        if (promise.demand().kind() == Demand.Kind.CHECKOUT && random.nextBoolean()) {
            Demand line = orders.anyLine();
            promises.put(allocation, promise.of(line));
            Rank rank = Rank.unplaced(line.line());
            record(new StockEvent.ReservationConsumed(allocation, line, rank, paper()));
        } else if (promise.picked() > 0) {
            fromPicked(allocation, promise);
        } else {
            fromAllocated(allocation, promise);
        }
        promises.values().removeIf(RandomPromise::over);
    }

    private void fromAllocated(AllocationId id, RandomPromise promise) {
        long units = upTo(promise.allocated());
        Demand demand = promise.demand();
        boolean checkout = demand.kind() == Demand.Kind.CHECKOUT;
        switch (checkout ? 0 : random.nextInt(5)) {
            case 0 -> {
                FreeReason reason = List.of(FreeReason.values()).get(random.nextInt(5));
                long fenced = Math.min(units, promise.fenced());
                promises.put(id, promise.plus(-units, 0).unfenced(fenced));
                record(
                        new StockEvent.AllocationFreed(
                                id,
                                demand,
                                promise.channel(),
                                units,
                                fenced,
                                reason,
                                null,
                                paper()));
            }
            case 1 -> {
                promises.put(id, promise.plus(-units, 0));
                record(new StockEvent.AllocationShorted(id, demand, units, null, paper()));
            }
            default -> {
                promises.put(id, promise.plus(-units, units));
                record(new StockEvent.StockPicked(id, demand, units, null, "B-1", paper()));
            }
        }
    }

    private void fromPicked(AllocationId id, RandomPromise promise) {
        long units = upTo(promise.picked());
        Demand demand = promise.demand();
        switch (random.nextInt(5)) {
            case 0 -> {
                promises.put(id, promise.plus(units, -units));
                record(new StockEvent.PickReversed(id, demand, units, null, paper()));
            }
            case 1 -> {
                promises.put(id, promise.plus(0, -units));
                ReasonCode reason = random.nextBoolean() ? ReasonCode.MISSING : ReasonCode.DAMAGE;
                record(new StockEvent.PickRejected(id, demand, HELD, units, reason, null, paper()));
            }
            default -> {
                promises.put(id, promise.plus(0, -units));
                record(new StockEvent.StockShipped(id, demand, units, "SHIP", null, paper()));
                if (random.nextInt(4) == 0) {
                    promises.put(id, promise);
                    Rank rank = Rank.unplaced(demand.line());
                    record(
                            new StockEvent.ShipmentReversed(
                                    id,
                                    demand,
                                    promise.channel(),
                                    rank,
                                    units,
                                    "SHIP",
                                    null,
                                    paper()));
                }
            }
        }
    }

    private void waitFor(RandomOrders orders) {
        Demand demand = orders.anyLine();
        Long waits = queue.get(demand);
        if (waits != null) {
            drop(demand, upTo(waits));
        } else {
            long units = upTo(6);
            queue.put(demand, units);
            Rank rank = Rank.unplaced(demand.line());
            record(new StockEvent.DemandQueued(demand, channelOf(demand), rank, units, paper()));
        }
    }

    private void drop(Demand demand, long units) {
        queue.computeIfPresent(demand, (_, waits) -> waits == units ? null : waits - units);
        record(new StockEvent.DemandDropped(demand, units, paper()));
    }

    private void fence() {
        record(new StockEvent.RingFenceSet(channel(), random.nextInt(9), null, paper()));
    }

    private void suspendOrResume() {
        record(
                random.nextInt(3) == 0
                        ? new StockEvent.SellingSuspended(ReasonCode.QUALITY, paper())
                        : new StockEvent.SellingResumed(paper()));
    }

    private void count() {
        long found = missing == 0 ? 0 : random.nextLong(missing + 1);
        long lost = missing == 0 ? 0 : random.nextLong(missing - found + 1);
        long variance = random.nextInt(5) - Math.min(2, of(AVAILABLE));
        long expected = of(AVAILABLE) + of(Status.ALLOCATED);
        record(
                new StockEvent.StockCounted(
                        "C-1",
                        AVAILABLE,
                        expected,
                        expected + found + variance,
                        found,
                        lost,
                        variance,
                        null,
                        paper()));
    }

    private void adjust() {
        if (of(AVAILABLE) == 0) {
            record(
                    new StockEvent.UnrecordedStockFound(
                            "S-1", 1 + random.nextInt(3), null, paper()));
            return;
        }
        long units = upTo(of(AVAILABLE));
        switch (random.nextInt(4)) {
            case 0 ->
                    record(
                            new StockEvent.StockAdjusted(
                                    AVAILABLE, -units, ReasonCode.THEFT, null, null, paper()));
            case 1 -> record(new StockEvent.SaleReported("POS-1", channel(), units, null, paper()));
            case 2 -> record(new StockEvent.StockReturned("RMA-1", units, null, paper()));
            default ->
                    record(
                            new StockEvent.StatusChanged(
                                    AVAILABLE, HELD, units, reason(), null, paper()));
        }
    }

    private ReasonCode reason() {
        return random.nextBoolean() ? ReasonCode.MISSING : ReasonCode.QUALITY;
    }

    private void record(StockEvent event) {
        for (Movement movement : event.movements()) {
            balances.merge(movement.from(), -movement.quantity(), Long::sum);
            balances.merge(movement.to(), movement.quantity(), Long::sum);
        }
        switch (event) {
            case StockEvent.AllocationShorted shorted -> missing += shorted.quantity();
            case StockEvent.StockCounted counted ->
                    missing -= counted.missingFound() + counted.missingLost();
            case StockEvent other -> {}
        }
        long queued = queue.values().stream().mapToLong(Long::longValue).sum();
        fences = fences.after(event, of(AVAILABLE), queued);
        recorder.record(item, event);
    }

    private long of(Status status) {
        return balances.getOrDefault(status, 0L);
    }

    private long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    private ChannelCode channel() {
        return RandomHistory.CHANNELS.get(random.nextInt(RandomHistory.CHANNELS.size()));
    }

    /** A line has one channel, wherever it waits. */
    private static ChannelCode channelOf(Demand line) {
        int which =
                Math.floorMod(
                        line.document().hashCode() + line.line(), RandomHistory.CHANNELS.size());
        return RandomHistory.CHANNELS.get(which);
    }

    private Evidence paper() {
        return random.nextBoolean()
                ? Evidence.NONE
                : new Evidence("DOC-1", Instant.parse("2025-12-31T23:59:59Z"), "by hand");
    }
}
