package io.stockbook.domain.stock;

import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.CountDropped;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.ReceiptCorrected;
import io.stockbook.messages.stock.StockEvent.StatusChanged;
import io.stockbook.messages.stock.StockEvent.StockAdjusted;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts that are open, and how much has come and gone of what each of them counts.
 *
 * <p>Goods move, and the books learn. A pick, a receipt or a sample taken is goods that came or
 * went: it does not change what was there when the count was opened. A short pick, another count, a
 * keying error or a corrected receipt is what the books learn of goods that did not move: it does.
 */
public record OpenCounts(List<OpenCount> all) {

    static final OpenCounts NONE = new OpenCounts(List.of());

    /** Keeps the list as it is. */
    public OpenCounts {
        all = List.copyOf(all);
    }

    @Nullable OpenCount find(String count, Status scope, @Nullable String lot) {
        for (OpenCount open : all) {
            if (open.is(count, scope, lot)) {
                return open;
            }
        }
        return null;
    }

    /**
     * After one more event.
     *
     * @param version of the event
     */
    OpenCounts after(StockEvent event, long version, Balances before, Balances books) {
        return switch (event) {
            case CountOpened it -> opened(it, version);
            case CountDropped it -> without(it.count(), it.scope(), it.lot());
            case StockCounted it ->
                    it.since() == null ? this : without(it.count(), it.scope(), it.lot());
            case StockEvent _ ->
                    all.isEmpty() || books.equals(before) || teaches(event)
                            ? this
                            : new OpenCounts(
                                    all.stream().map(open -> open.after(before, books)).toList());
        };
    }

    private OpenCounts opened(CountOpened event, long version) {
        List<OpenCount> after =
                new ArrayList<>(without(event.count(), event.scope(), event.lot()).all);
        after.add(new OpenCount(event.count(), event.scope(), event.lot(), version, 0));
        return new OpenCounts(after);
    }

    private OpenCounts without(String count, Status scope, @Nullable String lot) {
        return new OpenCounts(all.stream().filter(open -> !open.is(count, scope, lot)).toList());
    }

    /** True when the books only learn from it: no goods came or went. */
    private static boolean teaches(StockEvent event) {
        return switch (event) {
            case AllocationShorted _, UnrecordedStockFound _, ReceiptCorrected _ -> true;
            case StatusChanged it -> it.reason() == ReasonCode.MISSING;
            case StockAdjusted it -> teaches(it.reason());
            case StockEvent _ -> false;
        };
    }

    private static boolean teaches(ReasonCode reason) {
        return switch (reason) {
            case THEFT, CARRIER_LOSS, MISSING, KEYING_ERROR, UNRECORDED_STOCK -> true;
            case DAMAGE, EXPIRED, RECALL, SAMPLE, INTERNAL_USE, DONATION, QUALITY, RESTORED ->
                    false;
        };
    }
}
