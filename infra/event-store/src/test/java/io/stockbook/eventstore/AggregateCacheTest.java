package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.stock.RandomHistory;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.schema.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AggregateCacheTest {

    private static final int ITEMS = 20;
    private static final int COMMANDS = 150;

    @Test
    void whatGrowsIsWeighedAgain() {
        try (TestDatabase database = TestDatabase.fresh();
                Node node = Node.on(database)) {
            assertThat(node.send(receive(item("mug"), 100)).version()).isEqualTo(1);
            assertThat(node.send(receive(item("cup"), 100)).version()).isEqualTo(1);
            assertThat(node.ledger().cache()).isEqualTo(new CacheFigures(2, 2));
            for (int count = 1; count <= 10; count++) {
                assertThat(node.send(allocate(item("mug"), 1)).version()).isEqualTo(count + 1);
            }
            assertThat(node.ledger().cache()).isEqualTo(new CacheFigures(2, 12));
        }
    }

    @Test
    void aLargeAggregateLeavesLessRoomForOthers() {
        try (TestDatabase database = TestDatabase.fresh();
                Node node = Node.with(database, Node::everyAggregate, holding(50))) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            sent.add(node.sendLater(receive(item("mug"), 100)));
            IntStream.range(0, 40).forEach(_ -> sent.add(node.sendLater(allocate(item("mug"), 1))));
            IntStream.range(0, 40)
                    .forEach(i -> sent.add(node.sendLater(receive(item("m" + i), 1))));
            assertThat(sent)
                    .allSatisfy(
                            one ->
                                    assertThat(Node.answer(one))
                                            .isInstanceOf(Answer.Accepted.class));

            assertThat(node.ledger().cache().entries()).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void whatWasForgottenIsDecidedAsIfItHadBeenRemembered() {
        long seed = new Random().nextLong();
        try (TestDatabase forgetful = TestDatabase.fresh();
                TestDatabase remembering = TestDatabase.fresh();
                Node small = Node.with(forgetful, Node::everyAggregate, holding(15));
                Node large = Node.with(remembering, Node::everyAggregate, holding(1_000_000))) {
            List<StockCommand> commands = interleaved(seed);
            assertThat(told(small, commands)).as("seed %d", seed).isEqualTo(told(large, commands));
            assertThat(small.ledger().cache().aggregates()).isLessThan(ITEMS);
            assertThat(large.ledger().cache().aggregates()).isEqualTo(ITEMS);
        }
    }

    private record Told(String stream, long version, @Nullable Refusal refusal) {}

    private static List<Told> told(Node node, List<StockCommand> commands) {
        List<CompletableFuture<Answer>> sent = commands.stream().map(node::sendLater).toList();
        return sent.stream().map(Node::answer).map(AggregateCacheTest::told).toList();
    }

    private static Told told(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> new Told(accepted.stream(), accepted.version(), null);
            case Answer.Refused refused ->
                    new Told(refused.stream(), refused.version(), refused.refusal());
        };
    }

    /** A history of each item, told in turns. */
    private static List<StockCommand> interleaved(long seed) {
        List<List<StockCommand>> histories =
                IntStream.range(0, ITEMS)
                        .mapToObj(i -> RandomHistory.of(seed + i, named(i), COMMANDS).commands())
                        .toList();
        List<StockCommand> commands = new ArrayList<>();
        for (int turn = 0; turn < COMMANDS; turn++) {
            for (List<StockCommand> history : histories) {
                commands.add(history.get(turn));
            }
        }
        return commands;
    }

    private static StockItemId named(int number) {
        return item("mug-" + number);
    }

    private static LedgerSettings holding(long entries) {
        return new LedgerSettings("node", 2, 64, 16, 10_000, entries, 1_024);
    }
}
