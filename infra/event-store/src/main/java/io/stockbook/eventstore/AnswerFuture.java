package io.stockbook.eventstore;

import io.stockbook.messages.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way. A thread that waits for it is woken by the stripe; what others have asked
 * to be done with it is done on another thread, since it may wait for the next answer of the same
 * stripe.
 */
final class AnswerFuture extends CompletableFuture<Answer> {

    /** Nothing but threads waits for this one. */
    private final CompletableFuture<Answer> waitedFor = new CompletableFuture<>();

    /** Gives the answer, or the reason why there is none. */
    void answer(@Nullable Answer answer, @Nullable Throwable none, Executor others) {
        if (none == null) {
            waitedFor.complete(answer);
        } else {
            waitedFor.completeExceptionally(none);
        }
        try {
            others.execute(() -> tell(answer, none));
        } catch (RejectedExecutionException closed) {
            // No stripe is left that anybody could hold up.
            tell(answer, none);
        }
    }

    private void tell(@Nullable Answer answer, @Nullable Throwable none) {
        if (none == null) {
            super.complete(answer);
        } else {
            super.completeExceptionally(none);
        }
    }

    @Override
    public Answer join() {
        return isDone() ? super.join() : waitedFor.join();
    }

    @Override
    public Answer get() throws InterruptedException, ExecutionException {
        return isDone() ? super.get() : waitedFor.get();
    }

    @Override
    public Answer get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return isDone() ? super.get(timeout, unit) : waitedFor.get(timeout, unit);
    }

    @Override
    public boolean complete(Answer answer) {
        boolean first = waitedFor.complete(answer);
        return super.complete(answer) || first;
    }

    /** Also how a time limit ends the waiting. */
    @Override
    public boolean completeExceptionally(Throwable none) {
        boolean first = waitedFor.completeExceptionally(none);
        return super.completeExceptionally(none) || first;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean first = waitedFor.cancel(mayInterruptIfRunning);
        return super.cancel(mayInterruptIfRunning) || first;
    }
}
