package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.PickRejected;
import io.stockbook.messages.stock.StockEvent.PickReversed;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.messages.stock.StockEvent.StockShipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step that is refused because of what came meanwhile is asked for as it is meant now. */
final class StaleStepsTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    private void fiveOnTheFloor() {
        story.channel("north").receive("A", "north", 5);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 5));
    }

    private void count(long counted) {
        story.tell(
                new CountStock(
                        item("A", "north"), "C-1", Status.AVAILABLE, counted, null, NOTHING));
    }

    @Test
    void anOrderThatChangedMeanwhileIsToldAnewAndNobodyElseIs() {
        story.channel("north").receive("A", "north", 5);
        story.hold(RecordAllocation.class::isInstance);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.tell(new ChangeLineQuantity(order("1"), 1, 3, "three are enough"));
        story.letGo();
        assertThat(story.ledger.events(OrderAllocated.class))
                .singleElement()
                .satisfies(it -> assertThat(it.allocated().getFirst().quantity()).isEqualTo(3));
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void whatWasBlockedAndGoesOnIsReleasedAndNobodyIsTold() {
        story.hold(ReleaseOrder.class::isInstance);
        fiveOnTheFloor();
        Fulfilment state = story.state("1");
        ReleaseOrder release = new ReleaseOrder(order("1"));
        Input refused =
                new Input.Refused(
                        state.idOf(state.progress().number()),
                        release,
                        Refusal.of(RefusalCode.ORDER_BLOCKED, "order 1 is blocked for FRAUD"));
        assertThat(asked(state, refused)).containsExactly(release);
        Fulfilment blocked = state.with(state.standing().blocked(BlockReason.FRAUD));
        assertThat(asked(blocked, refused)).isEmpty();
    }

    private static List<Command> asked(Fulfilment state, Input input) {
        return OrderFulfilment.react(state, List.of(input), new StoryFacts()).commands().stream()
                .map(Outgoing::command)
                .toList();
    }

    @Test
    void whatIsPutBackIsNotPutBackOnceMoreBecauseFewerAreWanted() {
        fiveOnTheFloor();
        AllocationId five = story.state("1").line(1).parts().getFirst().allocation();
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new TakeBackPick(order("1"), five, 1, NOTHING));
        story.tell(new ChangeLineQuantity(order("1"), 1, 4, "four are enough"));
        story.tell(new ShipUnits(order("1"), List.of(new AllocatedUnits(five, 4)), "S-1", NOTHING));
        story.letGo();
        assertThat(story.ledger.events(PickReversed.class))
                .extracting(PickReversed::quantity)
                .containsExactly(1L);
        assertThat(story.ledger.events(StockShipped.class))
                .extracting(StockShipped::quantity)
                .containsExactly(4L);
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfAPickIsPicked() {
        fiveOnTheFloor();
        story.hold(PickStock.class::isInstance);
        story.tell(new PickLine(order("1"), 1, "A", 4, null, NOTHING));
        count(3);
        story.letGo();
        assertThat(story.ledger.events(StockPicked.class))
                .extracting(StockPicked::quantity)
                .containsExactly(3L);
        assertThat(story.ledger.order(order("1")).promised(1)).isEqualTo(4);
        assertThat(story.ledger.order(order("1")).waiting(1)).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfASurplusIsFreed() {
        story.channel("north").receive("A", "north", 5);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.hold(FreeAllocation.class::isInstance);
        story.tell(new ChangeLineQuantity(order("1"), 1, 1, "one is enough"));
        count(2);
        story.letGo();
        assertThat(story.ledger.events(AllocationFreed.class))
                .extracting(AllocationFreed::quantity)
                .containsExactly(3L, 1L);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void whatIsUnfitIsNotPutBackAsTooMuch() {
        fiveOnTheFloor();
        story.hold(PickStock.class::isInstance);
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(
                new RejectPickedUnits(
                        order("1"),
                        story.state("1").line(1).parts().getFirst().allocation(),
                        2,
                        Status.DAMAGED,
                        ReasonCode.DAMAGE,
                        NOTHING));
        story.tell(new ChangeLineQuantity(order("1"), 1, 3, "three are enough"));
        story.letGo();
        assertThat(story.ledger.events(PickRejected.class)).hasSize(1);
        assertThat(story.ledger.events(PickReversed.class)).isEmpty();
        assertThat(story.state("1").line(1).parts().getFirst().picked()).isEqualTo(3);
    }
}
