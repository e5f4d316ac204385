package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs all processes. Batches of events come in as to any subscriber; what comes besides (answers
 * and deadlines) is taken by a thread of its own when no batch does. Both lock the one row of
 * {@code ledger.process_place} first, so there is one writer of process state at any time, on
 * however many nodes.
 */
public final class ProcessRuntime implements EventSubscriber {

    private final DSLContext dsl;
    private final Clock clock;
    private final Dispatcher dispatcher;
    private final Signal inputs = new Signal();
    private final Workers workers;

    /**
     * A runtime that does not send yet.
     *
     * @param dsl joins the transaction of whoever calls {@link #on}, and has its own otherwise
     */
    public ProcessRuntime(DSLContext dsl, CommandGateway gateway, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
        this.dispatcher =
                new Dispatcher(new Undelivered(dsl), gateway, System::nanoTime, inputs::raise);
        this.workers = new Workers(dispatcher, inputs, () -> Deadlines.sweep(dsl), this::drain);
    }

    /** Starts sending, waking and draining. */
    public void start() {
        workers.start();
    }

    /** Stops sending, takes the answers that are under way, and waits for the threads to end. */
    public void stop() {
        workers.stop();
    }

    @Override
    public String name() {
        return "sagas";
    }

    @Override
    public String schema() {
        return "ledger";
    }

    /** Many queries of a batch are one each however large it is. */
    @Override
    public int batchSize() {
        return 2_000;
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        long place =
                dsl.fetchSingle("SELECT position FROM ledger.process_place FOR UPDATE")
                        .get("position", long.class);
        List<RecordedEvent> fresh =
                batch.stream().filter(event -> event.position() > place).toList();
        if (!fresh.isEmpty()) {
            long position = fresh.getLast().position();
            boolean sends = new Round(dsl, clock.instant()).take(fresh, position);
            dsl.execute("UPDATE ledger.process_place SET position = {0}", val(position));
            if (sends) {
                wakeAfterCommit();
            }
        }
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            dispatcher.wake();
                        }
                    });
        } else {
            dispatcher.wake();
        }
    }

    /** Takes what waits to be told; leaves it to the batch that is being taken, if one is. */
    private void drain() {
        boolean sends =
                dsl.transactionResult(
                        configuration -> {
                            DSLContext own = configuration.dsl();
                            Record place =
                                    own.fetchOne(
                                            """
                                            SELECT position FROM ledger.process_place
                                            WHERE EXISTS (SELECT 1 FROM ledger.process_input)
                                               OR EXISTS (SELECT 1 FROM ledger.patience_turn
                                                          WHERE NOT asks)
                                            FOR UPDATE SKIP LOCKED
                                            """);
                            return place != null && drain(own, place.get("position", long.class));
                        });
        if (sends) {
            dispatcher.wake();
        }
    }

    private boolean drain(DSLContext own, long position) {
        Round round = new Round(own, clock.instant());
        boolean sends = round.take(List.of(), position);
        if (round.isToBeGoneOnWith()) {
            inputs.raise();
        }
        return sends;
    }
}
