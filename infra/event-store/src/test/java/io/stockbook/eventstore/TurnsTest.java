package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    private static final Turns.End HEAD = new Turns.End(1, Digest.ZERO);
    private static final Turns.End LATER = new Turns.End(61, Digest.ZERO);

    private final Turns turns = new Turns();

    @Test
    void theFirstOneStartsWhereTheLedgerEnds() {
        try (Turns.Turn first = turns.take()) {
            assertThat(first.start(() -> HEAD)).isEqualTo(HEAD);
            assertThat(first.hasCome()).isTrue();
        }
    }

    @Test
    void theNextOneStartsWhereTheOneBeforeWillEndAndComesWhenItHas() {
        try (Turns.Turn first = turns.take();
                Turns.Turn next = turns.take()) {
            first.foretell(LATER);
            assertThat(next.start(() -> HEAD)).isEqualTo(LATER);

            CompletableFuture<Boolean> come = CompletableFuture.supplyAsync(next::hasCome);
            assertThat(come).isNotDone();
            first.ended();
            assertThat(soon(come)).isTrue();
            assertThat(next.hasCome()).isTrue();
        }
    }

    @Test
    void theNextOneHearsThatTheOneBeforeHasNotEndedWhereItSaid() {
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
    void theNextOneAsksForTheEndOfTheLedgerWhenTheOneBeforeIsOverAndHasNotSaid() {
        try (Turns.Turn first = turns.take();
                Turns.Turn next = turns.take()) {
            CompletableFuture<Turns.End> start =
                    CompletableFuture.supplyAsync(() -> next.start(() -> LATER));
            assertThat(start).isNotDone();
            fail(first);

            assertThat(soon(start)).isEqualTo(LATER);
            assertThat(next.hasCome()).isTrue();
        }
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
