package io.stockbook.projectors.history;

import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What one stock item has promised, and what becomes of it. */
final class RandomPromises {

    private final RandomStock stock;
    private final Random random;
    private final Map<AllocationId, RandomPromise> promises = new LinkedHashMap<>();

    RandomPromises(RandomStock stock, Random random) {
        this.stock = stock;
        this.random = random;
    }

    void allocate(RandomOrders orders) {
        if (stock.of(AVAILABLE) == 0) {
            return;
        }
        AllocationId allocation = new AllocationId(new UUID(random.nextLong(), 1));
        boolean checkout = random.nextInt(4) == 0;
        Demand demand = checkout ? new Demand(Demand.Kind.CHECKOUT, "cart", 1) : orders.anyLine();
        ChannelCode channel = stock.channel();
        long units = stock.upTo(stock.of(AVAILABLE));
        long fenced = Math.min(units, stock.fencedFor(channel));
        Instant expiry = checkout ? Instant.parse("2026-03-01T00:00:00Z") : null;
        Rank rank = Rank.unplaced(demand.line());
        promises.put(allocation, new RandomPromise(demand, channel, units, 0, fenced));
        stock.record(
                new StockEvent.StockAllocated(
                        allocation,
                        demand,
                        channel,
                        rank,
                        units,
                        fenced,
                        expiry,
                        null,
                        stock.paper()));
        stock.served(demand, units);
    }

    /** The next thing that may happen to one of the promises. */
    void goOn(RandomOrders orders) {
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
            stock.record(
                    new StockEvent.ReservationConsumed(
                            allocation,
                            line,
                            promise.channel(),
                            rank,
                            promise.allocated() + promise.picked(),
                            stock.paper()));
        } else if (promise.picked() > 0) {
            fromPicked(allocation, promise);
        } else {
            fromAllocated(allocation, promise);
        }
        promises.values().removeIf(RandomPromise::over);
    }

    private void fromAllocated(AllocationId id, RandomPromise promise) {
        long units = stock.upTo(promise.allocated());
        Demand demand = promise.demand();
        boolean checkout = demand.kind() == Demand.Kind.CHECKOUT;
        switch (checkout ? 0 : random.nextInt(5)) {
            case 0 -> {
                FreeReason reason = List.of(FreeReason.values()).get(random.nextInt(5));
                long fenced = Math.min(units, promise.fenced());
                promises.put(id, promise.plus(-units, 0).unfenced(fenced));
                stock.record(
                        new StockEvent.AllocationFreed(
                                id,
                                demand,
                                promise.channel(),
                                units,
                                fenced,
                                reason,
                                null,
                                stock.paper()));
            }
            case 1 -> {
                promises.put(id, promise.plus(-units, 0));
                stock.record(
                        new StockEvent.AllocationShorted(id, demand, units, null, stock.paper()));
            }
            default -> {
                promises.put(id, promise.plus(-units, units));
                stock.record(
                        new StockEvent.StockPicked(id, demand, units, null, "B-1", stock.paper()));
            }
        }
    }

    private void fromPicked(AllocationId id, RandomPromise promise) {
        long units = stock.upTo(promise.picked());
        Demand demand = promise.demand();
        switch (random.nextInt(5)) {
            case 0 -> {
                promises.put(id, promise.plus(units, -units));
                stock.record(new StockEvent.PickReversed(id, demand, units, null, stock.paper()));
            }
            case 1 -> {
                promises.put(id, promise.plus(0, -units));
                ReasonCode reason = random.nextBoolean() ? ReasonCode.MISSING : ReasonCode.DAMAGE;
                stock.record(
                        new StockEvent.PickRejected(
                                id, demand, HELD, units, reason, null, stock.paper()));
            }
            default -> {
                promises.put(id, promise.plus(0, -units));
                stock.record(
                        new StockEvent.StockShipped(
                                id, demand, units, "SHIP", null, stock.paper()));
                if (random.nextInt(4) == 0) {
                    promises.put(id, promise);
                    Rank rank = Rank.unplaced(demand.line());
                    stock.record(
                            new StockEvent.ShipmentReversed(
                                    id,
                                    demand,
                                    promise.channel(),
                                    rank,
                                    units,
                                    "SHIP",
                                    null,
                                    stock.paper()));
                }
            }
        }
    }
}
