package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document asks of a stock item that is to promise units to one of its lines. */
final class PromiseRequests {

    private PromiseRequests() {}

    /** It ranks among the orders by when it was asked for. */
    static AllocateStock asking(
            Promisee line,
            StockItemId item,
            RecordedEvent asked,
            long quantity,
            @Nullable String lot,
            Evidence evidence) {
        return new AllocateStock(
                item,
                line.allocation(),
                line.demand(),
                null,
                new Rank(Rank.USUAL_PRIORITY, null, asked.position(), line.demand().line()),
                quantity,
                null,
                lot,
                evidence);
    }

    /** What was picked for it goes back to its place first; what has left is not there to free. */
    static ReversePick puttingBack(Promisee line, StockItemId item) {
        return new ReversePick(item, line.allocation(), null, Evidence.NONE);
    }

    static FreeAllocation freeing(Promisee line, StockItemId item) {
        return new FreeAllocation(
                item, line.allocation(), null, FreeReason.CANCELLED, Evidence.NONE);
    }

    /** Asks for what there is; each time for less, so it comes to an end. */
    static List<Outgoing> refused(CommandId id, AllocateStock asked, Refusal refusal) {
        long available =
                refusal.code() == RefusalCode.INSUFFICIENT_STOCK
                        ? refusal.numbers().getOrDefault("available", 0L)
                        : 0;
        List<Outgoing> outgoing = new ArrayList<>();
        if (available > 0) {
            outgoing.add(
                    new Outgoing(
                            id.derived("what there is"), less(asked, available), id.toString()));
        }
        outgoing.add(
                new Outgoing(
                        id.derived("shortage"),
                        new Promisee(asked.item().owner(), asked.demand())
                                .lacking(asked.quantity() - available, refusal.sentence()),
                        id.toString()));
        return outgoing;
    }

    private static AllocateStock less(AllocateStock asked, long quantity) {
        return new AllocateStock(
                asked.item(),
                asked.allocation(),
                asked.demand(),
                asked.channel(),
                asked.rank(),
                quantity,
                asked.expiresAt(),
                asked.lot(),
                asked.evidence());
    }
}
