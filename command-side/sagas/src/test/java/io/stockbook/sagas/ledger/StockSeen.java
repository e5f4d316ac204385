package io.stockbook.sagas.ledger;

import io.stockbook.domain.stock.Allocation;
import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.stock.Waiting;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Status;

/** What a story asks of a stock item. */
public record StockSeen(Stock stock) {

    public long available() {
        return of(Status.AVAILABLE);
    }

    /** What stands in a status. */
    public long of(Status status) {
        return stock.balances().of(status);
    }

    /** Units promised, picked or not. */
    public long promised() {
        return stock.allocations().all().stream().mapToLong(Allocation::units).sum();
    }

    /** Units that wait here for anybody. */
    public long queued() {
        return stock.queue().units();
    }

    /** Units that wait here for this line. */
    public long queued(Demand demand) {
        return stock.queue().inOrder().stream()
                .filter(waiting -> waiting.demand().equals(demand))
                .mapToLong(Waiting::quantity)
                .sum();
    }
}
