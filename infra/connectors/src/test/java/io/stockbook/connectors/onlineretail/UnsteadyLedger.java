package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Submission;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A ledger that answers late and out of order, and now and then fails: before it has done what was
 * asked, or after, so that only the answer is lost.
 */
final class UnsteadyLedger extends TinyLedger {

    private final RandomGenerator random;

    UnsteadyLedger(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized CompletableFuture<Answer> send(Submission submission) {
        int fate = random.nextInt(10);
        Executor later =
                CompletableFuture.delayedExecutor(random.nextInt(2_000), TimeUnit.MICROSECONDS);
        return CompletableFuture.supplyAsync(
                () -> {
                    if (fate == 0) {
                        throw new IllegalStateException("the database is away");
                    }
                    Answer answer = answer(submission);
                    if (fate == 1) {
                        throw new IllegalStateException("the answer was lost");
                    }
                    return answer;
                },
                later);
    }
}
