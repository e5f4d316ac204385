package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Stock is kept for a blocked order, but not for ever for one whose money has not come. */
final class BlocksTest {

    private final Story story = new Story();

    private void threeForTheFirst() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 3));
    }

    private void block(BlockReason reason) {
        story.tell(new BlockOrder(order("1"), reason, null));
    }

    @Test
    void anAddressCanBeLookedForAsLongAsItTakes() {
        threeForTheFirst();
        block(BlockReason.ADDRESS);
        assertThat(story.deadlines()).isEmpty();
    }

    @Test
    void stockIsKeptForThreeDaysUnlessTheChannelSaysOtherwise() {
        threeForTheFirst();
        long blockedAt = story.ledger.position();
        block(BlockReason.PAYMENT);
        assertThat(story.deadlines())
                .containsExactly(
                        new Deadline.Lapse(
                                order("1"),
                                Instant.EPOCH.plusSeconds(blockedAt).plus(Duration.ofDays(3))));
    }

    @Test
    void thenItGoesToWhoWaitsForIt() {
        threeForTheFirst();
        block(BlockReason.PAYMENT);
        story.place("2", Handling.MANUAL, line(1, "A", 2));
        story.lapse("1");
        assertThat(story.ledger.events(AllocationFreed.class))
                .extracting(AllocationFreed::reason)
                .containsExactly(FreeReason.BLOCKED);
        assertThat(story.state("2").line(1).missing()).isZero();
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void andTheOrderIsSourcedAnewWhenItGoesOn() {
        threeForTheFirst();
        block(BlockReason.PAYMENT);
        story.lapse("1");
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(story.ledger.stock(item("A", "north")).available()).isZero();
    }

    @Test
    void aBlockThatIsGoneByThenMeansNothing() {
        threeForTheFirst();
        block(BlockReason.FRAUD);
        story.tell(new UnblockOrder(order("1"), BlockReason.FRAUD, null));
        story.lapse("1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);
    }

    @Test
    void aDeadlineOfTheBlockBeforeDoesNotEndTheTimeOfThisOne() {
        threeForTheFirst();
        block(BlockReason.PAYMENT);
        Instant before = story.deadlines().getLast().dueAt();
        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        block(BlockReason.FRAUD);
        story.lapse("1", before);
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);

        story.lapse("1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
    }

    @Test
    void theTimeOfAnOrderWhoseChannelOpensLateIsOverAllTheSame() {
        story.receive("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 3));
        block(BlockReason.PAYMENT);
        story.lapse("1");
        story.channel("north");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();

        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);
    }

    @Test
    void anOrderThatGoesOnBeforeItsChannelOpensIsServedWhenItDoes() {
        story.receive("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 3));
        block(BlockReason.PAYMENT);
        story.lapse("1");
        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        story.channel("north");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);
    }

    @Test
    void whoIsBlockedForTwoReasonsHasTheTimeOfTheFirst() {
        threeForTheFirst();
        block(BlockReason.PAYMENT);
        block(BlockReason.FRAUD);
        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        assertThat(story.deadlines()).hasSize(1);
        story.lapse("1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
    }
}
