package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ALLOCATION;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.ReasonCode.CARRIER_LOSS;
import static io.stockbook.messages.stock.ReasonCode.DAMAGE;
import static io.stockbook.messages.stock.ReasonCode.DONATION;
import static io.stockbook.messages.stock.ReasonCode.EXPIRED;
import static io.stockbook.messages.stock.ReasonCode.INTERNAL_USE;
import static io.stockbook.messages.stock.ReasonCode.KEYING_ERROR;
import static io.stockbook.messages.stock.ReasonCode.MISSING;
import static io.stockbook.messages.stock.ReasonCode.RECALL;
import static io.stockbook.messages.stock.ReasonCode.SAMPLE;
import static io.stockbook.messages.stock.ReasonCode.THEFT;
import static io.stockbook.messages.stock.ReasonCode.UNRECORDED_STOCK;
import static io.stockbook.messages.stock.Status.ALLOCATED;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CONVERSION;
import static io.stockbook.messages.stock.Status.CUSTOMER;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.messages.stock.Status.OPENING;
import static io.stockbook.messages.stock.Status.PICKED;
import static io.stockbook.messages.stock.Status.SCRAP;
import static io.stockbook.messages.stock.Status.SHRINKAGE;
import static io.stockbook.messages.stock.Status.SUPPLIER;
import static io.stockbook.messages.stock.Status.TRANSIT;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The storekeeper's notebook, third part: what concerns units and their statuses. */
final class ModelMoves {

    private static final Set<Status> PLAIN = Set.of(AVAILABLE, HELD, DAMAGED, INSPECTION);
    static final Set<ReasonCode> FOR_LOSS =
            Set.of(
                    DAMAGE,
                    THEFT,
                    EXPIRED,
                    RECALL,
                    SAMPLE,
                    INTERNAL_USE,
                    DONATION,
                    CARRIER_LOSS,
                    MISSING,
                    KEYING_ERROR);
    private static final Set<ReasonCode> SAID_OF_BEFORE =
            Set.of(THEFT, CARRIER_LOSS, MISSING, KEYING_ERROR, UNRECORDED_STOCK);
    private static final Set<ReasonCode> FOR_GAIN = Set.of(KEYING_ERROR, UNRECORDED_STOCK);

    private final ModelState book;

    ModelMoves(ModelState book) {
        this.book = book;
    }

    @Nullable RefusalCode tell(StockCommand command) {
        return switch (command) {
            case StockCommand.SetOpeningBalance c -> open(c);
            case StockCommand.ReceiveStock c -> arrive(SUPPLIER, c.to(), c.quantity());
            case StockCommand.ReceiveTransfer c -> arrive(TRANSIT, c.to(), c.quantity());
            case StockCommand.ReturnStock c -> arrive(CUSTOMER, INSPECTION, c.quantity());
            case StockCommand.LoseTransfer c ->
                    FOR_LOSS.contains(c.reason()) ? done() : WRONG_REASON;
            case StockCommand.CorrectReceipt c ->
                    learning(
                            c.status(), () -> change(SUPPLIER, c.status(), c.change(), c.reason()));
            case StockCommand.AdjustStock c when SAID_OF_BEFORE.contains(c.reason()) ->
                    learning(
                            c.status(),
                            () -> change(SHRINKAGE, c.status(), c.change(), c.reason()));
            case StockCommand.AdjustStock c ->
                    change(SHRINKAGE, c.status(), c.change(), c.reason());
            case StockCommand.ScrapStock c ->
                    c.reason() == MISSING && PLAIN.contains(c.from())
                            ? WRONG_REASON
                            : change(SCRAP, c.from(), -c.quantity(), c.reason());
            case StockCommand.ReturnToVendor c ->
                    c.reason() == MISSING && PLAIN.contains(c.from())
                            ? WRONG_REASON
                            : change(SUPPLIER, c.from(), -c.quantity(), c.reason());
            case StockCommand.PutAwayStock c -> shift(INSPECTION, AVAILABLE, c.quantity(), null);
            case StockCommand.ChangeStatus c when c.reason() == MISSING ->
                    learning(c.from(), () -> learning(c.to(), () -> changeStatus(c)));
            case StockCommand.ChangeStatus c -> changeStatus(c);
            case StockCommand.DispositionReturn c -> disposition(c);
            case StockCommand.DispatchTransfer c ->
                    leave(c.from(), c.allocation(), c.quantity(), TRANSIT);
            case StockCommand.Convert c -> convert(c);
            default -> throw new IllegalArgumentException("not of this part: " + command);
        };
    }

    /** Does it, and takes what it does to a status as what was so before. */
    @Nullable RefusalCode learning(Status scope, Supplier<@Nullable RefusalCode> told) {
        long before = book.before(scope);
        RefusalCode no = told.get();
        book.learn(scope, book.before(scope) - before);
        return no;
    }

