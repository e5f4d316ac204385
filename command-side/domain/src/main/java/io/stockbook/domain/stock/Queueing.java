package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.Locale;

/** Who waits here. Waiting is allowed while selling is suspended: it promises nothing. */
final class Queueing {

    private Queueing() {}

    static Decision<StockEvent> join(Stock stock, StockCommand.QueueDemand asked) {
        return new Rules()
                .require(
                        stock.queue().find(asked.demand()) == null,
                        RefusalCode.ALREADY_EXISTS,
                        () ->
                                "%s waits at %s already"
                                        .formatted(named(asked.demand()), stock.item()))
                .then(
                        () ->
                                new StockEvent.DemandQueued(
                                        asked.demand(),
                                        asked.channel(),
                                        asked.rank(),
                                        asked.quantity(),
                                        asked.evidence()));
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
