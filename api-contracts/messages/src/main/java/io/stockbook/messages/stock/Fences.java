package io.stockbook.messages.stock;

import io.stockbook.messages.id.ChannelCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ring-fences of one stock item in the order they were set: the fold that the aggregate and the
 * availability view share ({@code E(x,s,l)} of docs/reference/availability.md).
 *
 * <p>Setting a fence and arrivals fill it from what is neither queued for nor fenced; allocations
 * of its channel and sales that it reports draw it down, and so do losses, the fence set last
 * first; the filled parts never exceed AVAILABLE.
 */
public record Fences(List<Fence> inOrder) {

    /** No fence at all. */
    public static final Fences NONE = new Fences(List.of());

    /** Keeps the order and cannot be changed from outside. */
    public Fences {
        inOrder = List.copyOf(inOrder);
    }

    /** The filled part of this channel's fence, or 0. */
    public long filledFor(@Nullable ChannelCode channel) {
        return inOrder.stream()
                .filter(fence -> fence.channel().equals(channel))
                .mapToLong(Fence::filled)
                .sum();
    }

    /** The filled parts of all fences. */
    public long filled() {
        return inOrder.stream().mapToLong(Fence::filled).sum();
    }

    /**
     * The fences after an event.
     *
     * @param available AVAILABLE after the event
     * @param queued units of queued demand at the stock item after the event
     */
    public Fences after(StockEvent event, long available, long queued) {
        if (inOrder.isEmpty() && !(event instanceof StockEvent.RingFenceSet)) {
            return this;
        }
        Fences moved =
                switch (event) {
                    case StockEvent.RingFenceSet set -> set(set, available, queued);
                    case StockEvent.StockAllocated allocated ->
                            draw(allocated.channel(), allocated.fenced());
                    case StockEvent.AllocationFreed freed -> draw(freed.channel(), -freed.fenced());
                    case StockEvent.SaleReported sold ->
                            draw(
                                    sold.channel(),
                                    Math.min(sold.quantity(), filledFor(sold.channel())));
                    case StockEvent other -> this;
                };
        long gained =
                event.movements().stream()
                        .mapToLong(movement -> movement.effectOn(Status.AVAILABLE))
                        .sum();
        return gained > 0 ? moved.fill(available, queued) : moved.trim(available);
    }

    private Fences set(StockEvent.RingFenceSet set, long available, long queued) {
        List<Fence> others = new ArrayList<>(inOrder);
        others.removeIf(fence -> fence.channel().equals(set.channel()));
        if (set.quantity() > 0) {
            others.add(new Fence(set.channel(), set.quantity(), 0, set.until()));
        }
        return new Fences(others).fill(available, queued);
    }

    private Fences draw(@Nullable ChannelCode channel, long quantity) {
        return new Fences(
                inOrder.stream()
                        .map(
                                fence ->
                                        fence.channel().equals(channel)
                                                ? change(fence, -quantity, -quantity)
                                                : fence)
                        .toList());
    }

    private Fences fill(long available, long queued) {
        long unclaimed = Math.max(0, available - queued - filled());
        List<Fence> filled = new ArrayList<>(inOrder.size());
        for (Fence fence : inOrder) {
            long more = Math.min(unclaimed, fence.remaining() - fence.filled());
            unclaimed -= more;
            filled.add(change(fence, 0, more));
        }
        return new Fences(filled).trim(available);
    }

    private Fences trim(long available) {
        long excess = filled() - available;
        if (excess <= 0) {
            return this;
        }
        List<Fence> trimmed = new ArrayList<>(inOrder);
        for (int last = trimmed.size() - 1; last >= 0 && excess > 0; last--) {
            long less = Math.min(excess, trimmed.get(last).filled());
            trimmed.set(last, change(trimmed.get(last), 0, -less));
            excess -= less;
        }
        return new Fences(trimmed);
    }

    private static Fence change(Fence fence, long remaining, long filled) {
        return new Fence(
                fence.channel(),
                fence.remaining() + remaining,
                fence.filled() + filled,
                fence.until());
    }
}
