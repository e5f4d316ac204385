package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import org.jspecify.annotations.Nullable;

/**
 * Notices when more units of a SKU wait for a channel than the channel may sell beyond the stock.
 *
 * <p>Whoever waits goes on waiting in its rank: an order was placed, and to take it back is not for
 * the ledger to decide. One exception is opened when the limit is passed, and none more until what
 * waits has fallen back to it.
 */
public final class BackorderLimit {

    /**
     * Units of one SKU that wait for one channel.
     *
     * @param queued each line once, at however many locations it waits
     */
    public record Backlog(ChannelId channel, Sku sku, long queued) {}

    private BackorderLimit() {}

    /** True when it is more than the channel may sell; one that is not open has no limit. */
    public static boolean isPassed(Backlog backlog, @Nullable ChannelPolicy policy) {
        return policy != null && backlog.queued() > policy.backorderLimit();
    }

    /**
     * The limit was passed, and nobody has been told.
     *
     * @param last the line that joined the queue last
     */
    public static Outgoing passed(
            Backlog backlog, ChannelPolicy policy, RecordedEvent recorded, DemandQueued last) {
        String place = ExceptionOpening.place(recorded);
        return ExceptionOpening.opening(
                backlog.channel().owner(),
                ExceptionType.BACKORDER_LIMIT,
                backlog.channel().key(),
                ExceptionOpening.id("backlog\n" + place),
                last.demand().document(),
                "%d units of %s wait for channel %s, which may sell %d beyond the stock; order %s came last"
                        .formatted(
                                backlog.queued(),
                                backlog.sku(),
                                backlog.channel().code(),
                                policy.backorderLimit(),
                                last.demand().document()),
                place);
    }
}
