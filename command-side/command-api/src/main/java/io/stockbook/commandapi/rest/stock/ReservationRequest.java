package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which checkout wants how many until when. */
record ReservationRequest(
        @Nullable AllocationId allocation,
        Demand demand,
        @Nullable ChannelCode channel,
        long quantity,
        Instant expiresAt,
        @Nullable String lot,
        @Nullable Evidence evidence) {

    AllocateStock of(StockItemId item, AllocationId made) {
        return new AllocateStock(
                item,
                made,
                demand,
                channel,
                Rank.unplaced(demand.line()),
                quantity,
                expiresAt,
                lot,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
