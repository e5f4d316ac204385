package io.stockbook.eventstore;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The order in which this node appends. A large batch says where it will end before it is
 * committed, so that the next one is written into the place behind it meanwhile.
 */
final class Turns {

    /** Looks where the ledger ends now. */
    @FunctionalInterface
    interface Head {
        LedgerEnd read() throws SQLException;
    }

    private Turn last = new Turn(null);

    Turns() {
        last.close();
    }

    /** The next turn; whoever takes it closes it, whatever happens. */
    synchronized Turn take() {
        last = new Turn(last);
        return last;
    }

    /** One append's turn: others come before it and after it. */
    static final class Turn implements AutoCloseable {

        private @Nullable Turn before;
        private boolean asSaid = true;
        private final CompletableFuture<@Nullable LedgerEnd> foretold = new CompletableFuture<>();
        private final CompletableFuture<Boolean> endsThere = new CompletableFuture<>();

        private Turn(@Nullable Turn before) {
            this.before = before;
        }

        /** Where the one before says it will end; when it does not say, where the ledger ends. */
        LedgerEnd start(Head head) throws SQLException {
            if (before != null) {
                LedgerEnd said = before.foretold.join();
                if (said != null) {
                    return said;
                }
                boolean unused = before.endsThere.join();
                before = null;
            }
            return head.read();
        }

        /** Says where this one will end. */
        void foretell(LedgerEnd end) {
            foretold.complete(end);
        }

        /** Waits for the one before; false when it did not end where it said. */
        boolean hasCome() {
            if (before != null) {
                asSaid = before.endsThere.join();
                // Kept, it would keep the one before it, and so on.
                before = null;
            }
            return asSaid;
        }

        /** This one ended where it said; closing it says otherwise if nothing was said before. */
        void ended() {
            endsThere.complete(true);
        }

        /** Whoever waits for this one goes on; unless it has ended, not upon what it said. */
        @Override
        public void close() {
            before = null;
            foretold.complete(null);
            endsThere.complete(false);
        }
    }
}
