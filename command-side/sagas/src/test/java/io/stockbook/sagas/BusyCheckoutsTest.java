package io.stockbook.sagas;

import static io.stockbook.sagas.CheckoutStage.SOON;
import static io.stockbook.sagas.CheckoutStage.keep;
import static io.stockbook.sagas.Words.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever comes while too much is going on is told to come back. */
final class BusyCheckoutsTest {

    private final CheckoutStage shop = new CheckoutStage();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aLedgerThatTakesNoMoreKeepsNobodyFromTryingAgain() {
        CheckoutGateway busy =
                shop.inFrontOf(
                        submission ->
                                submission.command().target().equals(item("A", "north"))
                                        ? shop.stage.answer(submission)
                                        : CompletableFuture.failedFuture(new Busy()));
        assertThatThrownBy(() -> shop.call("busy", keep(SOON, 7), busy))
                .cause()
                .isInstanceOf(Busy.class);
        assertThat(shop.promised()).isZero();
        Answer again = shop.call("busy", keep(SOON, 7));
        assertThat(again).isInstanceOf(Answer.Accepted.class);
        assertThat(again.replayed()).isFalse();
        assertThat(shop.promised()).isEqualTo(7);
        busy.close();
    }

    @Test
    void aRushOfCustomersIsAskedToComeBack() {
        CompletableFuture<Answer> held = new CompletableFuture<>();
        CheckoutGateway narrow = shop.inFrontOf(_ -> held, 1);
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "first");
        CompletableFuture<Answer> first =
                narrow.send(Submission.of(id, Stage.TELLER, keep(SOON, 1)));
        await().until(() -> shop.stage.count("checkout") == 1);
        assertThatThrownBy(() -> shop.call("second", keep(SOON, 1), narrow))
                .cause()
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        no -> assertThat(no.reason()).isEqualTo(NotTaken.Reason.BUSY));
        held.completeExceptionally(new Busy());
        assertThatThrownBy(first::join).cause().isInstanceOf(Busy.class);
        narrow.close();
        assertThatThrownBy(() -> shop.call("third", keep(SOON, 1), narrow))
                .cause()
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        no -> assertThat(no.reason()).isEqualTo(NotTaken.Reason.CLOSING));
    }

    private static final class Busy extends RuntimeException implements NotTaken {
        private static final long serialVersionUID = 1L;

        @Override
        public Reason reason() {
            return Reason.BUSY;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }
}
