package io.stockbook.domain.stock;

import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.SHRINKAGE;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import org.jspecify.annotations.Nullable;

/** The storekeeper's notebook, fourth part: who counts, and what comes of it. */
final class ModelCounts {

    private final ModelState book;
    private final ModelMoves moves;

    ModelCounts(ModelState book, ModelMoves moves) {
        this.book = book;
        this.moves = moves;
    }

    @Nullable RefusalCode open(StockCommand.OpenCount c) {
        if (!c.scope().unpromised()) {
            return WRONG_STATUS;
        }
        drop(c.count(), c.scope());
        book.counts.add(
                new ModelState.Begun(
                        c.count(), c.scope(), c.evidence().occurredAt(), book.before(c.scope())));
        book.touched = true;
        return null;
    }

    @Nullable RefusalCode compare(StockCommand.CompareCount c) {
        if (!c.scope().unpromised()) {
            return WRONG_STATUS;
        }
        if (book.begun(c.count(), c.scope()) == null) {
            book.counts.add(
                    new ModelState.Begun(
                            c.count(),
                            c.scope(),
                            c.evidence().occurredAt(),
                            book.before(c.scope())));
        }
        book.touched = true;
        return null;
    }

    @Nullable RefusalCode drop(String count, Status scope) {
        boolean gone = book.counts.removeIf(one -> one.count.equals(count) && one.scope == scope);
        book.touched |= gone;
        return null;
    }

    @Nullable RefusalCode count(StockCommand.CountStock c) {
        if (!c.scope().unpromised()) {
            return WRONG_STATUS;
        }
        ModelState.Begun begun = book.begun(c.count(), c.scope());
        drop(c.count(), c.scope());
        long then = begun == null ? book.before(c.scope()) : begun.then;
        return moves.learning(c.scope(), () -> book(c.scope(), c.counted(), then));
    }

    @Nullable RefusalCode reconcile(StockCommand.ReconcileStock c) {
        ModelState.Begun begun = book.begun(c.count(), c.scope());
        if (begun == null) {
            return null;
        }
        drop(c.count(), c.scope());
        return moves.learning(
                c.scope(), () -> book(c.scope(), c.reported(), begun.then - c.moved()));
    }

    /** Unit by unit: first those that were missing, then those that nobody knew of. */
    private @Nullable RefusalCode book(Status scope, long counted, long then) {
        boolean shelf = scope == AVAILABLE;
        long sought = shelf ? Math.max(0, book.missing - Math.max(0, -then)) : 0;
        long more = counted - Math.max(0, then);
        long found = 0;
        while (more > 0 && found < sought) {
            found++;
            more--;
        }
        long lost = sought - found;
        long gone = Math.min(book.before(scope), Math.max(0, -more));
        if (shelf && gone > 0) {
            moves.makeRoom(gone, null);
        }
        book.missing -= found + lost;
        book.move(HELD, AVAILABLE, found);
        book.move(HELD, SHRINKAGE, lost);
        book.move(SHRINKAGE, scope, more > 0 ? more : -gone);
        return moves.done();
    }
}
