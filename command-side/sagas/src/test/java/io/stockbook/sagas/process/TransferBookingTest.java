package io.stockbook.sagas.process;

import static io.stockbook.messages.exception.ExceptionType.BOOKING_REFUSED;
import static io.stockbook.messages.exception.ExceptionType.LATE_DISPATCH;
import static io.stockbook.messages.exception.ExceptionType.TRANSFER_EXCESS;
import static io.stockbook.messages.exception.ExceptionType.TRANSFER_SHORT;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.sagas.process.TransferStory.TRANSFER;
import static io.stockbook.sagas.process.TransferStory.leeds;
import static io.stockbook.sagas.process.TransferStory.mugs;
import static io.stockbook.sagas.process.TransferStory.york;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockEvent.StockAdjusted;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.TransferReceived;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a transfer says is booked where it begins and where it ends. */
final class TransferBookingTest {

    private static final CancelTransfer CANCEL = new CancelTransfer(TRANSFER, "no truck");

    private final TransferStory story = new TransferStory();

    @Test
    void whatIsAskedForIsPromisedAtTheSource() {
        story.received("MUG", 10).requested(mugs(8));
        assertThat(story.leeds().promised()).isEqualTo(8);
        assertThat(story.leeds().available()).isEqualTo(2);
        assertThat(story.ledger.events(UnitsPromised.class))
                .singleElement()
                .satisfies(it -> assertThat(it.change()).isEqualTo(8));
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void aLineTakesWhatThereIsAndAPersonIsToldWhatItLacks() {
        story.received("MUG", 6).requested(mugs(8));
        assertThat(story.leeds().promised()).isEqualTo(6);
        assertThat(story.ledger.events(LineShort.class))
                .singleElement()
                .satisfies(it -> assertThat(it.lacking()).isEqualTo(2));
        assertThat(story.exceptions()).containsExactly(TRANSFER_SHORT);
    }

    @Test
    void nothingIsPromisedWhereThereIsNothing() {
        story.requested(mugs(8));
        assertThat(story.ledger.events(StockAllocated.class)).isEmpty();
        assertThat(story.ledger.events(LineShort.class))
                .singleElement()
                .satisfies(it -> assertThat(it.lacking()).isEqualTo(8));
    }

    @Test
    void whatLeavesTakesItsPromiseAndIsOnItsWayUntilItArrives() {
        story.received("MUG", 10).requested(mugs(8)).left(5);
        assertThat(story.leeds().promised()).isEqualTo(3);
        assertThat(story.leeds().available()).isEqualTo(2);
        assertThat(story.inTransit()).isEqualTo(5);
        assertThat(story.york().available()).isZero();

        story.arrived("R-1", AVAILABLE, 2).arrived("R-2", DAMAGED, 1);
        assertThat(story.inTransit()).isEqualTo(2);
        assertThat(story.york().available()).isEqualTo(2);
        assertThat(story.york().stock().balances().of(DAMAGED)).isEqualTo(1);
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void whatLeftIsBookedWholeWhateverTheBooksSay() {
        story.received("MUG", 3).requested(mugs(3)).left(5);
        assertThat(story.inTransit()).isEqualTo(5);
        assertThat(story.leeds().promised()).isZero();
        assertThat(story.ledger.events(UnrecordedStockFound.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(2));
    }

    @Test
    void whatWasNotOnItsWayIsBookedAsFoundAndAPersonIsTold() {
        story.received("MUG", 9).requested(mugs(5)).left(5).arrived("R-1", INSPECTION, 7);
        assertThat(story.inTransit()).isZero();
        assertThat(story.york().stock().balances().of(INSPECTION)).isEqualTo(7);
        assertThat(story.ledger.events(TransferReceived.class))
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualTo(5));
        assertThat(story.ledger.events(StockAdjusted.class))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.change()).isEqualTo(2);
                            assertThat(it.reason()).isEqualTo(ReasonCode.UNRECORDED_STOCK);
                            assertThat(it.evidence().document()).isEqualTo("R-1");
                        });
        assertThat(story.exceptions()).containsExactly(TRANSFER_EXCESS);
        assertThat(story.leeds().available()).isEqualTo(4);
    }

    @Test
    void anotherSkuThanWasSentIsBookedAsFound() {
        story.received("MUG", 9)
                .requested(mugs(5))
                .left(5)
                .tell(
                        new ReceiveTransferUnits(
                                TRANSFER,
                                "R-1",
                                List.of(
                                        new ArrivingUnits(
                                                null, new Sku("CUP"), AVAILABLE, 5, null, null)),
                                Evidence.NONE));
        assertThat(story.ledger.stock(york("CUP")).available()).isEqualTo(5);
        assertThat(story.inTransit()).isEqualTo(5);
        assertThat(story.exceptions()).containsExactly(TRANSFER_EXCESS);
    }

    @Test
    void whatIsLostIsOnItsWayNoMore() {
        story.received("MUG", 9)
                .requested(mugs(5))
                .left(5)
                .tell(
                        new LoseTransferUnits(
                                TRANSFER,
                                List.of(new MissedUnits(1, 2, ReasonCode.CARRIER_LOSS)),
                                Evidence.NONE));
        assertThat(story.inTransit()).isEqualTo(3);
        story.tell(new CloseTransfer(TRANSFER, ReasonCode.THEFT, Evidence.NONE));
        assertThat(story.inTransit()).isZero();
        assertThat(story.york().stock().balances().onHand()).isZero();
    }

    @Test
    void whatHasNotLeftIsFreedWhenItIsCalledOffPickedOrNot() {
        story.received("MUG", 9).requested(mugs(5));
        story.tell(
                new PickStock(
                        leeds("MUG"),
                        Promisee.of(TRANSFER, 1).allocation(),
                        3L,
                        null,
                        Evidence.NONE));
        story.tell(CANCEL);
        assertThat(story.leeds().promised()).isZero();
        assertThat(story.leeds().available()).isEqualTo(9);
    }

    @Test
    void whatLeftThoughItWasCalledOffIsBookedAndTold() {
        story.received("MUG", 9).requested(mugs(5)).tell(CANCEL).left(5);
        assertThat(story.leeds().available()).isEqualTo(4);
        assertThat(story.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::sentence)
                .containsExactly(
                        tuple(
                                LATE_DISPATCH,
                                "Transfer T-1 was called off, and 5 units left on it for YORK all"
                                        + " the same"));
        story.arrived("R-1", AVAILABLE, 5);
        assertThat(story.york().available()).isEqualTo(5);
        assertThat(story.exceptions()).containsExactly(LATE_DISPATCH);
    }

    @Test
    void whatHasNotLeftIsFreedWhenItIsClosed() {
        story.received("MUG", 9)
                .requested(mugs(5))
                .left(2)
                .arrived("R-1", AVAILABLE, 2)
                .tell(new CloseTransfer(TRANSFER, null, Evidence.NONE));
        assertThat(story.leeds().promised()).isZero();
        assertThat(story.leeds().available()).isEqualTo(7);
    }

    @Test
    void aPromiseThatComesTooLateIsGivenBack() {
        story.received("MUG", 9).hold(AllocateStock.class::isInstance);
        story.requested(mugs(5)).tell(CANCEL);
        assertThat(story.leeds().promised()).isZero();
        story.letGo();
        assertThat(story.ledger.events(StockAllocated.class)).hasSize(1);
        assertThat(story.leeds().promised()).isZero();
        assertThat(story.leeds().available()).isEqualTo(9);
    }

    @Test
    void whatIsPickedTooLateGoesBackToo() {
        story.received("MUG", 9).requested(mugs(5));
        story.hold(FreeAllocation.class::isInstance).tell(CANCEL);
        story.tell(
                new PickStock(
                        leeds("MUG"),
                        Promisee.of(TRANSFER, 1).allocation(),
                        3L,
                        null,
                        Evidence.NONE));
        story.letGo();
        assertThat(story.leeds().promised()).isZero();
        assertThat(story.leeds().available()).isEqualTo(9);
    }

    @Test
    void unitsThatWereNeededElsewhereAreToldToTheTransferAndToAPerson() {
        story.received("MUG", 5).requested(mugs(5));
        story.tell(new ReportSale(leeds("MUG"), "till 7", null, 2, null, null, Evidence.NONE));
        assertThat(story.ledger.events(UnitsPromised.class))
                .extracting(UnitsPromised::change)
                .containsExactly(5L, -2L);
        assertThat(story.exceptions()).containsExactly(TRANSFER_SHORT);
    }

    @Test
    void whatAStockItemDoesNotBookAPersonLooksAt() {
        ReceiveTransfer refused =
                new ReceiveTransfer(york("MUG"), "T-1", AVAILABLE, 5, null, Evidence.NONE);
        CommandId id = new CommandId(new UUID(0, 7));
        Refusal full = Refusal.of(RefusalCode.LIMIT_REACHED, "it is full");
        assertThat(RefusedBooking.answered(TRANSFER.key(), new Input.Refused(id, refused, full)))
                .singleElement()
                .satisfies(it -> assertThat(it.command().toString()).contains("it is full"));
        assertThat(RefusedBooking.answered(TRANSFER.key(), new Input.Failed(id, refused, "never")))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.command().toString())
                                        .contains(BOOKING_REFUSED.name(), "never"));
    }

    @Test
    void reactingAgainSendsTheSameCommands() {
        story.received("MUG", 9).requested(mugs(5)).left(5).arrived("R-1", AVAILABLE, 7);
        story.ledger.after(0).stream()
                .filter(it -> it.stream().equals(TRANSFER.key()))
                .forEach(
                        it ->
                                assertThat(react(it))
                                        .isEqualTo(react(it))
                                        .extracting(Outgoing::id)
                                        .doesNotHaveDuplicates());
    }

    private static List<Outgoing> react(RecordedEvent recorded) {
        return TransferBooking.react(recorded, (TransferEvent) recorded.event());
    }
}
