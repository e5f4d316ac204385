package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import org.junit.jupiter.api.Test;

/** A consumed reservation serves its order, whichever the processes hear of first. */
final class ConsumedReservationTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    @Test
    void aReservationConsumedBeforeTheOrderIsPlannedIsAllocatedAndNeverAgain() {
        story.channel("north").receive("A", "north", 9);
        AllocationId cart = story.reserve("A", "north", 4);
        story.consume("A", "north", cart, "1");
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 4));
        assertThat(story.sent(AllocateStock.class)).isEmpty();
        assertThat(story.ledger.events(OrderAllocated.class))
                .singleElement()
                .satisfies(it -> assertThat(it.allocated()).hasSize(1));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(5);
    }

    @Test
    void onlyWhatTheConsumedReservationLacksIsAllocated() {
        story.channel("north").receive("A", "north", 9);
        AllocationId cart = story.reserve("A", "north", 4);
        story.consume("A", "north", cart, "1");
        story.tell(new FreeAllocation(item("A", "north"), cart, 1L, FreeReason.CANCELLED, NOTHING));
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        assertThat(story.sent(AllocateStock.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(2));
        assertThat(story.state("1").line(1).missing()).isZero();
    }

    @Test
    void aReservationConsumedAfterTheOrderWasPlannedEndsItsWaiting() {
        story.channel("north", "south").receive("A", "north", 5);
        AllocationId cart = story.reserve("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(3);
        story.consume("A", "north", cart, "1");
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void unitsThatAConsumedReservationMakesTooManyAreFreed() {
        story.channel("north").receive("A", "north", 9);
        AllocationId cart = story.reserve("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.consume("A", "north", cart, "1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(5);
        assertThat(story.state("1").line(1).missing()).isZero();
    }

    @Test
    void aReservationConsumedForAClosedOrderIsFreedAtOnce() {
        story.channel("north").receive("A", "north", 9);
        AllocationId cart = story.reserve("A", "north", 3);
        story.place("1", Handling.ALREADY_SHIPPED, line(1, "A", 5));
        assertThat(story.state("1").phase()).isEqualTo(Phase.CLOSED);
        story.consume("A", "north", cart, "1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(4);
    }
}
