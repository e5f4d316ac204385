package io.stockbook.connectors.sending;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a submission again, with the same id, while it fails or is still being decided.
 *
 * @param most attempts in all
 * @param firstPause before the second attempt; each further pause is twice as long, up to 5 s
 */
public record Retries(int most, Duration firstPause) {

    /** Ten attempts over about half a minute: longer than a database takes to restart. */
    public static final Retries USUAL = new Retries(10, Duration.ofMillis(100));

    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** Sends it until it is answered, or often enough. */
    public CompletableFuture<Answer> send(CommandGateway gateway, Submission submission) {
        return attempt(gateway, submission, 1);
    }

    private CompletableFuture<Answer> attempt(
            CommandGateway gateway, Submission submission, int nth) {
        return once(gateway, submission)
                .handle((answer, failure) -> next(gateway, submission, nth, answer, failure))
                .thenCompose(Supplier::get);
    }

    private Supplier<CompletableFuture<Answer>> next(
            CommandGateway gateway,
            Submission submission,
            int nth,
            @Nullable Answer answer,
            @Nullable Throwable failure) {
        return nth < most && isUndecided(answer, failure)
                ? () -> later(gateway, submission, nth)
                : () -> settled(answer, failure);
    }

    private CompletableFuture<Answer> later(
            CommandGateway gateway, Submission submission, int nth) {
        long pause = Math.min(LONGEST_PAUSE_MILLIS, firstPause.toMillis() << Math.min(nth - 1, 16));
        Executor afterPause = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> submission, afterPause)
                .thenCompose(again -> attempt(gateway, again, nth + 1));
    }

    private static boolean isUndecided(@Nullable Answer answer, @Nullable Throwable failure) {
        return failure != null
                || (answer instanceof Answer.Refused refused
                        && refused.refusal().code() == RefusalCode.IN_FLIGHT);
    }

    private static CompletableFuture<Answer> settled(
            @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer != null) {
            return CompletableFuture.completedFuture(answer);
        }
        return CompletableFuture.failedFuture(
                failure == null ? new IllegalStateException("no answer came") : failure);
    }

    private static CompletableFuture<Answer> once(CommandGateway gateway, Submission submission) {
        try {
            return gateway.send(submission);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
