package io.stockbook.connectors.cutover;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.stock.StockEvent.OpeningBalanceSet;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the events of a cutover's commands.
 *
 * <p>What the old system had promised or sent is opened as available like everything else. How many
 * of these units are promised or on their way is what the promises and departures say; what they
 * are worth is what was opened for them.
 */
final class BookedFold {

    /** Parts that come in as available. */
    private static final Set<ControlPart> SHELF =
            EnumSet.of(ControlPart.AVAILABLE, ControlPart.ALLOCATED, ControlPart.TRANSIT);

    private final Map<CommandId, ControlPart> openings;
    private final PartSums sums = new PartSums();
    private long shelf;
    private long promised;
    private long left;

    /**
     * @param openings for which part each opening balance was set
     */
    BookedFold(Map<CommandId, ControlPart> openings) {
        this.openings = openings;
    }

    void add(@Nullable CommandId command, Event event) {
        switch (event) {
            case OpeningBalanceSet it -> open(openings.get(command), it);
            case StockAllocated it -> promised = Math.addExact(promised, it.quantity());
            case TransferRequested it -> {
                sums.documents(ControlPart.TRANSFERS, 1);
                it.lines()
                        .forEach(
                                line -> {
                                    sums.units(ControlPart.TRANSFERS, line.quantity());
                                    promised = Math.addExact(promised, line.quantity());
                                });
            }
            case UnitsDispatched it ->
                    it.units()
                            .forEach(
                                    gone -> {
                                        promised = Math.subtractExact(promised, gone.quantity());
                                        left = Math.addExact(left, gone.quantity());
                                    });
            case PurchaseOrderPlaced it -> {
                sums.documents(ControlPart.PURCHASE_ORDERS, 1);
                it.lines()
                        .forEach(
                                line -> {
                                    sums.units(ControlPart.PURCHASE_ORDERS, line.quantity());
                                    sums.value(ControlPart.PURCHASE_ORDERS, line.value());
                                });
            }
            case OrderPlaced it -> {
                sums.documents(ControlPart.ORDERS, 1);
                it.lines().forEach(line -> sums.units(ControlPart.ORDERS, line.quantity()));
            }
            case Event _ -> {}
        }
    }

    private void open(@Nullable ControlPart meant, OpeningBalanceSet event) {
        ControlPart stands = ControlPart.valueOf(event.to().name());
        if (SHELF.contains(stands)) {
            shelf = Math.addExact(shelf, event.quantity());
            sums.value(meant != null && SHELF.contains(meant) ? meant : stands, event.value());
        } else {
            sums.units(stands, event.quantity());
            sums.value(stands, event.value());
        }
    }

    /** Of what was opened as available, no more can have left or be promised than there was. */
    ControlTotals totals() {
        long transit = Math.min(left, shelf);
        long allocated = Math.min(promised, shelf - transit);
        sums.units(ControlPart.TRANSIT, transit);
        sums.units(ControlPart.ALLOCATED, allocated);
        sums.units(ControlPart.AVAILABLE, shelf - transit - allocated);
        return sums.totals();
    }
}
