package io.stockbook.sagas.process;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.DemandDropped;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import io.stockbook.messages.stock.StockEvent.SellingResumed;
import io.stockbook.messages.stock.StockEvent.SellingSuspended;
import org.jspecify.annotations.Nullable;

/**
 * What can be promised from one stock item: a fold of its events.
 *
 * @param version of the last event folded
 * @param inspection units that are here and not put away
 * @param queued units of queued demand there
 */
public record Shelf(
        long version,
        long available,
        long inspection,
        long queued,
        boolean suspended,
        Fences fences) {

    /** A stock item without history. */
    public static final Shelf EMPTY = new Shelf(0, 0, 0, 0, false, Fences.NONE);

    /** After one more event. */
    public Shelf after(long itsVersion, StockEvent event) {
        long there = available;
        long toLookAt = inspection;
        for (Movement movement : event.movements()) {
            there += movement.effectOn(Status.AVAILABLE);
            toLookAt += movement.effectOn(Status.INSPECTION);
        }
        long waiting =
                switch (event) {
                    case DemandQueued it -> queued + it.quantity();
                    case DemandDropped it -> queued - it.quantity();
                    case StockEvent _ -> queued;
                };
        boolean stopped =
                switch (event) {
                    case SellingSuspended _ -> true;
                    case SellingResumed _ -> false;
                    case StockEvent _ -> suspended;
                };
        return new Shelf(
                itsVersion, there, toLookAt, waiting, stopped, fences.after(event, there, waiting));
    }

    /**
     * Units that could be promised to somebody of this channel.
     *
     * @param behind units of the queue that the asker comes before
     */
    public long takeable(@Nullable ChannelCode channel, long behind) {
        long ofOthers = fences.filled() - fences.filledFor(channel);
        return suspended ? 0 : Math.max(0, available - ofOthers - (queued - behind));
    }

    /** Units that are promised to nobody, whoever waits for them. */
    public long onOffer() {
        return suspended ? 0 : Math.max(0, available);
    }

    /** With units taken that were asked for and are not yet seen as allocated. */
    public Shelf asked(@Nullable ChannelCode channel, long units) {
        long fenced = Math.min(units, fences.filledFor(channel));
        Fences drawn =
                new Fences(
                        fences.inOrder().stream()
                                .map(
                                        fence ->
                                                fence.channel().equals(channel)
                                                        ? draw(fence, fenced)
                                                        : fence)
                                .toList());
        return new Shelf(version, available - units, inspection, queued, suspended, drawn);
    }

    private static Fence draw(Fence fence, long units) {
        return new Fence(
                fence.channel(), fence.remaining() - units, fence.filled() - units, fence.until());
    }
}
