package io.stockbook.connectors.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

final class SendingWindowTest {

    private static final Answer ACCEPTED = new Answer.Accepted("s", 1, 1, Instant.EPOCH, false);
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1));

    /** Answers when told to, and keeps what it was sent. */
    private static final class SlowGateway implements CommandGateway {
        private final Queue<Submission> sent = new ConcurrentLinkedQueue<>();
        private final Queue<CompletableFuture<Answer>> open = new ConcurrentLinkedQueue<>();

        @Override
        public CompletableFuture<Answer> send(Submission submission) {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            open.add(answer);
            sent.add(submission);
            return answer;
        }

        void answerNext() {
            CompletableFuture<Answer> next = open.poll();
            assertThat(next).isNotNull();
            if (next != null) {
                next.complete(ACCEPTED);
            }
        }

        List<String> names() {
            return sent.stream().map(s -> ((RenameItem) s.command()).name()).toList();
        }
    }

    /** Gives these answers in turn; a null is a failure. */
    private static CommandGateway answering(Queue<Submission> sent, Object... answers) {
        Queue<Object> left = new ArrayDeque<>(List.of(answers));
        return submission -> {
            sent.add(submission);
            return left.remove() instanceof Answer answer
                    ? CompletableFuture.completedFuture(answer)
                    : CompletableFuture.failedFuture(new IllegalStateException("database is down"));
        };
    }

    private static Answer refused(RefusalCode code) {
        return new Answer.Refused("s", 1, new Refusal(code, "It does not hold.", Map.of()), false);
    }

    private static SendingWindow window(CommandGateway gateway, int size) {
        return new SendingWindow(gateway, Actor.machine("test"), QUICK, size);
    }

    private static Step step(String sku, String name) {
        CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
        return Step.chained(
                "row 7", CommandId.ofKey(OwnerId.HOUSE, "test", name), new RenameItem(item, name));
    }

    @Test
    void a_step_waits_for_the_last_step_of_its_target_and_overtakes_those_of_others()
            throws InterruptedException {
        SlowGateway gateway = new SlowGateway();
        try (SendingWindow window = window(gateway, 10)) {
            window.send(step("A", "first of A"));
            window.send(step("A", "second of A"));
            window.send(step("B", "first of B"));
            assertThat(gateway.names()).containsExactly("first of A", "first of B");

            gateway.answerNext();
            await().until(() -> gateway.names().contains("second of A"));
            gateway.answerNext();
            gateway.answerNext();
            window.awaitAnswers();
        }
    }

    @Test
    void no_more_steps_than_the_window_is_wide_are_unanswered() throws InterruptedException {
        SlowGateway gateway = new SlowGateway();
        try (SendingWindow window = window(gateway, 2)) {
            Thread feeder =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    window.send(
                                            List.of(
                                                    step("A", "a"),
                                                    step("B", "b"),
                                                    step("C", "c")));
                                } catch (InterruptedException ended) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            await().until(() -> feeder.getState() == Thread.State.WAITING);
            assertThat(gateway.names()).containsExactly("a", "b");

            gateway.answerNext();
            await().until(() -> gateway.names().size() == 3);
            gateway.answerNext();
            gateway.answerNext();
            feeder.join();
        }
    }

    @Test
    void what_failed_or_is_still_being_decided_is_sent_again_with_the_same_id()
            throws InterruptedException {
        Queue<Submission> sent = new ConcurrentLinkedQueue<>();
        CommandGateway gateway =
                answering(sent, "failure", refused(RefusalCode.IN_FLIGHT), ACCEPTED);
        try (SendingWindow window = window(gateway, 2)) {
            window.send(step("A", "a"));
            window.awaitAnswers();
        }
        assertThat(sent).hasSize(3);
        assertThat(Set.copyOf(sent)).hasSize(1);
    }

    @Test
    void a_ledger_that_cannot_be_reached_for_long_stops_the_plan() throws InterruptedException {
        CommandGateway gateway =
                answering(new ConcurrentLinkedQueue<>(), "failure", "failure", "failure");
        try (SendingWindow window = window(gateway, 2)) {
            window.send(step("A", "a"));
            assertThatThrownBy(window::awaitAnswers)
                    .isInstanceOf(SendingStoppedException.class)
                    .hasMessage(
                            "row 7: RenameItem to house/sku:A was not answered: database is down");
        }
    }

    @Test
    void a_refusal_stops_the_plan_with_its_origin_and_sentence() throws InterruptedException {
        CommandGateway gateway =
                answering(new ConcurrentLinkedQueue<>(), refused(RefusalCode.WRONG_STATE));
        try (SendingWindow window = window(gateway, 2)) {
            window.send(step("A", "a"));
            assertThatThrownBy(() -> window.send(step("B", "b")))
                    .isInstanceOf(SendingStoppedException.class)
                    .hasMessage(
                            "row 7: RenameItem to house/sku:A was refused with WRONG_STATE: It does"
                                    + " not hold.");
        }
    }

    @Test
    void a_refusal_that_was_expected_does_not_stop_it() throws InterruptedException {
        CommandGateway gateway =
                answering(new ConcurrentLinkedQueue<>(), refused(RefusalCode.ALREADY_EXISTS));
        try (SendingWindow window = window(gateway, 2)) {
            window.send(step("A", "a").expecting(RefusalCode.ALREADY_EXISTS));
            window.awaitAnswers();
        }
    }
}
