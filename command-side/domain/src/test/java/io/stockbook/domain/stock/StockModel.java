package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_STOCK;
import static io.stockbook.messages.RefusalCode.SELLING_SUSPENDED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_DEMAND;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.stock.Status.ALLOCATED;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CONVERSION;
import static io.stockbook.messages.stock.Status.TRANSIT;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.StockCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a storekeeper with a notebook would do with each command; null means done. */
final class StockModel {

    final ModelState book = new ModelState();
    private final ModelMoves moves = new ModelMoves(book);
    private final ModelFloor floor = new ModelFloor(book, moves);
    private final ModelCounts counts = new ModelCounts(book, moves);
    private final ModelKeeper keeper = new ModelKeeper(book, moves);

    /** Goods that are told late to have left, and had before a count began, left not since. */
    @Nullable RefusalCode tell(StockCommand command) {
        boolean touched = book.touched;
        Map<ModelState.Begun, Long> before = new HashMap<>();
        for (ModelState.Begun begun : book.counts) {
            if (begun.isAfter(command.evidence().occurredAt())) {
                before.put(begun, book.before(begun.scope));
            }
        }
        RefusalCode no = follow(command);
        before.forEach((begun, then) -> begun.then += Math.min(0, book.before(begun.scope) - then));
        boolean promises =
                command instanceof StockCommand.AllocateStock
                        || command instanceof StockCommand.FreeAllocation
                        || command instanceof StockCommand.QueueDemand
                        || command instanceof StockCommand.DropDemand;
        book.touched = promises ? touched : book.touched;
        return no;
    }

    private @Nullable RefusalCode follow(StockCommand command) {
        return switch (command) {
            case StockCommand.AllocateStock c -> allocate(c);
            case StockCommand.ConsumeReservation c -> consume(c);
            case StockCommand.ExtendReservation c -> extend(c);
            case StockCommand.FreeAllocation c -> free(c);
            case StockCommand.ShortAllocation c -> floor.shorten(c);
            case StockCommand.PickStock c -> floor.pick(c.allocation(), c.quantity(), 1);
            case StockCommand.ReversePick c -> floor.pick(c.allocation(), c.quantity(), -1);
            case StockCommand.RejectPick c -> floor.reject(c);
            case StockCommand.ShipStock c -> floor.ship(c);
            case StockCommand.ReverseShipment c -> floor.unship(c);
            case StockCommand.ReportSale c -> floor.sell(c);
            case StockCommand.ReportDispatch c ->
                    floor.leave(c.from(), c.quantity(), c.allocation(), TRANSIT);
            case StockCommand.ReportConsumption c ->
                    floor.leave(c.from(), c.quantity(), c.allocation(), CONVERSION);
            case StockCommand.OpenCount c -> counts.open(c);
            case StockCommand.CompareCount c -> counts.compare(c);
            case StockCommand.DropCount c -> counts.drop(c.count(), c.scope());
            case StockCommand.CountStock c -> counts.count(c);
            case StockCommand.OpenReconciliation c -> keeper.open(c);
            case StockCommand.ReconcileStock c -> counts.reconcile(c);
            case StockCommand.ReportMovement c -> keeper.report(c);
            case StockCommand.QueueDemand c -> queue(c);
            case StockCommand.DropDemand c -> drop(c);
            case StockCommand.SetRingFence c -> fence(c);
            case StockCommand.SuspendSelling _ -> suspended(true);
            case StockCommand.ResumeSelling _ -> suspended(false);
            default -> moves.tell(command);
        };
    }

