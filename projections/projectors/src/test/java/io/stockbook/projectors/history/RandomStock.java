package io.stockbook.projectors.history;

import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.INSPECTION;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One stock item: never takes what is not there. */
final class RandomStock {

    private final StockItemId item;
    private final Random random;
    private final Recorder recorder;
    private final Map<Status, Long> balances = new EnumMap<>(Status.class);
    private final Map<Demand, Long> queue = new HashMap<>();
    private Fences fences = Fences.NONE;
    private long missing;
    private final RandomPromises promises;

    RandomStock(StockItemId item, Random random, Recorder recorder) {
        this.item = item;
        this.random = random;
        this.recorder = recorder;
        this.promises = new RandomPromises(this, random);
    }

    void next(RandomOrders orders) {
        switch (random.nextInt(14)) {
            case 0, 1 -> receive();
            case 2 -> putAway();
            case 3, 4, 5 -> promises.allocate(orders);
            case 6, 7, 8 -> promises.goOn(orders);
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

    /** A line that is promised units here waits for so many fewer. */
    void served(Demand demand, long units) {
        Long waits = queue.get(demand);
        if (waits != null) {
            drop(demand, Math.min(waits, units));
        }
    }

    long fencedFor(ChannelCode channel) {
        return fences.filledFor(channel);
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

    /** Takes what happened into account and writes it down. */
    void record(StockEvent event) {
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

    long of(Status status) {
        return balances.getOrDefault(status, 0L);
    }

    long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    ChannelCode channel() {
        return RandomHistory.CHANNELS.get(random.nextInt(RandomHistory.CHANNELS.size()));
    }

    /** A line has one channel, wherever it waits. */
    private static ChannelCode channelOf(Demand line) {
        int which =
                Math.floorMod(
                        line.document().hashCode() + line.line(), RandomHistory.CHANNELS.size());
        return RandomHistory.CHANNELS.get(which);
    }

    Evidence paper() {
        return random.nextBoolean()
                ? Evidence.NONE
                : new Evidence("DOC-1", Instant.parse("2025-12-31T23:59:59Z"), "by hand");
    }
}
