package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.schema.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes decide on the same streams; each has aggregates in memory that the other moves. */
final class TwoNodesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Node one;

    @SuppressWarnings("NullAway.Init")
    private static Node other;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        one = Node.on(database);
        other = Node.on(database);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void aRefusalDecidedOnAStreamThatHasMovedIsDecidedAgain() {
        StockItemId mug = item("moved-before-a-refusal");
        assertThat(one.send(receive(mug, 1)).version()).isEqualTo(1);
        assertThat(other.send(receive(mug, 9)).version()).isEqualTo(2);

        // The first node still remembers one unit.
        assertThat(one.send(allocate(mug, 10))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void anAcceptanceDecidedOnAStreamThatHasMovedIsDecidedAgain() {
        StockItemId mug = item("moved-before-an-acceptance");
        assertThat(one.send(receive(mug, 10)).version()).isEqualTo(1);
        assertThat(other.send(allocate(mug, 10)).version()).isEqualTo(2);

        // The first node still remembers ten units to promise.
        assertThat(one.send(allocate(mug, 10))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theSameCommandAtBothNodesHasOneEffectAndOneAnswer() {
        StockItemId mug = item("twice");
        CommandId id = Node.newId();
        Command receive = receive(mug, 10);

        Answer first = one.send(id, receive);
        Answer second = other.send(id, receive);

        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(one.ledger().reader().ofStream(mug.key())).hasSize(1);
    }

    @Test
    void bothNodesFightForManyItemsAndNothingIsPromisedTwice() {
        int items = 20;
        int units = 15;
        for (int i = 0; i < items; i++) {
            assertThat(one.send(receive(item("fought-" + i), units)).version()).isEqualTo(1);
        }

        List<CompletableFuture<Answer>> all =
                IntStream.range(0, items * units * 2)
                        .mapToObj(
                                i ->
                                        (i % 2 == 0 ? one : other)
                                                .sendLater(
                                                        allocate(
                                                                item("fought-" + i / 2 % items),
                                                                1)))
                        .toList();

        assertThat(all.stream().map(Node::answer).filter(Answer.Accepted.class::isInstance))
                .hasSize(items * units);
        assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
        assertThat(one.ledger().reader().after(0).map(RecordedEvent::position))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, (int) one.ledger().reader().lastPosition())
                                .mapToObj(Long::valueOf)
                                .toList());
    }
}
