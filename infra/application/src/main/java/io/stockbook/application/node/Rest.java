package io.stockbook.application.node;

import static org.jooq.impl.DSL.val;

import io.stockbook.connectors.sending.Settlement;
import io.stockbook.eventstore.Ledger;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

/** Whether the node is at rest: every event taken by everybody, and nothing left to send. */
public final class Rest implements Settlement {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DSLContext questions;
    private final Ledger ledger;
    private final CountDownLatch stopping;

    /** Waits no longer once the node is stopping. */
    Rest(DSLContext questions, Ledger ledger, CountDownLatch stopping) {
        this.questions = questions;
        this.ledger = ledger;
        this.stopping = stopping;
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!atRest()) {
            boolean late = System.nanoTime() - deadline > 0;
            if (late || stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean await(OwnerId owner, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long until = events();
        while (!ledger.processors().reached(until)
                || !nothingToSend(owner)
                || goesOn(owner, until)) {
            boolean late = System.nanoTime() - deadline > 0;
            if (late || stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (ledger.processors().reached(until) && goesOn(owner, until)) {
                until = events();
            }
        }
        return true;
    }

    /** What the keys of everything that is this owner's begin with. */
    private static String keys(OwnerId owner) {
        String key = new OwnerPolicyId(owner).key();
        return key.substring(0, key.indexOf('/') + 1);
    }

    /** Before one looks for its events: what was sent meanwhile has become one. */
    private boolean nothingToSend(OwnerId owner) {
        return questions
                .resultQuery(
                        """
                        SELECT NOT EXISTS (SELECT FROM ledger.process_command
                                           WHERE starts_with(process, {0}))
                           AND NOT EXISTS (SELECT FROM ledger.process_input
                                           WHERE starts_with(process, {0}))
                        """,
                        val(keys(owner)))
                .fetchSingle()
                .get(0, boolean.class);
    }

    private boolean goesOn(OwnerId owner, long since) {
        return questions
                .resultQuery(
                        """
                        SELECT EXISTS (SELECT FROM ledger.event
                                       WHERE position > {0} AND starts_with(stream, {1}))
                        """,
                        val(since), val(keys(owner)))
                .fetchSingle()
                .get(0, boolean.class);
    }

    /** A command that is sent while this looks shows as a later position, and is looked for. */
    private boolean atRest() {
        long before = events();
        return ledger.processors().reached(before) && nothingToSend() && events() == before;
    }

    /** Both in one look: between two, an answer that waits may become a command to send. */
    private boolean nothingToSend() {
        return questions
                .resultQuery(
                        """
                        SELECT NOT EXISTS (SELECT FROM ledger.process_command)
                           AND NOT EXISTS (SELECT FROM ledger.process_input)
                           AND NOT EXISTS (SELECT FROM ledger.patience_turn WHERE NOT asks)
                        """)
                .fetchSingle()
                .get(0, boolean.class);
    }

    /** An event that the processes have not seen yet may be an order as well as not. */
    @Override
    public long openOrders() {
        long unseen = events() - Math.max(0, ledger.processors().position("sagas"));
        return questions
                        .resultQuery("SELECT count(*) FROM ledger.process_state WHERE NOT ended")
                        .fetchSingle()
                        .get(0, long.class)
                + unseen;
    }

    @Override
    public long events() {
        return ledger.reader().lastPosition();
    }
}
