package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Answer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class AnswerFutureTest {

    private static final Answer ANSWER =
            new Answer.Accepted("house/mug@north", 1, 1, Instant.EPOCH, false);

    private final AnswerFuture future = new AnswerFuture();

    /** What would run on threads of its own, and has not run yet. */
    private final Deque<Runnable> others = new ArrayDeque<>();

    @Test
    void whoWaitsIsWokenAtOnceAndWhatIsToBeDoneWithItIsDoneElsewhere() throws Exception {
        CompletableFuture<Long> version = future.thenApply(Answer::version);

        future.answer(ANSWER, null, others::add);

        assertThat(future.join()).isSameAs(ANSWER);
        assertThat(future.get()).isSameAs(ANSWER);
        assertThat(future.get(1, TimeUnit.SECONDS)).isSameAs(ANSWER);
        assertThat(version).isNotDone();

        others.remove().run();
        assertThat(version.join()).isEqualTo(1);
        assertThat(future.join()).isSameAs(ANSWER);
    }

    @Test
    void aDefectReachesBoth() {
        CompletableFuture<Long> version = future.thenApply(Answer::version);

        future.answer(null, new IllegalStateException("thirteen"), others::add);

        assertThatThrownBy(future::join).hasRootCauseMessage("thirteen");
        others.remove().run();
        assertThatThrownBy(version::join).hasRootCauseMessage("thirteen");
    }

    @Test
    void aTimeLimitEndsTheWaiting() {
        CompletableFuture<Answer> limited = future.orTimeout(1, TimeUnit.MILLISECONDS);

        assertThatThrownBy(limited::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(future).isCompletedExceptionally();
    }

    @Test
    void whenNoThreadIsLeftTheAnswerIsGivenAllTheSame() {
        CompletableFuture<Long> version = future.thenApply(Answer::version);

        future.answer(
                ANSWER,
                null,
                told -> {
                    throw new RejectedExecutionException(Objects.toString(told));
                });

        assertThat(version.join()).isEqualTo(1);
    }
}
