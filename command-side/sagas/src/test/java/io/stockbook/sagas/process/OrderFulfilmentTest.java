package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
                new RejectPick(
                        item("A", "north"),
                        first.allocation(),
                        Status.DAMAGED,
                        1,
                        ReasonCode.DAMAGE,
                        NOTHING));
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(story.state("1").line(1).parts()).hasSize(2);
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
    }

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
    void aReservationConsumedForAClosedOrderIsFreedAtOnce() {
        story.channel("north").receive("A", "north", 9);
        AllocationId cart = story.reserve("A", "north", 3);
        story.place("1", Handling.ALREADY_SHIPPED, line(1, "A", 5));
        assertThat(story.state("1").phase()).isEqualTo(Phase.CLOSED);
        story.consume("A", "north", cart, "1");
        assertThat(story.ledger.stock(item("A", "north")).promised()).isZero();
        assertThat(story.ledger.stock(item("A", "north")).available()).isEqualTo(4);
    }

    @Test
    void anOrderOfAnUnknownChannelCanBeCancelled() {
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
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

    private static CountStock count(String sku, String location) {
        return new CountStock(item(sku, location), "C1", Status.AVAILABLE, 0, null, NOTHING);
    }
}
