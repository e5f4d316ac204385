package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Units leave for another location or into a work order: picked ones of an allocation that they
 * name, or unpromised ones, and never more than stand there.
 */
final class Departures {

    private Departures() {}

    static Decision<StockEvent> dispatch(Stock stock, StockCommand.DispatchTransfer told) {
        return leave(
                stock,
                told.from(),
                told.allocation(),
                told.quantity(),
                () ->
                        new StockEvent.TransferDispatched(
                                told.transfer(),
                                told.from(),
                                told.quantity(),
                                told.allocation(),
                                told.lot(),
                                told.evidence()));
    }

    /** What a work order made arrives like a report; what goes into one departs. */
    static Decision<StockEvent> convert(Stock stock, StockCommand.Convert told) {
        Supplier<StockEvent> fact =
                () ->
                        new StockEvent.Converted(
                                told.workOrder(),
                                told.status(),
                                told.change(),
                                told.allocation(),
                                told.lot(),
                                told.value(),
                                told.evidence());
        if (told.change() < 0) {
            return leave(stock, told.status(), told.allocation(), -told.change(), fact);
        }
        return new Rules()
                .require(
                        told.status().unpromised() && told.allocation() == null,
                        RefusalCode.WRONG_STATUS,
                        () -> "a work order makes nothing in " + told.status())
                .then(fact);
    }

    private static Decision<StockEvent> leave(
            Stock stock,
            Status from,
            @Nullable AllocationId allocation,
            long quantity,
            Supplier<StockEvent> fact) {
        if (allocation == null) {
            return unpromised(stock, from, quantity).then(fact);
        }
        Rules rules =
                new Rules()
                        .require(
                                from == Status.PICKED,
                                RefusalCode.WRONG_STATUS,
                                () -> "units of an allocation leave from PICKED, not from " + from);
        return Part.PICKED.take(rules, stock, allocation, quantity, (_, _) -> fact.get());
    }

    private static Rules unpromised(Stock stock, Status from, long quantity) {
        Rules rules =
                new Rules()
                        .require(
                                from != Status.PICKED,
                                RefusalCode.UNKNOWN_ALLOCATION,
                                () -> "units leave from PICKED for an allocation, none is named")
                        .require(
                                from.unpromised(),
                                RefusalCode.WRONG_STATUS,
                                () -> "unpromised units do not leave from " + from);
        return Unpromised.enough(rules, stock, from, null, quantity);
    }
}
