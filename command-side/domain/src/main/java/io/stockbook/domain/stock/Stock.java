package io.stockbook.domain.stock;

import io.stockbook.domain.CheckReturnValue;
import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One stock item: what it must know to decide, however long its history.
 *
 * <p>A <em>request</em> (allocate, consume, free, queue, fence) asks and may be refused with the
 * numbers. A <em>report</em> tells what happened elsewhere and is never refused for its quantity:
 * receipts, transfers that left by their document, arrived or were lost, customers' returns, what
 * went into a work order by its document and what was made, counts, sales and what a keeper says.
 * In between are facts about units that the ledger itself follows (put away, change of status,
 * pick, ship, disposition, dispatch): more of them than stand there is a mistake, and is refused. A
 * loss may take promised units along ({@link Shortage}).
 *
 * @param version the number of its events
 * @param openings what was taken over from an earlier system
 */
@CheckReturnValue
public record Stock(
        StockItemId item,
        long version,
        Openings openings,
        Balances balances,
        Allocations allocations,
        Queue queue,
        Fences fences,
        boolean suspended,
        Shipments shipments,
        OpenCounts counts)
        implements Decider<StockCommand, StockEvent, Stock> {

    /** A stock item without history. */
    public static Stock empty(StockItemId item) {
        return new Stock(
                item,
                0,
                Openings.NONE,
                Balances.NONE,
                Allocations.NONE,
                Queue.EMPTY,
                Fences.NONE,
                false,
                Shipments.NONE,
                OpenCounts.NONE);
    }

    /** Open allocations and queued demands: what is limited. */
    public int entries() {
        return allocations.size() + queue.size();
    }

    @Override
    public int size() {
        return entries()
                + fences.inOrder().size()
                + shipments.latest().size()
                + counts.all().size();
    }

    @Override
    public Decision<StockEvent> decide(StockCommand command) {
        Decision<StockEvent> decision =
                switch (command) {
                    case StockCommand.SetOpeningBalance told -> Arrivals.open(this, told);
                    case StockCommand.ReceiveStock told -> Arrivals.receive(told);
                    case StockCommand.CorrectReceipt told -> Losses.correct(this, told);
                    case StockCommand.PutAwayStock told -> Unpromised.putAway(this, told);
                    case StockCommand.ChangeStatus told -> Unpromised.change(this, told);
                    case StockCommand.AllocateStock asked -> Promises.allocate(this, asked);
                    case StockCommand.ConsumeReservation asked -> Promises.consume(this, asked);
                    case StockCommand.ExtendReservation asked -> Promises.extend(this, asked);
                    case StockCommand.FreeAllocation asked -> Promises.free(this, asked);
                    case StockCommand.ShortAllocation told -> Promises.shorten(this, told);
                    case StockCommand.PickStock told -> Picks.pick(this, told);
                    case StockCommand.ReversePick told -> Picks.reverse(this, told);
                    case StockCommand.RejectPick told -> Picks.reject(this, told);
                    case StockCommand.ShipStock told -> Shipping.ship(this, told);
                    case StockCommand.ReverseShipment told -> Shipping.reverse(this, told);
                    case StockCommand.ReportSale told -> Sales.report(this, told);
                    case StockCommand.OpenCount told -> Counts.open(this, told);
                    case StockCommand.CompareCount told -> Counts.compare(this, told);
                    case StockCommand.DropCount told -> Counts.drop(this, told);
                    case StockCommand.CountStock told -> Counts.count(this, told);
                    case StockCommand.OpenReconciliation told -> Counts.openFor(this, told);
                    case StockCommand.ReconcileStock told -> Counts.reconcile(this, told);
                    case StockCommand.ReportMovement told -> KeeperReports.book(this, told);
                    case StockCommand.AdjustStock told -> Losses.adjust(this, told);
                    case StockCommand.ScrapStock told -> Losses.scrap(this, told);
                    case StockCommand.ReturnToVendor told -> Losses.sendBack(this, told);
                    case StockCommand.ReturnStock told -> Arrivals.returned(told);
                    case StockCommand.DispositionReturn told -> Unpromised.disposition(this, told);
                    case StockCommand.DispatchTransfer told -> Departures.dispatch(this, told);
                    case StockCommand.ReportDispatch told -> Dispatches.report(this, told);
                    case StockCommand.ReportConsumption told -> Dispatches.consume(this, told);
                    case StockCommand.ReportUseInKit told -> KitUse.book(this, told);
                    case StockCommand.ReceiveTransfer told -> Arrivals.transferred(told);
                    case StockCommand.LoseTransfer told -> Arrivals.lost(told);
                    case StockCommand.Convert told -> Departures.convert(this, told);
                    case StockCommand.QueueDemand asked -> Queueing.join(this, asked);
                    case StockCommand.DropDemand asked -> Queueing.leave(this, asked);
                    case StockCommand.SetRingFence asked -> Selling.fence(this, asked);
                    case StockCommand.SuspendSelling asked -> Selling.suspend(this, asked);
                    case StockCommand.ResumeSelling asked -> Selling.resume(this, asked);
                };
        return Limits.keep(this, decision);
    }

    /**
     * Balances are a fold of the event's movements, whatever it is; fences are a fold shared with
     * the availability view. What remains are promises, and who waits for them.
     *
     * @throws IllegalStateException when the event cannot follow this history: a defect
     */
    @Override
    public Stock evolve(StockEvent event) {
        Stock promised = promises(event);
        Balances moved = balances.after(event);
        return new Stock(
                item,
                version + 1,
                openings.after(event),
                moved,
                promised.allocations,
                promised.queue,
                fences.after(event, moved.available(), promised.queue.units()),
                promised.suspended,
                promised.shipments,
                counts.after(event, version + 1, balances, moved));
    }

    private Stock promises(StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated told ->
                    with(allocations.with(Allocation.opened(told)), shipments);
            case StockEvent.ReservationConsumed told ->
                    change(told.allocation(), open -> open.consumed(told));
            case StockEvent.ReservationExtended told ->
                    change(told.allocation(), open -> open.extended(told));
            case StockEvent.AllocationFreed told ->
                    change(told.allocation(), open -> open.freed(told));
            case StockEvent.AllocationShorted told ->
                    change(told.allocation(), open -> open.moved(-told.quantity(), 0));
            case StockEvent.StockPicked told ->
                    change(
                            told.allocation(),
                            open -> open.moved(-told.quantity(), told.quantity()));
            case StockEvent.PickReversed told ->
                    change(
                            told.allocation(),
                            open -> open.moved(told.quantity(), -told.quantity()));
            case StockEvent.PickRejected told -> left(told.allocation(), told.quantity());
            case StockEvent.TransferDispatched told -> left(told.allocation(), told.quantity());
            case StockEvent.Converted told -> left(told.allocation(), -told.change());
            case StockEvent.StockShipped told ->
                    with(allocations.shipped(told), shipments.shipped(allocations, told));
            case StockEvent.ShipmentReversed told ->
                    with(allocations.reopened(told), shipments.reversed(told));
            case StockEvent.DemandQueued told -> with(queue.joined(told), suspended);
            case StockEvent.DemandDropped told -> with(queue.left(told), suspended);
            case StockEvent.SellingSuspended _ -> with(queue, true);
            case StockEvent.SellingResumed _ -> with(queue, false);
            case StockEvent.OpeningBalanceSet _,
                    StockEvent.StockReceived _,
                    StockEvent.ReceiptCorrected _,
                    StockEvent.StockPutAway _,
                    StockEvent.StatusChanged _,
                    StockEvent.SaleReported _,
                    StockEvent.UnrecordedStockFound _,
                    StockEvent.CountOpened _,
                    StockEvent.CountCompared _,
                    StockEvent.CountDropped _,
                    StockEvent.StockCounted _,
                    StockEvent.StockAdjusted _,
                    StockEvent.StockScrapped _,
                    StockEvent.ReturnedToVendor _,
                    StockEvent.StockReturned _,
                    StockEvent.ReturnDispositioned _,
                    StockEvent.TransferReceived _,
                    StockEvent.TransferLost _,
                    StockEvent.RingFenceSet _ ->
                    this;
        };
    }

    private Stock change(AllocationId id, UnaryOperator<Allocation> change) {
        return with(allocations.change(id, change), shipments);
    }

    private Stock left(@Nullable AllocationId id, long picked) {
        return id == null ? this : change(id, open -> open.moved(0, -picked));
    }

    private Stock with(Allocations open, Shipments remembered) {
        return new Stock(
                item,
                version,
                openings,
                balances,
                open,
                queue,
                fences,
                suspended,
                remembered,
                counts);
    }

    private Stock with(Queue waiting, boolean stopped) {
        return new Stock(
                item,
                version,
                openings,
                balances,
                allocations,
                waiting,
                fences,
                stopped,
                shipments,
                counts);
    }

    boolean fenced(ChannelCode channel) {
        return fences.inOrder().stream().anyMatch(fence -> fence.channel().equals(channel));
    }
}
