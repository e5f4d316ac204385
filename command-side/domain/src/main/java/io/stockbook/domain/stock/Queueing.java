package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who waits here. Waiting is allowed while selling is suspended: it promises nothing. */
final class Queueing {

    private Queueing() {}

    /** Who waits already takes another place when the rank is another, without ever leaving. */
    static Decision<StockEvent> join(Stock stock, StockCommand.QueueDemand asked) {
        Waiting before = stock.queue().find(asked.demand());
        return new Rules()
                .require(
                        before == null || !before.rank().equals(asked.rank()),
                        RefusalCode.ALREADY_EXISTS,
                        () ->
                                "%s waits at %s already"
                                        .formatted(named(asked.demand()), stock.item()))
                .thenAll(() -> joined(before, asked));
    }

    private static List<StockEvent> joined(
            @Nullable Waiting before, StockCommand.QueueDemand asked) {
        List<StockEvent> events = new ArrayList<>(2);
        if (before != null) {
            events.add(
                    new StockEvent.DemandDropped(
                            asked.demand(), before.quantity(), asked.evidence()));
        }
        events.add(
                new StockEvent.DemandQueued(
                        asked.demand(),
                        asked.channel(),
                        asked.rank(),
                        asked.quantity(),
                        asked.evidence()));
        return events;
    }

    static Decision<StockEvent> leave(Stock stock, StockCommand.DropDemand asked) {
        Waiting waiting = stock.queue().find(asked.demand());
        if (waiting == null) {
            return Decision.refused(
                    RefusalCode.UNKNOWN_DEMAND,
                    "%s does not wait at %s".formatted(named(asked.demand()), stock.item()));
        }
        long quantity = asked.quantity() == null ? waiting.quantity() : asked.quantity();
        return new Rules()
                .enough(
                        waiting.quantity(),
                        quantity,
                        () -> "units are waited for by " + named(asked.demand()))
                .then(
                        () ->
                                new StockEvent.DemandDropped(
                                        asked.demand(), quantity, asked.evidence()));
    }

    private static String named(Demand demand) {
        return "line %d of %s %s"
                .formatted(
                        demand.line(),
                        demand.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        demand.document());
    }
}
