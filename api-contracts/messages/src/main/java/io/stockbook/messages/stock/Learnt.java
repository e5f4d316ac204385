package io.stockbook.messages.stock;

import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.ReceiptCorrected;
import io.stockbook.messages.stock.StockEvent.StatusChanged;
import io.stockbook.messages.stock.StockEvent.StockAdjusted;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;

/**
 * Goods move, and the books learn. A pick, a receipt or a sample taken is goods that came or went.
 * A short pick, a count, a keying error or a corrected receipt is what the books learn of goods
 * that did not move: it was so before.
 */
public final class Learnt {

    private Learnt() {}

    /** True when the books only learn from it: no goods came or went. */
    public static boolean from(StockEvent event) {
        return switch (event) {
            case AllocationShorted _, UnrecordedStockFound _, ReceiptCorrected _, StockCounted _ ->
                    true;
            case StatusChanged it -> it.reason() == ReasonCode.MISSING;
            case StockAdjusted it -> from(it.reason());
            case StockEvent _ -> false;
        };
    }

    private static boolean from(ReasonCode reason) {
        return switch (reason) {
            case THEFT, CARRIER_LOSS, MISSING, KEYING_ERROR, UNRECORDED_STOCK -> true;
            case DAMAGE, EXPIRED, RECALL, SAMPLE, INTERNAL_USE, DONATION, QUALITY, RESTORED ->
                    false;
        };
    }
}
