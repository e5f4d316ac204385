package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units that a line loses after their allocation are sourced again. */
final class LostUnitsTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    @Test
    void aShortageAfterAllocationIsServedFromElsewhere() {
        story.channel("north", "south").receive("A", "north", 3).receive("A", "south", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.tell(count("A", "north"));
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(3);
        assertThat(story.ledger.events(OrderAllocated.class)).hasSize(2);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(2);
    }

    @Test
    void aShortageWithNothingElsewhereQueues() {
        story.channel("north", "south").receive("A", "north", 3);
        story.place("1", Handling.MANUAL, line(1, "A", 3));
        story.tell(count("A", "north"));
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(3);
        assertThat(story.ledger.events(OrderAllocated.class).getLast().waiting())
                .containsExactly(new LineShortage(1, 3));
    }

    @Test
    void aShortPickIsSourcedAgainAndSomebodyIsTold() {
        story.channel("north", "south").receive("A", "north", 3).receive("A", "south", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        StockAllocated first = story.ledger.events(StockAllocated.class).getFirst();
        story.tell(new ShortAllocation(item("A", "north"), first.allocation(), 2, NOTHING));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(1);
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(2);
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo(ExceptionType.SHORT_PICK));
    }

    @Test
    void aRejectedPickIsSourcedAgain() {
        story.channel("north").receive("A", "north", 5);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        StockAllocated first = story.ledger.events(StockAllocated.class).getFirst();
        story.tell(
                new RejectPickedUnits(
                        order("1"),
                        first.allocation(),
                        1,
                        Status.DAMAGED,
                        ReasonCode.DAMAGE,
                        NOTHING));
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(story.state("1").line(1).parts()).hasSize(2);
    }

    private static CountStock count(String sku, String location) {
        return new CountStock(item(sku, location), "C1", Status.AVAILABLE, 0, null, NOTHING);
    }
}
