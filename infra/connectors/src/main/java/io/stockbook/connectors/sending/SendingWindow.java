package io.stockbook.connectors.sending;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AggregateId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends the steps of a plan with at most so many unanswered at a time. One thread feeds it.
 *
 * <p>Steps that wait for others are sent from threads of the window's own, never from the thread
 * that brought an answer: that one is the ledger's, and must not be made to wait.
 */
public final class SendingWindow implements AutoCloseable {

    /** Enough to keep group commit busy, few enough to hold in memory without a thought. */
    public static final int USUAL_SIZE = 2_000;

    private final CommandGateway gateway;
    private final Actor actor;
    private final Retries retries;
    private final int size;
    private final Semaphore free;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<AggregateId, CompletableFuture<Answer>> last = new HashMap<>();
    private final AtomicReference<@Nullable SendingStoppedException> stop = new AtomicReference<>();

    /** A window in front of the gateway. */
    public SendingWindow(CommandGateway gateway, Actor actor, Retries retries, int size) {
        this.gateway = gateway;
        this.actor = actor;
        this.retries = retries;
        this.size = size;
        this.free = new Semaphore(size);
    }

    /**
     * Sends a step as soon as there is room and what it waits for is answered.
     *
     * @throws SendingStoppedException when an earlier step could not be done
     */
    public void send(Step step) throws InterruptedException {
        failIfStopped();
        free.acquire();
        CompletableFuture<Answer> answered =
                sent(step)
                        .thenApply(answer -> accepted(step, answer))
                        .whenComplete((_, failure) -> finish(step, failure));
        if (step.leads()) {
            last.put(step.command().target(), answered);
        }
    }

    /** Sends all of them. */
    public void send(List<Step> steps) throws InterruptedException {
        for (Step step : steps) {
            send(step);
        }
    }

    /**
     * Waits until every step is answered.
     *
     * @throws SendingStoppedException when one could not be done
     */
    public void awaitAnswers() throws InterruptedException {
        free.acquire(size);
        free.release(size);
        failIfStopped();
    }

    private CompletableFuture<Answer> sent(Step step) {
        Submission submission = Submission.of(step.id(), actor, step.command());
        CompletableFuture<?>[] before = unanswered(step);
        return before.length == 0
                ? retries.send(gateway, submission)
                : CompletableFuture.allOf(before)
                        .thenComposeAsync(_ -> retries.send(gateway, submission), waiting);
    }

    private CompletableFuture<?>[] unanswered(Step step) {
        return step.after().stream()
                .map(last::get)
                .filter(Objects::nonNull)
                .filter(answer -> answer.state() != Future.State.SUCCESS)
                .toArray(CompletableFuture[]::new);
    }

    private static Answer accepted(Step step, Answer answer) {
        if (answer instanceof Answer.Refused refused
                && !step.expected().contains(refused.refusal().code())) {
            throw SendingStoppedException.refused(step, refused.refusal());
        }
        return answer;
    }

    private void finish(Step step, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            stop.compareAndSet(
                    null,
                    cause instanceof SendingStoppedException stopped
                            ? stopped
                            : new SendingStoppedException(step, cause));
        }
        free.release();
    }

    private void failIfStopped() {
        SendingStoppedException stopped = stop.get();
        if (stopped != null) {
            throw stopped;
        }
    }

    @Override
    public void close() {
        waiting.close();
    }
}
