package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order from its lines to its last unit. */
final class OrderFulfilmentTest {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Story story = new Story();

    @Test
    void anOrderGoesFromItsLinesToItsLastUnit() {
        story.channel("north").receive("A", "north", 10).receive("B", "north", 10);
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 4), line(2, "B", 1));
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);

        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        assertThat(story.sent(PickStock.class)).hasSize(2);

        story.tell(new ConfirmShipment(order("1"), List.of(), "S1", Evidence.of("S1")));
        assertThat(story.ledger.events(order("1")))
                .hasExactlyElementsOfTypes(
                        OrderEvent.OrderPlaced.class,
                        OrderAllocated.class,
                        OrderReleased.class,
                        OrderEvent.OrderPicked.class,
                        OrderEvent.OrderShipped.class,
                        OrderClosed.class);
        assertThat(story.state("1").phase()).isEqualTo(Phase.CLOSED);
        assertThat(story.state("1").lines()).isEmpty();
    }

    @Test
    void aManualOrderIsAllocatedAndThenLeftToPeople() {
        story.channel("north").receive("A", "north", 10);
        story.place("1", Handling.MANUAL, line(1, "A", 4));
        assertThat(story.ledger.events(order("1")))
                .hasExactlyElementsOfTypes(OrderEvent.OrderPlaced.class, OrderAllocated.class);
    }

    @Test
    void anOrderOfLongAgoIsAllocatedPickedAndShippedInOneGo() {
        story.channel("north", "south").receive("A", "north", 3).receive("B", "north", 2);
        story.receive("A", "south", 3).receive("C", "south", 9);
        story.place(
                "1", Handling.ALREADY_SHIPPED, line(1, "A", 4), line(2, "B", 2), line(3, "C", 5));
        assertThat(story.ledger.events(order("1")))
                .hasExactlyElementsOfTypes(
                        OrderEvent.OrderPlaced.class,
                        OrderAllocated.class,
                        OrderEvent.OrderShipped.class,
                        OrderClosed.class);
        assertThat(story.ledger.stock(item("A", "north")).available()).isZero();
        assertThat(story.ledger.stock(item("A", "south")).available()).isEqualTo(2);
        assertThat(story.ledger.stock(item("C", "south")).available()).isEqualTo(4);
    }

    @Test
    void anOrderOfServicesOnlyClosesAtOnce() {
        story.tell(
                new PlaceOrder(
                        order("1"),
                        Story.WEB,
                        5,
                        null,
                        Handling.MANUAL,
                        List.of(),
                        List.of(new ServiceLine(1, "POST", 1, null)),
                        null,
                        null,
                        null,
                        NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
        assertThat(story.sent(RecordAllocation.class)).isEmpty();
    }

    @Test
    void anAllocationFromSomebodyElsesHandIsAdoptedAndTooMuchIsFreed() {
        story.channel("north").receive("A", "north", 9);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        AllocateStock asked = story.sent(AllocateStock.class).getFirst();
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
        assertThat(story.ledger.stock(item("A", "north")).promised()).isEqualTo(5);
    }

    @Test
    void anUnknownChannelIsToldToSomebodyAndWaitedFor() {
        story.receive("A", "north", 5);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo(ExceptionType.UNKNOWN_CHANNEL));
        story.channel("north");
        assertThat(story.ledger.events(OrderAllocated.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionResolved.class))
                .containsExactly(new ExceptionResolved("channel web is open"));
    }

    @Test
    void aSuspendedLocationIsPassedOver() {
        story.channel("north", "south").receive("A", "north", 5).receive("A", "south", 5);
        story.tell(new SuspendSelling(item("A", "north"), ReasonCode.QUALITY, NOTHING));
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(5);
    }

    @Test
    void aStepThatIsRefusedAndStillDueIsToldToSomebodyOnce() {
        story.channel("north").receive("A", "north", 5);
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        StockAllocated first = story.ledger.events(StockAllocated.class).getFirst();
        story.tell(new PickStock(item("A", "north"), first.allocation(), null, null, NOTHING));
        story.tell(new ShipStock(item("A", "north"), first.allocation(), null, null, NOTHING));
        assertThat(story.sent(CloseOrder.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo(ExceptionType.STEP_REFUSED));

        story.tell(new ReleaseOrder(order("1")));
        story.tell(new ConfirmPick(order("1"), List.of(), NOTHING));
        story.tell(new ConfirmShipment(order("1"), List.of(), null, NOTHING));
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }
}
