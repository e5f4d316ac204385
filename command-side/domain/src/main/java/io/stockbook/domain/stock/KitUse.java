package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReportUseInKit;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that went into kits of which the books learnt only when they were needed. The kits are
 * found as unrecorded stock, and what went into them leaves for the same reason: whoever explains
 * the one explains the other.
 */
final class KitUse {

    private KitUse() {}

    static Decision<StockEvent> book(Stock stock, ReportUseInKit told) {
        List<StockEvent> events =
                new ArrayList<>(
                        Shortage.reported(
                                stock,
                                told.quantity(),
                                null,
                                told.report(),
                                null,
                                told.evidence()));
        events.add(
                new StockEvent.StockAdjusted(
                        Status.AVAILABLE,
                        -told.quantity(),
                        ReasonCode.UNRECORDED_STOCK,
                        null,
                        null,
                        told.evidence()));
        return Decision.accepted(events);
    }
}
