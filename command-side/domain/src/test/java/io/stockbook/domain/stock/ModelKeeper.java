package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CUSTOMER;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.messages.stock.Status.SCRAP;
import static io.stockbook.messages.stock.Status.SHRINKAGE;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import org.jspecify.annotations.Nullable;

/** The storekeeper's notebook, fifth part: what somebody else says who counts there. */
final class ModelKeeper {

    private final ModelState book;
    private final ModelMoves moves;

    ModelKeeper(ModelState book, ModelMoves moves) {
        this.book = book;
        this.moves = moves;
    }

    @Nullable RefusalCode report(StockCommand.ReportMovement c) {
        long units = c.quantity();
        long damaged = Math.min(units, book.in(DAMAGED));
        return switch (c.report()) {
            case LOST -> {
                RefusalCode no = out(units, SHRINKAGE);
                book.learn(AVAILABLE, -units);
                yield no;
            }
            case FOUND -> found(units);
            case DAMAGED -> out(units, DAMAGED);
            case RESTORED -> {
                book.move(DAMAGED, AVAILABLE, damaged);
                RefusalCode no = moves.done();
                yield damaged == units ? no : found(units - damaged);
            }
            case DISPOSED -> {
                book.move(DAMAGED, SCRAP, damaged);
                RefusalCode no = moves.done();
                yield damaged == units ? no : out(units - damaged, SCRAP);
            }
            case RETURNED -> back(units, AVAILABLE);
            case RETURNED_DAMAGED -> back(units, DAMAGED);
        };
    }

    /** Out of what can be sold, after what was promised of it and what nobody knew of. */
    private @Nullable RefusalCode out(long units, Status to) {
        moves.makeRoom(units, null);
        long unknown = Math.max(0, units - book.in(AVAILABLE));
        if (unknown > 0) {
            RefusalCode _ = found(unknown);
        }
        book.move(AVAILABLE, to, units);
        return moves.done();
    }

    private @Nullable RefusalCode found(long units) {
        book.learn(AVAILABLE, units);
        book.move(SHRINKAGE, AVAILABLE, units);
        return moves.done();
    }

    private @Nullable RefusalCode back(long units, Status to) {
        book.move(CUSTOMER, INSPECTION, units);
        book.move(INSPECTION, to, units);
        return moves.done();
    }

    @Nullable RefusalCode open(StockCommand.OpenReconciliation c) {
        if (!c.scope().unpromised()) {
            return WRONG_STATUS;
        }
        boolean missing = c.scope() == AVAILABLE && book.missing > 0;
        if (c.named() || missing || book.before(c.scope()) > 0) {
            book.counts.removeIf(one -> one.count.equals(c.count()) && one.scope == c.scope());
            book.counts.add(
                    new ModelState.Begun(c.count(), c.scope(), null, book.before(c.scope())));
            book.touched = true;
        }
        return null;
    }
}
