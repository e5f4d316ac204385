package io.stockbook.domain.stock;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import java.time.Instant;
import java.util.Random;

/** Commands by chance: mostly sensible, often not. */
final class RandomCommands {

    private final Random chance;
    private final RandomNames any;

    RandomCommands(Random chance) {
        this.chance = chance;
        this.any = new RandomNames(chance);
    }

    /** The next command; the book says which allocations are worth naming. */
    StockCommand next(StockItemId item, ModelState book) {
        any.know(book);
        return switch (chance.nextInt(14)) {
            case 13 -> keeper(item);
            case 12 -> count(item, book);
            case 0, 1 -> arrival(item);
            case 2, 3, 4 -> promise(item);
            case 5, 6, 7, 8 -> floor(item);
            case 9 -> waiting(item);
            case 10 -> loss(item);
            default -> other(item);
        };
    }

    private StockCommand arrival(StockItemId item) {
        return switch (chance.nextInt(6)) {
            case 0 ->
                    new StockCommand.SetOpeningBalance(
                            item, any.status(), chance.nextInt(20), null, null, Evidence.NONE);
            case 1 ->
                    new StockCommand.ReturnStock(
                            item, any.number("R"), any.quantity(), null, Evidence.NONE);
            case 2 ->
                    new StockCommand.ReceiveTransfer(
                            item,
                            any.number("T"),
                            any.status(),
                            any.quantity(),
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.ReceiveStock(
                            item,
                            any.number("D"),
                            any.status(),
                            2 * any.quantity(),
                            null,
                            null,
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand promise(StockItemId item) {
        return switch (chance.nextInt(7)) {
            case 3 ->
                    new StockCommand.ExtendReservation(
                            item,
                            any.allocation(),
                            Instant.EPOCH.plusSeconds(any.small()),
                            Evidence.NONE);
            case 0 ->
                    new StockCommand.FreeAllocation(
                            item,
                            any.allocation(),
                            any.perhaps(),
                            any.of(FreeReason.values()),
                            Evidence.NONE);
            case 1 ->
                    new StockCommand.ConsumeReservation(
                            item,
                            any.allocation(),
                            any.demand(Demand.Kind.ORDER),
                            any.rank(),
                            Evidence.NONE);
            case 2 ->
                    new StockCommand.AllocateStock(
                            item,
                            any.anyAllocation(),
                            any.demand(Demand.Kind.CHECKOUT),
                            any.channel(),
                            any.rank(),
                            any.quantity(),
                            Instant.EPOCH,
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.AllocateStock(
                            item,
                            any.anyAllocation(),
                            any.demand(Demand.Kind.ORDER),
                            any.channel(),
                            any.rank(),
                            any.quantity(),
                            null,
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand floor(StockItemId item) {
        return switch (chance.nextInt(18)) {
            case 0 ->
                    new StockCommand.ShortAllocation(
                            item, any.allocation(), any.quantity(), Evidence.NONE);
            case 1 ->
                    new StockCommand.ReversePick(
                            item, any.allocation(), any.perhaps(), Evidence.NONE);
            case 2, 3 ->
                    new StockCommand.RejectPick(
                            item,
                            any.allocation(),
                            any.status(),
                            any.small(),
                            any.reason(),
                            Evidence.NONE);
            case 4, 5, 13 ->
                    new StockCommand.ShipStock(
                            item, any.allocation(), any.perhaps(), any.number("S"), Evidence.NONE);
            case 6, 11, 12 ->
                    new StockCommand.ReverseShipment(
                            item,
                            any.shipped(),
                            any.small(),
                            chance.nextBoolean() ? null : any.number("S"),
                            Evidence.NONE);
            case 7 ->
                    new StockCommand.DispatchTransfer(
                            item,
                            any.number("T"),
                            chance.nextInt(3) == 0 ? any.status() : Status.PICKED,
                            any.small(),
                            chance.nextInt(4) == 0 ? null : any.allocation(),
                            null,
                            Evidence.NONE);
            case 8 ->
                    new StockCommand.Convert(
                            item,
                            any.number("W"),
                            chance.nextInt(3) == 0 ? any.status() : Status.PICKED,
                            -any.small(),
                            chance.nextInt(4) == 0 ? null : any.allocation(),
                            null,
                            null,
                            Evidence.NONE);
            case 9 ->
                    new StockCommand.ReportDispatch(
                            item,
                            any.number("T"),
                            chance.nextInt(3) == 0 ? any.status() : Status.AVAILABLE,
                            any.quantity(),
                            chance.nextBoolean() ? null : any.allocation(),
                            null,
                            Evidence.NONE);
            case 10 ->
                    new StockCommand.ReportConsumption(
                            item,
                            any.number("W"),
                            chance.nextInt(3) == 0 ? any.status() : Status.AVAILABLE,
                            any.quantity(),
                            chance.nextBoolean() ? null : any.allocation(),
                            null,
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.PickStock(
                            item, any.allocation(), any.perhaps(), null, Evidence.NONE);
        };
    }

    private StockCommand waiting(StockItemId item) {
        return switch (chance.nextInt(6)) {
            case 0, 1 ->
                    new StockCommand.QueueDemand(
                            item,
                            any.demand(Demand.Kind.ORDER),
                            any.channel(),
                            any.rank(),
                            any.small(),
                            Evidence.NONE);
            case 2, 3, 4 ->
                    new StockCommand.DropDemand(
                            item, any.demand(Demand.Kind.ORDER), any.perhaps(), Evidence.NONE);
            default ->
                    new StockCommand.SetRingFence(
                            item, any.namedChannel(), chance.nextInt(9), null, Evidence.NONE);
        };
    }

    /** Of what somebody has begun to count, every other time what was there by the book. */
    private StockCommand count(StockItemId item, ModelState book) {
        ModelState.Begun begun =
                book.counts.isEmpty() ? null : book.counts.get(chance.nextInt(book.counts.size()));
        String count = begun == null ? any.number("C") : begun.count;
        Status scope = begun == null ? any.status() : begun.scope;
        long counted =
                begun != null && begun.then >= 0 && chance.nextBoolean()
                        ? begun.then
                        : chance.nextInt(25);
        return switch (chance.nextInt(10)) {
            case 9 ->
                    new StockCommand.ReconcileStock(
                            item, count, scope, counted, chance.nextInt(9) - 4, Evidence.NONE);
            case 0, 1, 2, 3 ->
                    new StockCommand.OpenCount(
                            item, any.number("C"), any.status(), null, null, Evidence.NONE);
            case 4, 5 ->
                    new StockCommand.CompareCount(item, count, scope, counted, null, Evidence.NONE);
            case 6 -> new StockCommand.DropCount(item, count, scope, null, Evidence.NONE);
            default ->
                    new StockCommand.CountStock(item, count, scope, counted, null, Evidence.NONE);
        };
    }

    private StockCommand keeper(StockItemId item) {
        return chance.nextInt(4) == 0
                ? new StockCommand.OpenReconciliation(
                        item, any.number("C"), any.status(), chance.nextBoolean(), Evidence.NONE)
                : new StockCommand.ReportMovement(
                        item,
                        any.number("K"),
                        any.of(KeeperReport.values()),
                        any.quantity(),
                        null,
                        Evidence.of("K", Instant.EPOCH));
    }

    private StockCommand loss(StockItemId item) {
        return switch (chance.nextInt(7)) {
            case 0 ->
                    new StockCommand.AdjustStock(
                            item,
                            any.status(),
                            any.change(),
                            any.reason(),
                            null,
                            null,
                            Evidence.NONE);
            case 1 ->
                    new StockCommand.ScrapStock(
                            item, any.status(), any.quantity(), any.reason(), null, Evidence.NONE);
            case 2 ->
                    new StockCommand.ReturnToVendor(
                            item, any.status(), any.quantity(), any.reason(), null, Evidence.NONE);
            case 3 ->
                    new StockCommand.CorrectReceipt(
                            item,
                            any.number("D"),
                            any.status(),
                            any.change(),
                            any.reason(),
                            null,
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.ReportSale(
                            item,
                            any.number("P"),
                            any.channel(),
                            any.quantity(),
                            chance.nextBoolean() ? null : any.allocation(),
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand other(StockItemId item) {
        return switch (chance.nextInt(14)) {
            case 0, 1, 2 ->
                    new StockCommand.PutAwayStock(item, any.quantity(), null, null, Evidence.NONE);
            case 3, 4, 5 ->
                    new StockCommand.ChangeStatus(
                            item,
                            any.status(),
                            any.status(),
                            any.quantity(),
                            any.reason(),
                            null,
                            Evidence.NONE);
            case 6, 7 ->
                    new StockCommand.DispositionReturn(
                            item,
                            any.number("R"),
                            any.of(Status.values()),
                            any.small(),
                            chance.nextBoolean() ? null : any.reason(),
                            null,
                            Evidence.NONE);
            case 8 ->
                    new StockCommand.LoseTransfer(
                            item, any.number("T"), any.small(), any.reason(), null, Evidence.NONE);
            case 9 ->
                    new StockCommand.Convert(
                            item,
                            any.number("W"),
                            any.status(),
                            any.change(),
                            null,
                            null,
                            null,
                            Evidence.NONE);
            case 10 -> new StockCommand.SuspendSelling(item, any.reason(), Evidence.NONE);
            default -> new StockCommand.ResumeSelling(item, Evidence.NONE);
        };
    }
}
