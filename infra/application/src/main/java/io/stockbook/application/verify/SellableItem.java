package io.stockbook.application.verify;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one stock item has to sell: available, waiting and fenced units. */
final class SellableItem {

    /** Units one line waits for here, and for which channel. */
    private record Waiting(@Nullable ChannelCode channel, long quantity) {}

    private final LocationId location;
    private final Map<Demand, Waiting> waiting = new HashMap<>();
    private Fences fences = Fences.NONE;
    private long available;
    private long inspection;
    private boolean suspended;

    SellableItem(LocationId location) {
        this.location = location;
    }

    void apply(StockEvent event) {
        available +=
                event.movements().stream()
                        .mapToLong(movement -> movement.effectOn(Status.AVAILABLE))
                        .sum();
        inspection +=
                event.movements().stream()
                        .mapToLong(movement -> movement.effectOn(Status.INSPECTION))
                        .sum();
        switch (event) {
            case StockEvent.DemandQueued e ->
                    waiting.merge(
                            e.demand(), new Waiting(e.channel(), e.quantity()), SellableItem::sum);
            case StockEvent.DemandDropped e ->
                    waiting.computeIfPresent(
                            e.demand(), (demand, before) -> less(before, e.quantity()));
            case StockEvent.SellingSuspended e -> suspended = true;
            case StockEvent.SellingResumed e -> suspended = false;
            case StockEvent other -> {}
        }
        fences = fences.after(event, available, queued());
    }

    LocationId location() {
        return location;
    }

    long available() {
        return available;
    }

    long inspection() {
        return inspection;
    }

    List<Fence> fences() {
        return fences.inOrder();
    }

    long fenced() {
        return fences.filled();
    }

    boolean suspended() {
        return suspended;
    }

    private static Waiting sum(Waiting one, Waiting other) {
        return new Waiting(other.channel(), one.quantity() + other.quantity());
    }

    private static @Nullable Waiting less(Waiting before, long quantity) {
        long left = before.quantity() - quantity;
        return left == 0 ? null : new Waiting(before.channel(), left);
    }

    long queued() {
        return waiting.values().stream().mapToLong(Waiting::quantity).sum();
    }

    /**
     * What a channel may sell of one SKU, and what that was made of.
     *
     * @param queued units that wait for stock, each line once
     */
    record Offer(
            long ats,
            long backorderable,
            long own,
            long drawn,
            long common,
            long queued,
            long queuedOwn) {}

    /** ATS(c,s) of docs/reference/availability.md, over all places where the SKU is. */
    static Offer offer(ChannelCode channel, ChannelPolicy policy, List<SellableItem> everywhere) {
        List<SellableItem> serving =
                everywhere.stream()
                        .filter(item -> policy.locations().contains(item.location))
                        .toList();
        long own = 0;
        long common = 0;
        Map<Demand, Waiting> lines = new HashMap<>();
        for (SellableItem item : serving) {
            if (!item.suspended) {
                own += item.fences.filledFor(channel);
                common += item.available - item.fences.filled();
            }
            // A line that waits at several places is one need: it counts once, at its largest.
            item.waiting.forEach((demand, line) -> lines.merge(demand, line, SellableItem::larger));
        }
        long queued = lines.values().stream().mapToLong(Waiting::quantity).sum();
        long queuedOwn =
                lines.values().stream()
                        .filter(line -> channel.equals(line.channel()))
                        .mapToLong(Waiting::quantity)
                        .sum();
        long drawn = Math.min(own, queuedOwn);
        long open = Math.max(0, common - (queued - drawn));
        long shared =
                Math.max(
                        0,
                        Math.multiplyExact(policy.shareBp(), open) / ChannelPolicy.WHOLE_SHARE
                                - policy.safetyStock());
        long most = policy.cap() == null ? Long.MAX_VALUE : policy.cap();
        return new Offer(
                Math.max(0, Math.min(most, own - drawn + shared)),
                Math.max(0, policy.backorderLimit() - queuedOwn),
                own,
                drawn,
                common,
                queued,
                queuedOwn);
    }

    private static Waiting larger(Waiting one, Waiting other) {
        return one.quantity() >= other.quantity() ? one : other;
    }
}
