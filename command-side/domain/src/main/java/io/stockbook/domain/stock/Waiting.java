package io.stockbook.domain.stock;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A placed line that waits here for units. */
public record Waiting(Demand demand, @Nullable ChannelCode channel, Rank rank, long quantity) {

    /** By rank; the demand itself only breaks ties, so that the order is total. */
    static final Comparator<Waiting> PRECEDENCE =
            Comparator.comparing(Waiting::rank)
                    .thenComparing(waiting -> waiting.demand().kind())
                    .thenComparing(waiting -> waiting.demand().document())
                    .thenComparingInt(waiting -> waiting.demand().line());

    Waiting less(long served) {
        return new Waiting(demand, channel, rank, quantity - served);
    }
}
