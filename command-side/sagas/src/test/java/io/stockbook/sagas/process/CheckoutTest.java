package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderEvent.PickCodesRecorded;
import io.stockbook.messages.order.OrderEvent.UnitsPicked;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an order finds when it is placed: what its checkout has kept, and how its goods are scanned.
 */
final class CheckoutTest {

    private final Story story = new Story();

    @Test
    void aReservationBecomesTheOrdersAllocationAndNeverASecondOne() {
        story.channel("north").receive("A", "north", 5);
        AllocationId kept = story.reserve("A", "north", 3);
        story.placeFromCart("1", line(1, "A", 3));
        assertThat(story.ledger.events(ReservationConsumed.class)).hasSize(1);
        assertThat(story.state("1").line(1).parts().getFirst().allocation()).isEqualTo(kept);
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);
    }

    @Test
    void whatTheCheckoutLacksIsAllocatedBesideAndWhatIsTooMuchGoesBack() {
        story.channel("north").receive("A", "north", 9);
        story.reserve("A", "north", 3);
        story.placeFromCart("more", line(1, "A", 5));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(5);
    }

    @Test
    void aReservationThatIsMoreThanItsLineWantsIsGivenBackInPart() {
        story.channel("north").receive("A", "north", 9);
        story.reserve("A", "north", 7);
        story.placeFromCart("1", line(1, "A", 4));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(5);
    }

    @Test
    void twoLinesOfOneItemGetWhatWasKeptForEach() {
        story.channel("north").receive("A", "north", 5);
        AllocationId first = story.reserve(2, "A", "north", 3);
        AllocationId second = story.reserve(1, "A", "north", 2);
        story.place("other", Handling.MANUAL, line(1, "A", 4));
        story.placeFromCart("1", line(1, "A", 2), line(2, "A", 3));
        assertThat(story.state("1").line(1).parts())
                .extracting(Part::allocation)
                .containsExactly(second);
        assertThat(story.state("1").line(2).parts())
                .extracting(Part::allocation)
                .containsExactly(first);
        assertThat(story.state("1").tally().missing()).isZero();
    }

    @Test
    void aReservationWhoseTimeIsOverIsSourcedLikeAnyOther() {
        story.channel("north").receive("A", "north", 5);
        AllocationId kept = story.reserve("A", "north", 3);
        story.tell(
                new FreeAllocation(
                        item("A", "north"), kept, null, FreeReason.EXPIRED, Evidence.NONE));
        story.placeFromCart("1", line(1, "A", 3));
        assertThat(story.sent(AllocateStock.class)).hasSize(1);
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(3);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void aReleasedOrderKnowsHowItsGoodsAreScanned() {
        story.code("A", "4006381333931").channel("north").receive("A", "north", 5);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 2), line(2, "B", 1));
        story.receive("B", "north", 1);
        assertThat(story.ledger.events(PickCodesRecorded.class))
                .containsExactly(
                        new PickCodesRecorded(List.of(new LineCodes(1, List.of("4006381333931")))));
        story.tell(new PickLine(order("1"), 1, "4006381333931", 2, null, Evidence.NONE));
        assertThat(story.ledger.events(UnitsPicked.class)).hasSize(1);
    }
}
