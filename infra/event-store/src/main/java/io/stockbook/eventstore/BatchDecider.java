package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.dao.DataAccessException;

/**
 * Decides the commands of one stripe, a batch at a time, on the stripe's thread.
 *
 * <p>Nobody is answered before the ledger has taken the whole batch, refusals included: a refusal
 * may rest on what another command of the batch has done, and is only as good as the stream was
 * current. When the ledger takes nothing, all are decided again, those whose stream has moved one
 * by one.
 */
final class BatchDecider {

    /** So often is a command decided before its sender is told to come again. */
    static final int MOST_ATTEMPTS = 10;

    /** Hands one command to its aggregate, in a unit of work of its own. */
    interface Handler {
        ResultMessage<?> handle(Pending<?, ?> pending);
    }

    private final EventCatalog catalog;
    private final LedgerTables tables;
    private final AggregateCache cache;
    private final Tail tail;
    private final Handler handler;

    private final Replays replays;

    BatchDecider(
            EventCatalog catalog,
            LedgerTables tables,
            AggregateCache cache,
            Tail tail,
            Handler handler) {
        this.catalog = catalog;
        this.tables = tables;
        this.cache = cache;
        this.tail = tail;
        this.handler = handler;
        this.replays = new Replays(tables.answers());
    }

    /** Answers all of them, or makes them fail. */
    void decide(List<Pending<?, ?>> batch) {
        Deque<List<Pending<?, ?>>> work = new ArrayDeque<>();
        work.add(batch);
        while (!work.isEmpty()) {
            List<Pending<?, ?>> next = work.remove();
            try {
                decideOnce(replays.areLikely() ? replays.answered(next) : next, work);
            } catch (DataAccessException away) {
                next.forEach(pending -> pending.fail(new LedgerUnreachable(away)));
            } catch (RuntimeException | Error defect) {
                next.forEach(pending -> pending.fail(defect));
            }
        }
    }

    private void decideOnce(List<Pending<?, ?>> batch, Deque<List<Pending<?, ?>>> work) {
        List<Pending<?, ?>> open = withoutExhausted(batch);
        if (open.isEmpty()) {
            return;
        }
        Append.Result result;
        try {
            result = attempt(open);
        } catch (DataAccessException unknownOutcome) {
            // The ledger may have taken it before the connection broke. One by one, so that a
            // command it can never take harms nobody else.
            List<Pending<?, ?>> untaken = replays.answered(open);
            if (open.size() == 1 && open.getFirst().attempts() > 2) {
                untaken.forEach(pending -> pending.fail(new LedgerUnreachable(unknownOutcome)));
            } else {
                untaken.forEach(pending -> work.add(List.of(pending)));
            }
            return;
        }
        if (!result.taken()) {
            List<Pending<?, ?>> again = result.known().isEmpty() ? open : replays.answered(open);
            List<Pending<?, ?>> rest = new ArrayList<>(again);
            rest.removeIf(pending -> result.moved().contains(pending.stream()));
            if (!rest.isEmpty()) {
                work.add(rest);
            }
            again.removeAll(rest);
            again.forEach(pending -> work.add(List.of(pending)));
        }
    }

    private Append.Result attempt(List<Pending<?, ?>> commands) {
        DefaultUnitOfWork<CommandMessage<?>> root = new DefaultUnitOfWork<>(null);
        root.start();
        try {
            Batch batch = read(commands);
            batch.enter(root);
            commands.forEach(pending -> batch.decided(pending, handle(pending)));
            List<Append.Result> results = new ArrayList<>(1);
            // Axon hands over the events before this, in the order of registration.
            root.onPrepareCommit(_ -> results.add(appended(batch)));
            root.commit();
            long first = results.getFirst().firstPosition();
            tail.appended(first, batch.recorded(first));
            batch.answer(first);
            return results.getFirst();
        } catch (BatchRefused refused) {
            return refused.result;
        } finally {
            if (root.isActive()) {
                root.rollback();
            }
        }
    }

    private Batch read(List<Pending<?, ?>> commands) {
        Set<String> cold = new HashSet<>();
        commands.forEach(pending -> cold.add(pending.stream()));
        cold.removeIf(cache::containsKey);
        return new Batch(
                catalog, cold, tables.rows().beginnings(cold, LedgerEventStorageEngine.PAGE));
    }

    private ResultMessage<?> handle(Pending<?, ?> pending) {
        pending.attempt();
        ResultMessage<?> result = handler.handle(pending);
        if (result.isExceptional()) {
            // Axon forgets only what this command itself has put there.
            cache.remove(pending.stream());
        }
        return result;
    }

    private Append.Result appended(Batch batch) {
        Append.Result result = tables.writer().append(batch.toAppend());
        if (!result.taken()) {
            throw new BatchRefused(result);
        }
        return result;
    }

    private List<Pending<?, ?>> withoutExhausted(List<Pending<?, ?>> batch) {
        List<Pending<?, ?>> open = new ArrayList<>(batch);
        open.removeIf(
                pending -> {
                    boolean exhausted = pending.attempts() >= MOST_ATTEMPTS;
                    if (exhausted) {
                        pending.fail(new LedgerContended(pending.stream(), pending.attempts()));
                    }
                    return exhausted;
                });
        return open;
    }

    /** Rolls the batch back; what stood in its way is no defect. */
    private static final class BatchRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Append.Result result;

        BatchRefused(Append.Result result) {
            super("the ledger did not take the batch", null, false, false);
            this.result = result;
        }
    }
}
