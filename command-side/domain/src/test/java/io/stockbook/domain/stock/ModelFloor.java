package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.ReasonCode.MISSING;
import static io.stockbook.messages.stock.ReasonCode.UNRECORDED_STOCK;
import static io.stockbook.messages.stock.Status.ALLOCATED;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CUSTOMER;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.messages.stock.Status.PICKED;
import static io.stockbook.messages.stock.Status.SHRINKAGE;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The storekeeper's notebook, second part: what happens on the floor and at the till. */
final class ModelFloor {

    private final ModelState book;
    private final ModelMoves moves;

    ModelFloor(ModelState book, ModelMoves moves) {
        this.book = book;
        this.moves = moves;
    }

    @Nullable RefusalCode shorten(StockCommand.ShortAllocation c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        RefusalCode no = tooFew(promise, promise == null ? 0 : promise.unpicked, c.quantity());
        if (no != null || promise == null) {
            return no;
        }
        promise.unpicked -= c.quantity();
        book.missing += c.quantity();
        book.learn(AVAILABLE, -c.quantity());
        book.move(ALLOCATED, HELD, c.quantity());
        book.settle();
        return null;
    }

    @Nullable RefusalCode pick(AllocationId id, @Nullable Long asked, int way) {
        ModelState.Promise promise = book.promises.get(id);
        long there = promise == null ? 0 : way > 0 ? promise.unpicked : promise.picked;
        boolean waits = promise != null && way > 0 && promise.reservation();
        RefusalCode no = waits ? WRONG_STATE : tooFew(promise, there, asked);
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

    @Nullable RefusalCode ship(StockCommand.ShipStock c) {
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

    @Nullable RefusalCode unship(StockCommand.ReverseShipment c) {
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

    @Nullable RefusalCode sell(StockCommand.ReportSale c) {
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
            book.learn(AVAILABLE, rest - book.in(AVAILABLE));
            book.move(SHRINKAGE, AVAILABLE, rest - book.in(AVAILABLE));
            book.settle();
        }
        ModelState.Kept fence = book.fence(c.channel());
        book.drawFence(c.channel(), fence == null ? 0 : Math.min(rest, fence.filled));
        book.move(AVAILABLE, CUSTOMER, rest);
        book.settle();
        return null;
    }

    @Nullable RefusalCode leave(
            Status from, long quantity, @Nullable AllocationId allocation, Status edge) {
        if (!Set.of(AVAILABLE, HELD, DAMAGED, INSPECTION).contains(from)) {
            return WRONG_STATUS;
        }
        long rest = quantity;
        if (from != AVAILABLE) {
            long there = book.in(from) - (from == HELD ? book.missing : 0);
            long taken = Math.min(rest, there);
            book.move(from, edge, taken);
            rest -= taken;
        }
        boolean named = from == AVAILABLE && allocation != null;
        ModelState.Promise own = named ? book.promises.get(allocation) : null;
        while (own != null && rest > 0 && own.unpicked + own.picked > 0) {
            if (own.picked == 0) {
                own.unpicked--;
                own.picked++;
                book.move(ALLOCATED, PICKED, 1);
            }
            own.picked--;
            rest--;
            book.move(PICKED, edge, 1);
        }
        if (rest > 0) {
            moves.makeRoom(rest, named ? allocation : null);
            long unknown = Math.max(0, rest - book.in(AVAILABLE));
            book.learn(AVAILABLE, unknown);
            book.move(SHRINKAGE, AVAILABLE, unknown);
            book.settle();
            book.move(AVAILABLE, edge, rest);
        }
        book.settle();
        return null;
    }

    @Nullable RefusalCode reject(StockCommand.RejectPick c) {
        ModelState.Promise promise = book.promises.get(c.allocation());
        if (promise == null) {
            return UNKNOWN_ALLOCATION;
        }
        if (promise.picked == 0) {
            return WRONG_STATE;
        }
        if (c.to() != DAMAGED && c.to() != HELD && c.to() != SHRINKAGE) {
            return WRONG_STATUS;
        }
        boolean fits =
                switch (c.to()) {
                    case SHRINKAGE -> ModelMoves.FOR_LOSS.contains(c.reason());
                    case HELD -> c.reason() != UNRECORDED_STOCK;
                    default -> c.reason() != UNRECORDED_STOCK && c.reason() != MISSING;
                };
        if (!fits) {
            return WRONG_REASON;
        }
        if (c.quantity() > promise.picked) {
            return INSUFFICIENT_QUANTITY;
        }
        promise.picked -= c.quantity();
        book.missing += c.to() == HELD && c.reason() == MISSING ? c.quantity() : 0;
        book.move(PICKED, c.to(), c.quantity());
        book.settle();
        return null;
    }
}
