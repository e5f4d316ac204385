package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.StockEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two parts of an open allocation, and what every command on one of them has in common. */
enum Part {
    UNPICKED,
    PICKED;

    /** The fact that so many units of this allocation lead to. */
    interface Fact {
        StockEvent of(Allocation allocation, long quantity);
    }

    long of(Allocation allocation) {
        return switch (this) {
            case UNPICKED -> allocation.unpicked();
            case PICKED -> allocation.picked();
        };
    }

    /** Decides on some units of this part or, without a quantity, on all of them. */
    Decision<StockEvent> take(Stock stock, AllocationId id, @Nullable Long asked, Fact fact) {
        return take(new Rules(), stock, id, asked, fact);
    }

    /** The same, with the rules of the command besides. */
    Decision<StockEvent> take(
            Rules rules, Stock stock, AllocationId id, @Nullable Long asked, Fact fact) {
        Allocation allocation = stock.allocations().find(id);
        if (allocation == null) {
            return unknown(stock, id);
        }
        long there = of(allocation);
        long quantity = asked == null ? there : asked;
        if (there == 0) {
            return Decision.refused(nothing(allocation));
        }
        return rules.enough(
                        there,
                        quantity,
                        () -> "units of allocation %s are %s".formatted(id, word()))
                .then(() -> fact.of(allocation, quantity));
    }

    private Refusal nothing(Allocation allocation) {
        return Refusal.of(
                        RefusalCode.WRONG_STATE,
                        "no unit of allocation %s is %s: %d unpicked, %d picked"
                                .formatted(
                                        allocation.id(),
                                        word(),
                                        allocation.unpicked(),
                                        allocation.picked()))
                .with("unpicked", allocation.unpicked())
                .with("picked", allocation.picked());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Decision<StockEvent> unknown(Stock stock, AllocationId id) {
        return Decision.refused(
                RefusalCode.UNKNOWN_ALLOCATION,
                "%s has no open allocation %s".formatted(stock.item(), id));
    }
}
