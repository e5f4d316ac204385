package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;

/** For whom, and whether at all, promises are made from here. What is so already stays so. */
final class Selling {

    private Selling() {}

    static Decision<StockEvent> fence(Stock stock, StockCommand.SetRingFence asked) {
        if (asked.quantity() == 0 && !stock.fenced(asked.channel())) {
            return Decision.unchanged();
        }
        return Decision.accepted(
                new StockEvent.RingFenceSet(
                        asked.channel(), asked.quantity(), asked.until(), asked.evidence()));
    }

    static Decision<StockEvent> suspend(Stock stock, StockCommand.SuspendSelling asked) {
        return stock.suspended()
                ? Decision.unchanged()
                : Decision.accepted(
                        new StockEvent.SellingSuspended(asked.reason(), asked.evidence()));
    }

    static Decision<StockEvent> resume(Stock stock, StockCommand.ResumeSelling asked) {
        return stock.suspended()
                ? Decision.accepted(new StockEvent.SellingResumed(asked.evidence()))
                : Decision.unchanged();
    }
}
