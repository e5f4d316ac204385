package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.ReturnStory.RETURN;
import static io.stockbook.sagas.process.ReturnStory.SLIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReturnStock;
import io.stockbook.messages.stock.StockEvent.ReturnDispositioned;
import io.stockbook.messages.stock.StockEvent.StockReturned;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoodsBackTest {

    private final ReturnStory story = new ReturnStory();

    /** Order A-1 has sent so many units of A, and ended. */
    private void sent(long units) {
        AllocationId allocation = new AllocationId(new UUID(0, 1));
        story.tell(
                new PlaceOrder(
                        Story.order("A-1"),
                        Story.WEB,
                        5,
                        null,
                        Handling.ALREADY_SHIPPED,
                        List.of(Story.line(1, "A", units)),
                        List.of(),
                        null,
                        null,
                        null,
                        SLIP));
        story.tell(
                new RecordAllocation(
                        Story.order("A-1"),
                        List.of(new LineAllocation(allocation, 1, new LocationId("north"), units)),
                        List.of()));
        story.tell(new ConfirmShipment(Story.order("A-1"), List.of(), null, SLIP));
        story.tell(new CloseOrder(Story.order("A-1")));
    }

    private static LineDisposition to(Status to, String location, long quantity) {
        return new LineDisposition(1, new LocationId(location), null, to, quantity, null);
    }

    private DispositionUnits inspected(LineDisposition... lines) {
        return new DispositionUnits(RETURN, List.of(lines), SLIP);
    }

    private long balance(String location, Status status) {
        return story.ledger.stock(Story.item("A", location)).stock().balances().of(status);
    }

    @Test
    void whatComesBackWaitsWhereItIsAndItsOrderKnows() {
        sent(5);
        story.authorized("A", 3).received("RC-1", "south", "A", 2);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(2);
        assertThat(story.ledger.events(StockReturned.class))
                .containsExactly(new StockReturned("R-1", 2, null, SLIP));
        assertThat(story.ledger.events(UnitsReturned.class))
                .singleElement()
                .satisfies(it -> assertThat(it.lines().getFirst().quantity()).isEqualTo(2));
        assertThat(story.opened()).isEmpty();
    }

    @Test
    void eachUnitGoesWhereItWasDecidedAtTheLocationWhereItIs() {
        sent(5);
        story.authorized("A", 5)
                .received("RC-1", "south", "A", 2)
                .received("RC-2", "north", "A", 3);
        story.tell(inspected(to(Status.AVAILABLE, "south", 1), to(Status.SCRAP, "north", 2)));
        assertThat(balance("south", Status.AVAILABLE)).isEqualTo(1);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(1);
        assertThat(balance("north", Status.INSPECTION)).isEqualTo(1);
        assertThat(story.ledger.events(ReturnDispositioned.class)).hasSize(2);
        assertThat(story.opened()).isEmpty();
    }

    @Test
    void aRefundAndTheEndMoveNothing() {
        sent(5);
        story.authorized("A", 3);
        story.tell(new SignalRefund(RETURN, "RF-1", List.of(new RefundedLine(1, 3, null)), SLIP));
        story.tell(new CloseReturn(RETURN, null));
        assertThat(story.outgoing).isEmpty();
    }

    @Test
    void oneSkuOnTwoLinesIsBookedTwiceAndNotLostAsARepetition() {
        sent(5);
        story.authorized("A", 2, "A", 2).received("RC-1", "south", "A", 4);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(4);
        assertThat(story.ledger.events(StockReturned.class)).hasSize(2);
    }

    @Test
    void whatIsMoreThanAuthorisedIsBookedAndTold() {
        sent(5);
        story.authorized("A", 3).received("RC-1", "south", "A", 5);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(5);
        assertThat(story.opened())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.OVER_RETURN);
                            assertThat(it.subject()).isEqualTo("house/return:R-1");
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            "Receipt RC-1 of return R-1 at south has 2 units too"
                                                    + " many, 2 of A among them");
                        });
    }

    @Test
    void whatIsMoreThanTheOrderHasSentIsBookedAndTold() {
        sent(2);
        story.authorized("A", 3).received("RC-1", "south", "A", 3);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(3);
        assertThat(story.opened())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.RETURN_EXCEEDS_SHIPMENT);
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            "Receipt RC-1 of return R-1 has 1 units more than"
                                                    + " order A-1 sent, 1 of A among them");
                        });
    }

    @Test
    void anOrderThatNobodyPlacedHasSentNothing() {
        story.authorized("A", 3).received("RC-1", "south", "A", 3);
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(3);
        assertThat(story.opened())
                .extracting(ExceptionOpened::sentence)
                .containsExactly(
                        "Receipt RC-1 of return R-1 names order A-1, which nobody has placed");
    }

    @Test
    void aBookingThatIsNotTakenIsToldAndTheOthersStand() {
        sent(5);
        story.authorized("A", 3, "B", 1)
                .failing(it -> it instanceof ReturnStock back && isOf(back, "B"));
        story.tell(
                new ReceiveReturn(
                        RETURN,
                        "RC-1",
                        new LocationId("south"),
                        Stream.of("A", "B").map(GoodsBackTest::one).toList(),
                        SLIP));
        assertThat(balance("south", Status.INSPECTION)).isEqualTo(1);
        assertThat(story.opened())
                .filteredOn(it -> it.type() == ExceptionType.BOOKING_REFUSED)
                .extracting(ExceptionOpened::sentence)
                .containsExactly(
                        "ReturnStock of house/return:R-1 at house/B@south: never answered");
    }

    private static boolean isOf(ReturnStock command, String sku) {
        return command.item().sku().equals(new Sku(sku));
    }

    private static ReceivedLine one(String sku) {
        return new ReceivedLine(null, null, new Sku(sku), 1, ReturnCondition.UNKNOWN, null, null);
    }

    @Test
    void whateverIsToldTwiceIsSentUnderTheSameIds() {
        sent(2);
        story.authorized("A", 3).received("RC-1", "south", "A", 9);
        story.tell(inspected(to(Status.HELD, "south", 4)));
        List<RecordedEvent> all = story.ledger.after(0);
        long before = story.ledger.position();
        for (RecordedEvent recorded : all) {
            story.reaction(recorded)
                    .forEach(again -> story.ledger.send(StoryMail.submission(again)));
        }
        assertThat(story.ledger.position()).isEqualTo(before);
        assertThat(story.outgoing.stream().map(Outgoing::id)).doesNotHaveDuplicates();
    }
}