    /** Takes promises back, one unit at a time, until that much is AVAILABLE or none is left. */
    void makeRoom(long needed, @Nullable AllocationId spared) {
        ModelState.Promise weakest = book.weakest(spared);
        while (book.in(AVAILABLE) < needed && weakest != null) {
            book.freeOne(weakest);
            weakest = book.weakest(spared);
        }
    }

    private @Nullable RefusalCode open(StockCommand.SetOpeningBalance c) {
        if (book.touched || book.opened.contains(c.to())) {
            return ALREADY_EXISTS;
        }
        RefusalCode no = arrive(OPENING, c.to(), c.quantity());
        if (no == null) {
            book.opened.add(c.to());
        }
        book.touched = false;
        return no;
    }

    private @Nullable RefusalCode arrive(Status from, Status to, long quantity) {
        if (!PLAIN.contains(to)) {
            return WRONG_STATUS;
        }
        book.move(from, to, quantity);
        return done();
    }

    private @Nullable RefusalCode change(
            Status edge, Status status, long change, ReasonCode reason) {
        if (!PLAIN.contains(status)) {
            return WRONG_STATUS;
        }
        if (!(change > 0 ? FOR_GAIN : FOR_LOSS).contains(reason)) {
            return WRONG_REASON;
        }
        if (status != AVAILABLE && change < 0) {
            return shift(status, edge, -change, reason);
        }
        if (status == AVAILABLE && -change > book.in(AVAILABLE) + book.in(ALLOCATED)) {
            return INSUFFICIENT_QUANTITY;
        }
        makeRoom(-change, null);
        book.move(edge, status, change);
        return done();
    }

    private @Nullable RefusalCode changeStatus(StockCommand.ChangeStatus c) {
        if (!PLAIN.contains(c.from()) || !PLAIN.contains(c.to()) || c.from() == c.to()) {
            return WRONG_STATUS;
        }
        boolean held = c.from() == HELD || c.to() == HELD;
        if (c.reason() == UNRECORDED_STOCK || (c.reason() == MISSING && !held)) {
            return WRONG_REASON;
        }
        return shift(c.from(), c.to(), c.quantity(), c.reason());
    }

    private @Nullable RefusalCode disposition(StockCommand.DispositionReturn c) {
        ReasonCode reason = c.reason();
        boolean away = c.to() == SCRAP || c.to() == SUPPLIER;
        if (!away && (c.to() == INSPECTION || !PLAIN.contains(c.to()))) {
            return WRONG_STATUS;
        }
        if (reason == UNRECORDED_STOCK || (reason == MISSING && c.to() != HELD)) {
            return WRONG_REASON;
        }
        if (away && reason != null && !FOR_LOSS.contains(reason)) {
            return WRONG_REASON;
        }
        return shift(INSPECTION, c.to(), c.quantity(), reason);
    }

    private @Nullable RefusalCode convert(StockCommand.Convert c) {
        if (c.change() < 0) {
            return leave(c.status(), c.allocation(), -c.change(), CONVERSION);
        }
        return c.allocation() == null ? arrive(CONVERSION, c.status(), c.change()) : WRONG_STATUS;
    }

    private @Nullable RefusalCode leave(
            Status from, @Nullable AllocationId id, long quantity, Status to) {
        if (id == null) {
            if (from == PICKED) {
                return UNKNOWN_ALLOCATION;
            }
            return PLAIN.contains(from) ? shift(from, to, quantity, null) : WRONG_STATUS;
        }
        ModelState.Promise promise = book.promises.get(id);
        if (promise == null) {
            return UNKNOWN_ALLOCATION;
        }
        if (promise.picked == 0) {
            return WRONG_STATE;
        }
        if (from != PICKED) {
            return WRONG_STATUS;
        }
        if (quantity > promise.picked) {
            return INSUFFICIENT_QUANTITY;
        }
        promise.picked -= quantity;
        book.move(PICKED, to, quantity);
        return done();
    }

    /** Out of one status into another; missing units are a pile of their own inside HELD. */
    private @Nullable RefusalCode shift(
            Status from, Status to, long quantity, @Nullable ReasonCode reason) {
        long there = book.in(from);
        if (from == HELD) {
            there = reason == MISSING ? book.missing : there - book.missing;
        }
        if (quantity > there) {
            return INSUFFICIENT_QUANTITY;
        }
        if (reason == MISSING) {
            book.missing -= from == HELD ? quantity : 0;
            book.missing += to == HELD ? quantity : 0;
        }
        book.move(from, to, quantity);
        return done();
    }

    @Nullable RefusalCode done() {
        book.settle();
        return null;
    }
}
