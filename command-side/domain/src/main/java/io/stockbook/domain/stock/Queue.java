package io.stockbook.domain.stock;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.vavr.collection.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * The queued demand in its order of precedence.
 *
 * @param units what all of it together waits for
 */
public record Queue(HashMap<Demand, Waiting> byDemand, PSortedSet<Waiting> inOrder, long units) {

    static final Queue EMPTY = new Queue(HashMap.empty(), TreePSet.empty(Waiting.PRECEDENCE), 0);

    @Nullable Waiting find(Demand demand) {
        return byDemand.get(demand).getOrNull();
    }

    /** Units that come before this demand; before one that does not wait here comes everybody. */
    long ahead(Demand demand) {
        if (find(demand) == null) {
            return units;
        }
        long ahead = 0;
        for (Waiting waiting : inOrder) {
            if (waiting.demand().equals(demand)) {
                break;
            }
            ahead += waiting.quantity();
        }
        return ahead;
    }

    /** Units of this channel that come before this demand. */
    long ahead(Demand demand, @Nullable ChannelCode channel) {
        long ahead = 0;
        for (Waiting waiting : inOrder) {
            if (waiting.demand().equals(demand)) {
                break;
            }
            if (Objects.equals(waiting.channel(), channel)) {
                ahead += waiting.quantity();
            }
        }
        return ahead;
    }

    Queue joined(StockEvent.DemandQueued event) {
        return plus(new Waiting(event.demand(), event.channel(), event.rank(), event.quantity()));
    }

    Queue left(StockEvent.DemandDropped event) {
        Waiting waiting = find(event.demand());
        if (waiting == null || waiting.quantity() < event.quantity()) {
            throw new IllegalStateException("fewer wait than left: " + event);
        }
        Queue without =
                new Queue(
                        byDemand.remove(event.demand()),
                        inOrder.minus(waiting),
                        units - waiting.quantity());
        return waiting.quantity() == event.quantity()
                ? without
                : without.plus(waiting.less(event.quantity()));
    }

    Queue plus(Waiting waiting) {
        return new Queue(
                byDemand.put(waiting.demand(), waiting),
                inOrder.plus(waiting),
                Math.addExact(units, waiting.quantity()));
    }

    int size() {
        return byDemand.size();
    }
}
