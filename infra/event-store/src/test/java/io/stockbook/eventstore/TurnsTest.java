package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    private static final LedgerEnd HEAD = new LedgerEnd(1, Digest.ZERO);
    private static final LedgerEnd LATER = new LedgerEnd(61, Digest.ZERO);

    private final Turns turns = new Turns();

    @Test
    void theFirstOneStartsWhereTheLedgerEnds() throws Exception {
        try (Turns.Turn first = turns.take()) {
            assertThat(first.start(() -> HEAD)).isEqualTo(HEAD);
            assertThat(first.hasCome()).isTrue();
        }
    }

    @Test
    void theNextOneStartsWhereTheOneBeforeWillEndAndComesWhenItHas() throws Exception {
        try (Turns.Turn first = turns.take();
                Turns.Turn next = turns.take()) {
            first.foretell(LATER);
            assertThat(next.start(() -> HEAD)).isEqualTo(LATER);

            CompletableFuture<Boolean> come = inAnotherThread(next::hasCome);
            first.ended();
            assertThat(soon(come)).isTrue();
            assertThat(next.hasCome()).isTrue();
        }
    }

    @Test
    void theNextOneHearsThatTheOneBeforeHasNotEndedWhereItSaid() throws Exception {
        try (Turns.Turn first = turns.take();
                Turns.Turn next = turns.take()) {
            first.foretell(LATER);
            assertThat(next.start(() -> HEAD)).isEqualTo(LATER);
            fail(first);

            assertThat(next.hasCome()).isFalse();
            assertThat(next.hasCome()).isFalse();
        }
    }

    @Test
    void theNextOneAsksForTheEndOfTheLedgerWhenTheOneBeforeIsOverAndHasNotSaid() throws Exception {
        try (Turns.Turn first = turns.take();
                Turns.Turn next = turns.take()) {
            CompletableFuture<LedgerEnd> start = inAnotherThread(() -> next.start(() -> LATER));
            fail(first);

            assertThat(soon(start)).isEqualTo(LATER);
            assertThat(next.hasCome()).isTrue();
        }
    }

    /** Begins it, and sees it wait. */
    private static <T> CompletableFuture<T> inAnotherThread(Callable<T> waiting) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        future.complete(waiting.call());
                                    } catch (Exception failed) {
                                        future.completeExceptionally(failed);
                                    }
                                });
        await().until(() -> thread.getState() == Thread.State.WAITING);
        assertThat(future).isNotDone();
        return future;
    }

    private static <T> T soon(CompletableFuture<T> future) {
        return future.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Ends a turn without anything appended. */
    static void fail(Turns.Turn turn) {
        try (turn) {
            assertThat(turn).isNotNull();
        }
    }
}
