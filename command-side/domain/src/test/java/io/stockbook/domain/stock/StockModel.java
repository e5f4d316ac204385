package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_STOCK;
import static io.stockbook.messages.RefusalCode.SELLING_SUSPENDED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_DEMAND;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.stock.Status.ALLOCATED;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CUSTOMER;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.PICKED;
import static io.stockbook.messages.stock.Status.SHRINKAGE;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.StockCommand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a storekeeper with a notebook would do with each command; null means done. */
final class StockModel {

    final ModelState book = new ModelState();
    private final ModelMoves moves = new ModelMoves(book);

    @Nullable RefusalCode tell(StockCommand command) {
        return switch (command) {
            case StockCommand.AllocateStock c -> allocate(c);
            case StockCommand.ConsumeReservation c -> consume(c);
            case StockCommand.FreeAllocation c -> free(c);
            case StockCommand.ShortAllocation c -> shorten(c);
            case StockCommand.PickStock c -> pick(c.allocation(), c.quantity(), 1);
            case StockCommand.ReversePick c -> pick(c.allocation(), c.quantity(), -1);
            case StockCommand.RejectPick c -> moves.reject(c);
            case StockCommand.ShipStock c -> ship(c);
            case StockCommand.ReverseShipment c -> unship(c);
            case StockCommand.ReportSale c -> sell(c);
            case StockCommand.CountStock c -> moves.count(c);
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

    private @Nullable RefusalCode free(StockCommand.FreeAllocation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        RefusalCode no = tooFew(promise, promise == null ? 0 : promise.unpicked, c.quantity());
        if (no != null || promise == null) {
            return no;
        }
        long quantity = c.quantity() == null ? promise.unpicked : c.quantity();
        for (long unit = 0; unit < quantity; unit++) {
            book.freeOne(promise);
        }
        return null;
    }

    private @Nullable RefusalCode shorten(StockCommand.ShortAllocation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        RefusalCode no = tooFew(promise, promise == null ? 0 : promise.unpicked, c.quantity());
        if (no != null || promise == null) {
            return no;
        }
        promise.unpicked -= c.quantity();
        book.missing += c.quantity();
        book.move(ALLOCATED, HELD, c.quantity());
        book.settle();
        return null;
    }

    private @Nullable RefusalCode pick(AllocationId id, @Nullable Long asked, int way) {
        ModelState.Promise promise = book.promises.get(id);
        long there = promise == null ? 0 : way > 0 ? promise.unpicked : promise.picked;
        RefusalCode no = tooFew(promise, there, asked);
        if (no != null || promise == null) {
            return no;
        }
        long quantity = way * (asked == null ? there : asked);
        promise.unpicked -= quantity;
        promise.picked += quantity;
        book.move(ALLOCATED, PICKED, quantity);
        book.settle();
        return null;
    }

    static @Nullable RefusalCode tooFew(
            ModelState.@Nullable Promise promise, long there, @Nullable Long asked) {
        if (promise == null) {
            return UNKNOWN_ALLOCATION;
        }
        if (there == 0) {
            return WRONG_STATE;
        }
        return asked != null && asked > there ? INSUFFICIENT_QUANTITY : null;
    }

    private @Nullable RefusalCode ship(StockCommand.ShipStock c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        RefusalCode no = tooFew(promise, promise == null ? 0 : promise.picked, c.quantity());
        if (no != null || promise == null) {
            return no;
        }
        send(promise, c.quantity() == null ? promise.picked : c.quantity(), c.shipment());
        return null;
    }

    private void send(ModelState.Promise promise, long quantity, @Nullable String number) {
        book.sent.add(new ModelState.Sent(promise, number, quantity));
        if (book.sent.size() > 100) {
            book.sent.removeFirst();
        }
        promise.picked -= quantity;
        book.move(PICKED, CUSTOMER, quantity);
        book.settle();
    }

    private @Nullable RefusalCode unship(StockCommand.ReverseShipment c) {
        List<ModelState.Sent> sent =
                book.sent.stream()
                        .filter(one -> one.of.id.equals(c.allocation()))
                        .filter(one -> c.corrects() == null || c.corrects().equals(one.number))
                        .toList();
        if (sent.isEmpty()) {
            return UNKNOWN_SHIPMENT;
        }
        if (sent.stream().mapToLong(one -> one.quantity).sum() < c.quantity()) {
            return INSUFFICIENT_QUANTITY;
        }
        ModelState.Promise was = sent.getLast().of;
        ModelState.Promise promise =
                book.promises.computeIfAbsent(
                        c.allocation(),
                        id -> new ModelState.Promise(id, was.demand, was.channel, was.rank));
        for (long unit = 0; unit < c.quantity(); unit++) {
            sent.reversed().stream()
                    .filter(one -> one.quantity > 0)
                    .findFirst()
                    .ifPresent(one -> one.quantity--);
        }
        book.sent.removeIf(one -> one.quantity == 0);
        promise.picked += c.quantity();
        book.move(CUSTOMER, PICKED, c.quantity());
        book.settle();
        return null;
    }

    private @Nullable RefusalCode sell(StockCommand.ReportSale c) {
        long rest = c.quantity();
        ModelState.Promise own = c.allocation() == null ? null : book.promises.get(c.allocation());
        if (own != null) {
            long mine = Math.min(rest, own.unpicked + own.picked);
            while (own.picked < mine) {
                own.unpicked--;
                own.picked++;
                book.move(ALLOCATED, PICKED, 1);
            }
            send(own, mine, c.sale());
            rest -= mine;
        }
        if (rest == 0) {
            return null;
        }
        moves.makeRoom(rest, c.allocation());
        if (book.in(AVAILABLE) < rest) {
            book.move(SHRINKAGE, AVAILABLE, rest - book.in(AVAILABLE));
            book.settle();
        }
        ModelState.Kept fence = book.fence(c.channel());
        book.drawFence(c.channel(), fence == null ? 0 : Math.min(rest, fence.filled));
        book.move(AVAILABLE, CUSTOMER, rest);
        book.settle();
        return null;
    }

    private @Nullable RefusalCode queue(StockCommand.QueueDemand c) {
        if (book.line(c.demand()) != null) {
            return ALREADY_EXISTS;
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
