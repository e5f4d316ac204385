package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import org.junit.jupiter.api.Test;

/** Lines that lack stock wait for it everywhere, and are served by rank. */
final class WaitingOrderTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    @Test
    void whatIsNotThereIsQueuedEverywhereAndRecordedOnce() {
        story.channel("north", "south").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(2);
        assertThat(story.ledger.stock(item("A", "south")).queued()).isEqualTo(2);
        assertThat(story.ledger.events(OrderAllocated.class))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.allocated()).hasSize(1);
                            assertThat(it.waiting()).containsExactly(new LineShortage(1, 2));
                        });
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
    }

    @Test
    void anArrivalServesTheQueueAndEndsTheWaitingElsewhere() {
        story.channel("north", "south");
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
        story.receive("A", "south", 2);
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(3);
        assertThat(story.ledger.stock(item("A", "south")).queued()).isEqualTo(3);
        story.receive("A", "north", 9);
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(6);
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void aPartialArrivalGoesByRank() {
        story.channel("north");
        story.place("late", 5, Handling.MANUAL, line(1, "A", 5));
        story.place("urgent", 0, Handling.MANUAL, line(1, "A", 4));
        story.receive("A", "north", 6);
        assertThat(story.state("urgent").line(1).missing()).isZero();
        assertThat(story.state("late").line(1).missing()).isEqualTo(3);
    }

    @Test
    void twoArrivalsAtOnceNeverServeALineTwice() {
        story.channel("north", "south");
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.place("2", Handling.MANUAL, line(1, "A", 5));
        story.hold(AllocateStock.class::isInstance);
        story.receive("A", "north", 5).receive("A", "south", 5);
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(5);
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(5);
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(story.state("2").line(1).missing()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
    }

    @Test
    void staleFactsOnlyCostAnotherPlan() {
        story.channel("north", "south").receive("A", "north", 5).receive("A", "south", 5);
        story.hold(AllocateStock.class::isInstance);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.place("2", Handling.MANUAL, line(1, "A", 5));
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(5);
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(5);
        assertThat(story.sent(QueueDemand.class)).isEmpty();
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void moreUnitsLackingWhileWaitingJoinTheQueueAnew() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(2);
        story.tell(count("A", "north"));
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(5);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    private static CountStock count(String sku, String location) {
        return new CountStock(item(sku, location), "C1", Status.AVAILABLE, 0, null, NOTHING);
    }
}
