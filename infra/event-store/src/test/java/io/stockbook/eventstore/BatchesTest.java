package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.schema.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to commands that are decided together, when one of them is unlike the others. */
final class BatchesTest {

    private static final LedgerSettings NARROW =
            new LedgerSettings("node", 1, 256, 16, 10, 1_000, 1_024);

    private static final LedgerSettings SMALL_BATCHES =
            new LedgerSettings("node", 1, 8, 16, 10_000, 1_000, 1_000);

    /** So large that they are copied. */
    private static final LedgerSettings LARGE_BATCHES =
            new LedgerSettings("node", 1, 64, 16, 10_000, 1_000, 1_000);

    static List<LedgerSettings> smallAndLargeBatches() {
        return List.of(SMALL_BATCHES, LARGE_BATCHES);
    }

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHandlerThatBreaksFailsItsOwnCommandAndNoOther() throws SQLException {
        try (Node node = Node.with(database, BreakingHandlers::everyAggregate, NARROW)) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            try (LockedHead _ = LockedHead.of(database)) {
                // The first is being appended while the others become one batch behind it.
                for (long quantity : new long[] {1, 10, 13, 10}) {
                    sent.add(node.sendLater(receive(item("mug"), quantity)));
                }
            }
            assertThat(Node.answer(sent.get(1)).version()).isEqualTo(2);
            assertThatThrownBy(() -> Node.answer(sent.get(2)))
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("thirteen");
            assertThat(Node.answer(sent.get(3)).version()).isEqualTo(3);
            assertThat(node.send(allocate(item("mug"), 21))).isInstanceOf(Answer.Accepted.class);
            assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
        }
    }

    @Test
    void aHandlerThatBreaksBehindABatchOnItsWayFailsItsOwnCommandAndNoOther() {
        try (Node node = Node.with(database, BreakingHandlers::everyAggregate, SMALL_BATCHES)) {
            List<CompletableFuture<Answer>> sent =
                    IntStream.range(0, 300)
                            .mapToObj(
                                    i -> node.sendLater(receive(item("mug"), i % 7 == 3 ? 13 : 1)))
                            .toList();

            for (int i = 0; i < sent.size(); i++) {
                CompletableFuture<Answer> answer = sent.get(i);
                if (i % 7 == 3) {
                    assertThatThrownBy(() -> Node.answer(answer)).hasRootCauseMessage("thirteen");
                } else {
                    assertThat(Node.answer(answer)).isInstanceOf(Answer.Accepted.class);
                }
            }
            assertThat(node.ledger().reader().ofStream(item("mug").key())).hasSize(257);
            assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
        }
    }

    @Test
    void anErrorOnTheWayToTheLedgerLeavesNothingInMemoryThatTheLedgerHasNot() {
        try (Node node = Node.with(database, BreakingHandlers::everyAggregate, NARROW);
                Node other = Node.with(database, Node::everyAggregate, NARROW)) {
            assertThat(node.send(receive(item("mug"), 10)).version()).isEqualTo(1);
            assertThatThrownBy(() -> node.send(receive(item("mug"), BreakingHandlers.ON_ERROR)))
                    .hasRootCauseMessage("fourteen");

            assertThat(node.send(receive(item("mug"), 1)).version()).isEqualTo(2);
            assertThat(other.send(allocate(item("mug"), 11))).isInstanceOf(Answer.Accepted.class);
            assertThat(node.ledger().reader().ofStream(item("mug").key())).hasSize(3);
        }
    }

    @Test
    void moreThanMayWaitAreTurnedAwayAtOnceAndHaveNoEffect() throws SQLException {
        try (Node node = Node.with(database, Node::everyAggregate, NARROW)) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            try (LockedHead _ = LockedHead.of(database)) {
                for (int i = 0; i < 100; i++) {
                    sent.add(node.sendLater(receive(item("mug"), 1)));
                }
            }
            long taken = sent.stream().filter(BatchesTest::isAnswered).count();
            assertThat(taken).isBetween(10L, 99L);
            assertThat(node.ledger().reader().ofStream(item("mug").key())).hasSize((int) taken);
        }
    }

    @Test
    void whatWasTakenIsAnsweredBeforeTheLedgerCloses() {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        Node node = Node.on(database);
        for (int i = 0; i < 500; i++) {
            sent.add(node.sendLater(receive(item("mug"), 1)));
        }
        node.close();

        assertThat(sent).allMatch(CompletableFuture::isDone).allMatch(BatchesTest::isAnswered);
        assertThatThrownBy(() -> Node.answer(node.sendLater(receive(item("mug"), 1))))
                .hasCauseInstanceOf(LedgerClosed.class);
    }

    @Test
    void whatTheLedgerTookBeforeTheConnectionBrokeIsFoundAndNotAppendedAgain() {
        LostConfirmation losing = new LostConfirmation(database.dataSource(), 2);
        try (Node node = Node.over(losing, Node::everyAggregate, NARROW)) {
            Answer first = node.send(receive(item("mug"), 10));
            Answer second = node.send(receive(item("mug"), 10));

            assertThat(first.version()).isEqualTo(1);
            assertThat(second.version()).isEqualTo(2);
            assertThat(node.ledger().reader().ofStream(item("mug").key())).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("smallAndLargeBatches")
    void whatWasDecidedUponABatchOfUnknownOutcomeIsDecidedAgain(LedgerSettings settings) {
        LostConfirmation losing = new LostConfirmation(database.dataSource(), 7);
        try (Node node = Node.over(losing, Node::everyAggregate, settings)) {
            assertEachReceiptIsThereOnce(node, sendReceipts(node));
        }
    }

    @ParameterizedTest
    @MethodSource("smallAndLargeBatches")
    void whatWasDecidedUponABatchThatAnotherNodeForestalledIsDecidedAgain(LedgerSettings settings) {
        try (Node node = Node.with(database, Node::everyAggregate, settings);
                Node other = Node.with(database, Node::everyAggregate, settings)) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>(sendReceipts(node));
            sent.addAll(sendReceipts(other));

            assertEachReceiptIsThereOnce(node, sent);
        }
    }

    /** So many on one stream that some batches are decided while the one before is on its way. */
    private static List<CompletableFuture<Answer>> sendReceipts(Node node) {
        return IntStream.range(0, 300)
                .mapToObj(_ -> node.sendLater(receive(item("mug"), 1)))
                .toList();
    }

    private void assertEachReceiptIsThereOnce(Node node, List<CompletableFuture<Answer>> sent) {
        List<Long> versions =
                LongStream.rangeClosed(1, sent.size()).boxed().collect(Collectors.toList());
        assertThat(sent.stream().map(Node::answer).map(Answer::version))
                .containsExactlyInAnyOrderElementsOf(versions);
        assertThat(node.ledger().reader().ofStream(item("mug").key())).hasSize(sent.size());
        assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
    }

    @Test
    void theLedgerTakesAllOfABatchOrNothingAndSaysWhatStoodInTheWay() {
        LedgerTables tables = LedgerTables.of(database.dataSource(), LedgerSettings.COPIED_FROM);
        String refusal = LedgerJson.write(Refusal.of(RefusalCode.WRONG_STATE, "no"));
        Append.Outcome known =
                new Append.Outcome(Node.newId().value(), Digest.ZERO, "a", 0, refusal);
        Append.Outcome another =
                new Append.Outcome(Node.newId().value(), Digest.ZERO, "b", 0, refusal);
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(
                        tables.writer()
                                .append(
                                        0,
                                        new Append(now, Map.of("a", 0L), List.of(), List.of(known)))
                                .taken())
                .isTrue();

        Append.Result result =
                tables.writer()
                        .append(
                                0,
                                new Append(
                                        now,
                                        Map.of("a", 1L, "b", 0L),
                                        List.of(),
                                        List.of(known, another)));

        assertThat(result.taken()).isFalse();
        assertThat(result.moved()).containsExactly("a");
        assertThat(result.known()).containsExactly(known.commandId());
        assertThat(tables.answers().lookUp(List.of(another.commandId()))).isEmpty();
    }

    @Test
    void aLedgerThatEndsBeforeAConfirmedPositionTakesNothingMore() {
        LedgerWriter writer = new LedgerWriter(database.dataSource(), LedgerSettings.COPIED_FROM);
        Append none = new Append(Instant.now(), Map.of(), List.of(), List.of());
        assertThat(writer.append(0, none).taken()).isTrue();

        assertThatThrownBy(() -> writer.append(7, none))
                .hasMessageContaining("the ledger ends at position 0, and 7 was confirmed before");
    }

    private static boolean isAnswered(CompletableFuture<Answer> sent) {
        try {
            return Node.answer(sent) instanceof Answer.Accepted;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(LedgerBusy.class);
            return false;
        }
    }
}
