package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GatewayTest {

    private static final Actor TESTER = new Actor("test", "tester");

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Node node;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        node = Node.on(database);
    }

    @AfterAll
    static void close() {
        node.close();
        database.close();
    }

    @Test
    void anAcceptedCommandIsAnsweredWithTheStreamItsVersionAndItsPlaceInTheLedger() {
        StockItemId mug = item("accepted");

        Answer.Accepted first = accepted(node.send(receive(mug, 10)));
        Answer.Accepted second = accepted(node.send(allocate(mug, 4)));

        assertThat(first.stream()).isEqualTo(mug.key());
        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.position()).isGreaterThan(first.position());
        List<RecordedEvent> events = node.ledger().reader().ofStream(mug.key());
        assertThat(events).extracting(RecordedEvent::version).containsExactly(1L, 2L);
        assertThat(events.getFirst().event()).isInstanceOf(StockEvent.StockReceived.class);
        assertThat(events.getFirst().recordedAt()).isEqualTo(first.recordedAt());
        assertThat(events.getLast().position()).isEqualTo(second.position());
        assertThat(events.getLast().provenance().actor()).isEqualTo(TESTER);
    }

    @Test
    void theSameCommandAgainGetsItsFirstAnswerAgainAndHasNoSecondEffect() {
        StockItemId mug = item("replayed");
        CommandId id = Node.newId();
        Command receive = receive(mug, 10);

        Answer.Accepted first = accepted(node.send(id, receive));
        assertThat(node.send(allocate(mug, 1)).version()).isEqualTo(2);

        assertThat(node.send(id, receive))
                .isEqualTo(
                        new Answer.Accepted(
                                first.stream(),
                                first.version(),
                                first.position(),
                                first.recordedAt(),
                                true));
        assertThat(node.ledger().reader().ofStream(mug.key())).hasSize(2);
    }

    @Test
    void aRefusalIsRememberedAsWellEvenWhenTheCommandWouldHoldByNow() {
        StockItemId mug = item("refused");
        CommandId id = Node.newId();
        Command allocate = allocate(mug, 7);
        assertThat(node.send(receive(mug, 6)).version()).isEqualTo(1);

        Answer.Refused first = refused(node.send(id, allocate));
        assertThat(first.refusal().code()).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
        assertThat(first.version()).isEqualTo(1);
        assertThat(node.send(receive(mug, 100)).version()).isEqualTo(2);

        assertThat(node.send(id, allocate))
                .isEqualTo(new Answer.Refused(first.stream(), 1, first.refusal(), true));
    }

    @Test
    void anIdThatComesAgainWithAnotherBodyIsRefused() {
        CommandId id = Node.newId();
        assertThat(node.send(id, receive(item("reused"), 10)).replayed()).isFalse();

        assertThat(refused(node.send(id, receive(item("reused"), 11))).refusal().code())
                .isEqualTo(RefusalCode.KEY_REUSED);
        assertThat(refused(node.send(id, receive(item("elsewhere"), 10))).refusal().code())
                .isEqualTo(RefusalCode.KEY_REUSED);
        assertThat(node.ledger().reader().ofStream(item("elsewhere").key())).isEmpty();
    }

    @Test
    void aVersionThatIsNotTheStreamsIsRefusedWithBothNumbersAndRemembered() {
        StockItemId mug = item("stale");
        assertThat(accepted(node.sendExpecting(0, receive(mug, 10))).version()).isEqualTo(1);

        Answer.Refused stale = refused(node.sendExpecting(0, receive(mug, 10)));

        assertThat(stale.refusal().code()).isEqualTo(RefusalCode.STALE_VERSION);
        assertThat(stale.refusal().numbers()).containsEntry("expected", 0L);
        assertThat(stale.refusal().numbers()).containsEntry("actual", 1L);
        assertThat(accepted(node.sendExpecting(1, receive(mug, 10))).version()).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsThereIsNotMadeAnewWithAnotherContent() {
        RegisterLocation first =
                new RegisterLocation(new LocationId("dock"), "Dock", Custody.OURS, null);
        RegisterLocation other =
                new RegisterLocation(new LocationId("dock"), "Pier", Custody.OURS, null);
        CommandId id = CommandId.ofDocument(first.location());
        assertThat(node.send(id, first).replayed()).isFalse();

        assertThat(node.send(id, first).replayed()).isTrue();
        Refusal refusal = refused(node.send(id, other)).refusal();
        assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_EXISTS);
        assertThat(refusal.sentence())
                .isEqualTo(first.location().key() + " exists already, with another content.");
    }

    @Test
    void whileACommandIsBeingDecidedTheSameOneIsInFlightAndAnotherBodyIsReuse()
            throws SQLException {
        StockItemId mug = item("in-flight");
        CommandId id = Node.newId();
        CompletableFuture<Answer> first;
        try (LockedHead _ = LockedHead.of(database)) {
            first = node.ledger().gateway().send(Submission.of(id, TESTER, receive(mug, 1)));

            assertThat(refused(node.send(id, receive(mug, 1))).refusal().code())
                    .isEqualTo(RefusalCode.IN_FLIGHT);
            assertThat(refused(node.send(id, receive(mug, 2))).refusal().code())
                    .isEqualTo(RefusalCode.KEY_REUSED);
        }
        assertThat(accepted(Node.answer(first)).version()).isEqualTo(1);
        assertThat(node.send(id, receive(mug, 1)).replayed()).isTrue();
    }

    @Test
    void fiftyWhoWantTheLastUnitAtOnceAndExactlyOneGetsItEachTime() {
        for (int round = 0; round < 100; round++) {
            StockItemId last = item("last-" + round);
            assertThat(node.send(receive(last, 1)).version()).isEqualTo(1);

            List<CompletableFuture<Answer>> all =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> node.sendLater(allocate(last, 1)))
                            .toList();

            assertThat(all.stream().map(Node::answer).filter(Answer.Accepted.class::isInstance))
                    .hasSize(1);
        }
    }

    private static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }

    private static Answer.Refused refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return (Answer.Refused) answer;
    }
}
