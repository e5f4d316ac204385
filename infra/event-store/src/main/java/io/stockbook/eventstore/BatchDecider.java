package io.stockbook.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Brings the commands of one stripe into the ledger, a batch at a time. While many wait it decides
 * the next batch upon the one that is on its way; if that one does not arrive, what was decided
 * upon it is forgotten with it.
 *
 * <p>Nobody is answered before the ledger has taken the whole batch, refusals included: a refusal
 * may rest on what another command of the batch has done, and is only as good as the stream was
 * current. When the ledger takes nothing, all are decided again, those whose stream has moved by
 * themselves.
 */
final class BatchDecider implements AutoCloseable {

    /** So often is a command decided before its sender is told to come again. */
    static final int MOST_ATTEMPTS = 30;

    /** A batch that has left for the ledger. */
    private record OnItsWay(Batch batch, CompletableFuture<Append.Result> result) {}

    private final Decisions decisions;
    private final Delivery delivery;
    private final AggregateCache cache;
    private final Replays replays;
    private final ExecutorService courier =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("courier").factory());

    private @Nullable OnItsWay before;

    BatchDecider(Decisions decisions, Delivery delivery, AggregateCache cache, Replays replays) {
        this.decisions = decisions;
        this.delivery = delivery;
        this.cache = cache;
        this.replays = replays;
    }

    /**
     * Answers all of them, or makes them fail: before it returns, or else when the next batch or
     * {@link #settle} follows.
     *
     * @param manyWait whether it pays to decide the next batch before this one has arrived
     */
    void decide(List<Pending<?, ?>> commands, boolean manyWait) {
        Again again = new Again(replays);
        guarded(commands, () -> decideOnce(commands, manyWait, again));
        decideAll(again);
    }

    /** Returns when all that were decided are answered. */
    void settle() {
        Again again = new Again(replays);
        hasArrived(again);
        decideAll(again);
    }

    private void decideAll(Again again) {
        while (!again.isEmpty()) {
            List<Pending<?, ?>> next = again.next();
            guarded(next, () -> decideOnce(next, false, again));
        }
    }

    private boolean decideOnce(List<Pending<?, ?>> commands, boolean manyWait, Again again) {
        List<Pending<?, ?>> open =
                withoutExhausted(replays.areLikely() ? replays.answered(commands) : commands);
        if (open.isEmpty()) {
            return true;
        }
        Batch next;
        try {
            next = decisions.of(open);
        } catch (Decisions.HandlerBroke broken) {
            // What is read again must have the batch before, or not be decided upon it.
            boolean unused = hasArrived(again);
            again.addWithout(broken, open);
            return false;
        }
        open.forEach(Pending::attempt);
        if (!hasArrived(again)) {
            next.forget(cache);
            again.add(open);
            return false;
        }
        if (manyWait) {
            before =
                    new OnItsWay(
                            next,
                            CompletableFuture.supplyAsync(() -> delivery.deliver(next), courier));
            return true;
        }
        return isTaken(next, () -> delivery.deliver(next), again);
    }

    /** Waits for the batch before; false when it was not taken, and its commands come again. */
    private boolean hasArrived(Again again) {
        OnItsWay waitedFor = before;
        before = null;
        return waitedFor == null
                || guarded(
                        waitedFor.batch().commands(),
                        () -> isTaken(waitedFor.batch(), () -> word(waitedFor.result()), again));
    }

    private static Append.Result word(CompletableFuture<Append.Result> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private boolean isTaken(Batch batch, Supplier<Append.Result> word, Again again) {
        boolean taken = false;
        try {
            Append.Result result = word.get();
            taken = result.taken();
            if (!taken) {
                again.addRefused(batch.commands(), result);
            }
        } catch (DataAccessException unheard) {
            again.addUnheard(batch.commands(), unheard);
        } finally {
            if (!taken) {
                batch.forget(cache);
            }
        }
        return taken;
    }

    private static List<Pending<?, ?>> withoutExhausted(List<Pending<?, ?>> commands) {
        List<Pending<?, ?>> open = new ArrayList<>(commands.size());
        for (Pending<?, ?> pending : commands) {
            if (pending.attempts() < MOST_ATTEMPTS) {
                open.add(pending);
            } else {
                pending.fail(new LedgerContended(pending.stream(), pending.attempts()));
            }
        }
        return open;
    }

    /**
     * Whatever happens, the commands hear of it; those that have their answer keep it. Nothing that
     * may have been decided stays in memory: it is perhaps not in the ledger.
     */
    private boolean guarded(List<Pending<?, ?>> commands, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (DataAccessException away) {
            fail(commands, new LedgerUnreachable(away));
        } catch (RuntimeException | Error defect) {
            fail(commands, defect);
        }
        return false;
    }

    private void fail(List<Pending<?, ?>> commands, Throwable because) {
        for (Pending<?, ?> pending : commands) {
            cache.remove(pending.stream());
            pending.fail(because);
        }
    }

    @Override
    public void close() {
        settle();
        courier.close();
    }
}
