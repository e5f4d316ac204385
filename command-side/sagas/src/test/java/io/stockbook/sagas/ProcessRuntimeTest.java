package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.sagas.Undelivered.Outcome;
import io.stockbook.sagas.Undelivered.Posted;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever was committed is carried on, whoever goes away or cannot be read meanwhile. */
final class ProcessRuntimeTest {

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    private void fourOfNineAreOrdered() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
    }

    @Test
    void anOrderOfLongAgoIsCarriedToItsEnd() {
        stage.tell(channel("north", "south"));
        stage.tell(receive("A", "north", 9));
        stage.tell(receive("B", "south", 9));
        stage.tell(place("1", Handling.ALREADY_SHIPPED, "A", 4, "B", 5, "A", 2));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderClosed.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(stage.ledger.stock(item("B", "south")).available()).isEqualTo(4);
        assertThat(stage.count("process_state")).isEqualTo(1);
        assertThat(stage.count("process_state WHERE NOT ended")).isZero();
    }

    @Test
    void whatWasCommittedButNotSentIsSentAfterARestart() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        assertThat(stage.count("process_command")).isEqualTo(1);
        assertThat(stage.ledger.events(StockAllocated.class)).isEmpty();

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }

    @Test
    void whatWasSentButNotAnsweredIsSentAgainAndHappensOnce() {
        fourOfNineAreOrdered();
        stage.runtime = stage.runtime(this::withoutAnswer, Clock.systemUTC());
        stage.feed();
        stage.runtime.start();
        await().until(() -> stage.ledger.events(StockAllocated.class).size() == 1);
        stage.runtime.stop();

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(stage.ledger.stock(item("A", "north")).available()).isEqualTo(5);
    }

    private CompletableFuture<Answer> withoutAnswer(Submission submission) {
        Answer _ = stage.ledger.send(submission);
        return CompletableFuture.failedFuture(new IllegalStateException("cut off"));
    }

    @Test
    void aRefusalThatTwoNodesGotComesBackOnce() {
        fourOfNineAreOrdered();
        stage.feed();
        Undelivered undelivered = new Undelivered(stage.dsl);
        Posted command = undelivered.after(0, List.of(), 10).getFirst();
        Outcome refused =
                new Outcome(
                        command.number(),
                        Letter.What.REFUSED,
                        1L,
                        "{\"code\":\"INSUFFICIENT_STOCK\",\"numbers\":{},\"sentence\":\"no\"}");
        assertThat(undelivered.settle(List.of(refused))).isTrue();
        assertThat(undelivered.settle(List.of(refused))).isFalse();
        assertThat(stage.count("process_input")).isEqualTo(1);

        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.stock(item("A", "north")).promised()).isEqualTo(4);
    }

    @Test
    void aGatewayThatFailsIsTriedAgain() {
        AtomicInteger failures = new AtomicInteger(3);
        stage.runtime =
                stage.runtime(
                        submission ->
                                failures.getAndDecrement() > 0
                                        ? CompletableFuture.failedFuture(
                                                new IllegalStateException("away"))
                                        : stage.answer(submission),
                        Clock.systemUTC());
        fourOfNineAreOrdered();
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }

    @Test
    void anOrderThatCannotReadItsStateStopsNobodyElse() {
        fourOfNineAreOrdered();
        stage.tell(place("2", Handling.MANUAL, "A", 4));
        stage.feed();
        stage.dsl.execute(
                "UPDATE ledger.process_state SET state = '[]' WHERE process = 'house/order:1'");
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(order("2")))
                .hasAtLeastOneElementOfType(OrderAllocated.class);
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.STEP_REFUSED);
                            assertThat(it.subject()).isEqualTo("house/order:1");
                        });
    }

    @Test
    void anOrderThatCannotReadItsStateWhenItIsReleasedStopsNobodyElse() {
        fourOfNineAreOrdered();
        stage.tell(place("2", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        stage.dsl.execute(
                "UPDATE ledger.process_state SET state = '[]' WHERE process = 'house/order:1'");

        stage.tell(new ReleaseOrder(order("1")));
        stage.tell(new ReleaseOrder(order("2")));
        stage.tell(new ConfirmPick(order("2"), List.of(), Evidence.NONE));
        stage.untilQuiet();

        assertThat(stage.ledger.events(StockPicked.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(4));
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::subject)
                .containsOnly("house/order:1");
    }

    @Test
    void anOrderWaitsForItsChannelOverARestart() {
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        stage.tell(channel("north"));
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderAllocated.class)).hasSize(1);
    }
}
