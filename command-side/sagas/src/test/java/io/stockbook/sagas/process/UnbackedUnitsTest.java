package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A count takes units from their stock item that the floor has in its hands or has sent off, since
 * the stock item has not heard so. The order's word stands, and the order comes to its end.
 */
final class UnbackedUnitsTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    /** Two of six come from north, which hears of no pick yet. */
    private void sixLeft() {
        story.channel("north", "south").receive("A", "north", 2).receive("A", "south", 4);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 6));
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
    }

    private void count(long counted) {
        story.tell(
                new CountStock(
                        item("A", "north"), "C-1", Status.AVAILABLE, counted, null, NOTHING));
    }

    @Test
    void whatHasLeftIsNotReplacedFromElsewhere() {
        sixLeft();
        story.receive("A", "south", 2);
        count(0);
        story.letGo();
        assertThat(story.ledger.stock(item("A", "south")).available()).isEqualTo(2);
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        assertTold(2);
    }

    @Test
    void whatHasLeftIsNotWaitedFor() {
        sixLeft();
        count(0);
        story.letGo();
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).queued()).isZero();
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    @Test
    void whatTheFloorHasInItsHandsLeavesLikeTheRest() {
        story.channel("north", "south").receive("A", "north", 6);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 6));
        story.receive("A", "south", 2);
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        count(4);
        story.letGo();
        assertThat(part().picked()).isEqualTo(4);
        assertThat(story.ledger.stock(item("A", "south")).available()).isEqualTo(2);

        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        assertTold(2);
    }

    @Test
    void whatIsFoundUnfitPastTheOrderIsToldAndNotReplaced() {
        story.channel("north").receive("A", "north", 5);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(
                new RejectPick(
                        item("A", "north"),
                        part().allocation(),
                        Status.DAMAGED,
                        1,
                        ReasonCode.DAMAGE,
                        NOTHING));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(2);
        assertTold(1);
    }

    @Test
    void whatIsPutBackIsFirstWhatNoStockItemPromised() {
        story.channel("north").receive("A", "north", 6);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 6));
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        count(4);
        story.letGo();
        story.tell(new TakeBackPick(order("1"), part().allocation(), 2, NOTHING));
        assertThat(part().picked()).isEqualTo(4);
        assertThat(part().open()).isZero();

        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
        assertThat(part().shipped()).isEqualTo(4);
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
        story.receive("A", "north", 2);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ConfirmShipment(order("1"), List.of(), "S-2", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    @Test
    void whatIsPickedIsWhatTheOrderCountedOnThoughACountHadTakenSomeOfIt() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.hold(RecordAllocation.class::isInstance);
        count(1);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new TakeBackPick(order("1"), part().allocation(), 1, NOTHING));
        assertThat(part().picked()).isEqualTo(1);

        story.letGo();
        assertThat(part().picked()).isEqualTo(1);
        assertTold(1);
        story.receive("A", "north", 2);
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(1);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    @Test
    void anOrderThatDidNotSayHowManyWerePickedMeantAllThatWasPromised() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        OrderPicked older = new OrderPicked(List.of(part().allocation()), null, NOTHING);
        Reaction reaction =
                OrderFulfilment.react(
                        story.state("1"),
                        List.of(new Input.Happened(recorded(older))),
                        new StoryFacts());
        assertThat(reaction.state().line(1).parts().getFirst().taken()).isEqualTo(3);
        assertThat(reaction.commands())
                .extracting(Outgoing::command)
                .hasOnlyElementsOfType(PickStock.class)
                .hasSize(1);
    }

    private static RecordedEvent recorded(OrderPicked event) {
        return new RecordedEvent(
                99,
                order("1").key(),
                9,
                Instant.EPOCH,
                event,
                new Provenance(new UUID(0, 9), Actor.machine("floor"), null));
    }

    @Test
    void whatIsPutBackPastTheOrderIsPickedAgainSinceItsWordStands() {
        story.channel("north").receive("A", "north", 3);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 3));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ReversePick(item("A", "north"), part().allocation(), 2L, NOTHING));
        assertThat(part().picked()).isEqualTo(3);
        story.tell(new ConfirmShipment(order("1"), List.of(), "S-1", NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    private Part part() {
        return story.state("1").line(1).parts().getFirst();
    }

    private void assertTold(int units) {
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.STEP_REFUSED);
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            ("Order 1 counts on %d units of its line 1, on the"
                                                 + " floor or on their way, that no stock item"
                                                 + " promises any more: the floor and the books of"
                                                 + " A differ")
                                                    .formatted(units));
                        });
    }
}
