package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a cancelled order held comes back, whatever was on its way. */
final class CancelledOrderTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    @Test
    void cancellingGivesEverythingBack() {
        story.channel("north", "south").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void pickedUnitsArePutBackBeforeTheyAreFreed() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void cancellingWhileAllocatingWaitsForWhatIsInFlightAndFreesItToo() {
        story.channel("north").receive("A", "north", 3);
        story.hold(AllocateStock.class::isInstance);
        story.place("1", Handling.MANUAL, line(1, "A", 2), line(2, "A", 1));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.ledger.events(OrderCancelled.class)).isEmpty();
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void cancellingWhileQueueingLeavesNoDemandBehind() {
        story.channel("north", "south");
        story.hold(QueueDemand.class::isInstance);
        story.place("1", Handling.MANUAL, line(1, "A", 2));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void aPickOvertakenByACancellationIsTakenBack() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.sent(FreeAllocation.class)).isEmpty();
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(3);
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void whatIsAllocatedToACancelledOrderIsFreedAtOnce() {
        story.channel("north").receive("A", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        AllocateStock asked = story.sent(AllocateStock.class).getFirst();
        story.tell(new CancelOrder(order("1"), "not wanted"));
        story.tell(
                new AllocateStock(
                        asked.item(),
                        new AllocationId(new UUID(1, 2)),
                        asked.demand(),
                        asked.channel(),
                        asked.rank(),
                        2,
                        null,
                        null,
                        NOTHING));
        assertThat(story.sent(FreeAllocation.class).getLast().reason())
                .isEqualTo(FreeReason.CANCELLED);
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(9);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void anOrderOfAnUnknownChannelCanBeCancelled() {
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionResolved.class))
                .containsExactly(new ExceptionResolved("the order is cancelled"));
    }
}
