package io.stockbook.domain.stock;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Fences;
import java.util.List;
import org.pcollections.TreePVector;

/**
 * A stock item's state in plain lists, so that it can be stored and a long history need not be
 * folded again.
 */
public record StockSnapshot(
        StockItemId item,
        long version,
        boolean openingOver,
        List<Openings.Opened> opened,
        Balances balances,
        List<Allocation> allocations,
        List<Waiting> queue,
        Fences fences,
        boolean suspended,
        List<Shipment> shipments,
        List<OpenCount> counts) {

    /** Everything the stock item knows. */
    public static StockSnapshot of(Stock stock) {
        return new StockSnapshot(
                stock.item(),
                stock.version(),
                stock.openings().over(),
                List.copyOf(stock.openings().known()),
                stock.balances(),
                stock.allocations().all(),
                List.copyOf(stock.queue().inOrder()),
                stock.fences(),
                stock.suspended(),
                List.copyOf(stock.shipments().latest()),
                stock.counts().all());
    }

    /** The stock item as it was. */
    public Stock restored() {
        Allocations open = Allocations.NONE;
        for (Allocation allocation : allocations) {
            open = open.with(allocation);
        }
        Queue waiting = Queue.EMPTY;
        for (Waiting one : queue) {
            waiting = waiting.plus(one);
        }
        return new Stock(
                item,
                version,
                Openings.of(openingOver, opened),
                balances,
                open,
                waiting,
                fences,
                suspended,
                new Shipments(TreePVector.from(shipments)),
                new OpenCounts(counts));
    }
}
