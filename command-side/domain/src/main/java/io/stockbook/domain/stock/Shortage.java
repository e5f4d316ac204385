package io.stockbook.domain.stock;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to promises when fewer units are there than were promised: unpicked allocations give
 * way, reservations first, then the lowest rank, and no more units of them than are needed.
 */
final class Shortage {

    private Shortage() {}

    /**
     * Frees up to that many units.
     *
     * @param spared the one allocation that does not give way, or null
     */
    static List<StockEvent> free(
            Stock stock,
            long needed,
            FreeReason reason,
            @Nullable AllocationId spared,
            Evidence evidence) {
        List<StockEvent> freed = new ArrayList<>();
        if (needed <= 0) {
            return freed;
        }
        long rest = needed;
        for (Allocation allocation : stock.allocations().givingWay()) {
            if (rest == 0) {
                break;
            }
            if (!allocation.id().equals(spared)) {
                long quantity = Math.min(rest, allocation.unpicked());
                freed.add(Promises.freed(allocation, quantity, reason, evidence));
                rest -= quantity;
            }
        }
        return freed;
    }

    /** Frees what AVAILABLE lacks, then tells the fact that needs so many units of it. */
    static List<StockEvent> before(Stock stock, long needed, StockEvent fact) {
        List<StockEvent> events =
                free(
                        stock,
                        needed - stock.balances().available(),
                        FreeReason.SHORTAGE,
                        null,
                        fact.evidence());
        events.add(fact);
        return events;
    }

    /**
     * What a report takes out of AVAILABLE is there: unpicked allocations of others give way, and
     * the rest was here, unrecorded.
     *
     * @param own the allocation that the report has taken from already, or null
     * @param report the document whose quantity has to be met
     */
    static List<StockEvent> reported(
            Stock stock,
            long needed,
            @Nullable Allocation own,
            String report,
            @Nullable String lot,
            Evidence evidence) {
        long lacking = Math.max(0, needed - stock.balances().available());
        List<StockEvent> events =
                free(stock, lacking, FreeReason.OUTRANKED, own == null ? null : own.id(), evidence);
        long others = stock.balances().allocated() - (own == null ? 0 : own.unpicked());
        if (lacking > others) {
            events.add(
                    new StockEvent.UnrecordedStockFound(report, lacking - others, lot, evidence));
        }
        return events;
    }
}
