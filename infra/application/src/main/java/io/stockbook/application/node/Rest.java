package io.stockbook.application.node;

import io.stockbook.connectors.sending.Settlement;
import io.stockbook.eventstore.Ledger;
import java.time.Duration;
import org.jooq.DSLContext;

/** Whether the node is at rest: every event taken by everybody, and nothing left to send. */
public final class Rest implements Settlement {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DSLContext questions;
    private final Ledger ledger;

    Rest(DSLContext questions, Ledger ledger) {
        this.questions = questions;
        this.ledger = ledger;
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!atRest()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /** A command that is sent while this looks shows as a later position, and is looked for. */
    private boolean atRest() {
        long before = events();
        return ledger.processors().reached(before)
                && count("ledger.process_command") == 0
                && count("ledger.process_input") == 0
                && events() == before;
    }

    /** An event that the processes have not seen yet may be an order as well as not. */
    @Override
    public long openOrders() {
        long unseen = events() - Math.max(0, ledger.processors().position("sagas"));
        return count("ledger.process_state") + unseen;
    }

    @Override
    public long events() {
        return ledger.reader().lastPosition();
    }

    private long count(String table) {
        return questions
                .resultQuery("SELECT count(*) FROM " + table)
                .fetchSingle()
                .get(0, long.class);
    }
}