    private @Nullable RefusalCode allocate(StockCommand.AllocateStock c) {
        if (book.promises.containsKey(c.allocation())) {
            return ALREADY_EXISTS;
        }
        if (book.suspended) {
            return SELLING_SUSPENDED;
        }
        ModelState.Line own = book.line(c.demand());
        long ahead = 0;
        long aheadOfChannel = 0;
        for (ModelState.Line line : book.queue) {
            boolean before = own == null || before(line, own);
            ahead += before ? line.quantity : 0;
            boolean same = Objects.equals(line.channel, c.channel());
            aheadOfChannel += before && same ? line.quantity : 0;
        }
        ModelState.Kept fence = book.fence(c.channel());
        long kept = fence == null ? 0 : fence.filled;
        long drawn = Math.min(kept, aheadOfChannel);
        long common = book.in(AVAILABLE) - book.filled() - (ahead - drawn);
        if (c.quantity() > kept - drawn + Math.max(0, common)) {
            return INSUFFICIENT_STOCK;
        }
        ModelState.Promise promise =
                new ModelState.Promise(c.allocation(), c.demand(), c.channel(), c.rank());
        promise.unpicked = c.quantity();
        promise.fenced = Math.min(c.quantity(), kept - drawn);
        promise.expiresAt = c.expiresAt();
        book.promises.put(c.allocation(), promise);
        book.drawFence(c.channel(), promise.fenced);
        book.move(AVAILABLE, ALLOCATED, c.quantity());
        book.settle();
        if (own != null) {
            own.quantity -= Math.min(own.quantity, c.quantity());
            book.settle();
        }
        return null;
    }

    /** By rank; equal ranks as their demands read. */
    static boolean before(ModelState.Line line, ModelState.Line own) {
        int order = line.rank.compareTo(own.rank);
        if (order == 0) {
            order = line.demand.kind().compareTo(own.demand.kind());
        }
        if (order == 0) {
            order = line.demand.document().compareTo(own.demand.document());
        }
        return order < 0 || (order == 0 && line.demand.line() < own.demand.line());
    }

    private @Nullable RefusalCode consume(StockCommand.ConsumeReservation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        if (promise == null) {
            return UNKNOWN_ALLOCATION;
        }
        if (!promise.reservation()) {
            return WRONG_STATE;
        }
        promise.demand = c.demand();
        promise.rank = c.rank();
        promise.expiresAt = null;
        book.settle();
        return null;
    }

    private @Nullable RefusalCode extend(StockCommand.ExtendReservation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        if (promise == null) {
            return UNKNOWN_ALLOCATION;
        }
        if (!promise.reservation()) {
            return WRONG_STATE;
        }
        promise.expiresAt = c.expiresAt();
        return null;
    }

    private @Nullable RefusalCode free(StockCommand.FreeAllocation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        if (promise != null && c.reason().ofReservations() && !promise.reservation()) {
            return WRONG_STATE;
        }
        RefusalCode no =
                ModelFloor.tooFew(promise, promise == null ? 0 : promise.unpicked, c.quantity());
        if (no != null || promise == null) {
            return no;
        }
        long quantity = c.quantity() == null ? promise.unpicked : c.quantity();
        for (long unit = 0; unit < quantity; unit++) {
            book.freeOne(promise);
        }
        return null;
    }

    private @Nullable RefusalCode queue(StockCommand.QueueDemand c) {
        ModelState.Line line = book.line(c.demand());
        if (line != null && line.rank.equals(c.rank())) {
            return ALREADY_EXISTS;
        }
        if (line != null) {
            line.quantity = 0;
            book.settle();
        }
        book.queue.add(new ModelState.Line(c.demand(), c.channel(), c.rank(), c.quantity()));
        book.settle();
        return null;
    }

    private @Nullable RefusalCode drop(StockCommand.DropDemand c) {
        ModelState.Line line = book.line(c.demand());
        if (line == null) {
            return UNKNOWN_DEMAND;
        }
        if (c.quantity() != null && c.quantity() > line.quantity) {
            return INSUFFICIENT_QUANTITY;
        }
        line.quantity -= c.quantity() == null ? line.quantity : c.quantity();
        book.settle();
        return null;
    }

    private @Nullable RefusalCode fence(StockCommand.SetRingFence c) {
        boolean was = book.fences.removeIf(fence -> fence.channel.equals(c.channel()));
        if (c.quantity() > 0) {
            book.fences.add(new ModelState.Kept(c.channel(), c.quantity()));
        }
        if (was || c.quantity() > 0) {
            book.fill();
            book.settle();
        }
        return null;
    }

    private @Nullable RefusalCode suspended(boolean suspend) {
        if (book.suspended != suspend) {
            book.suspended = suspend;
            book.settle();
        }
        return null;
    }
}
