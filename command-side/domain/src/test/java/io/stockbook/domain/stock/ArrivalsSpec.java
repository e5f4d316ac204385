package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.queued;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArrivalsSpec {

    private static final Money VALUE = new Money(1250, "EUR");

    @Test
    void opensABalanceForEveryStatusAndLotBeforeAnythingElse() {
        Stock after =
                given(opened(Status.AVAILABLE, "lot 1", 7), opened(Status.AVAILABLE, "lot 2", 0))
                        .when(open(Status.HELD))
                        .then(opened(Status.HELD, null, 5));
        assertThat(after.balances().available()).isEqualTo(7);
        assertThat(after.balances().held()).isEqualTo(5);
        assertThat(StockSnapshot.of(after).restored().decide(open(Status.HELD)))
                .isEqualTo(after.decide(open(Status.HELD)));
    }

    @Test
    void opensABalanceOnceThoughItWasPromisedSince() {
        given(opened(Status.AVAILABLE, null, 5), allocated(1, 3))
                .when(openedBy(Evidence.NONE))
                .refused(ALREADY_EXISTS);
        given(opened(Status.AVAILABLE, null, 5), allocated(1, 3))
                .when(openedBy(Evidence.of("another one")))
                .refused(ALREADY_EXISTS);
        given(opened(Status.AVAILABLE, "lot 1", 5), allocated(1, 3))
                .when(open(Status.AVAILABLE))
                .then(opened(Status.AVAILABLE, null, 5));
        given(new StockEvent.OpeningBalanceSet(Status.HELD, 0, null, VALUE, Evidence.NONE))
                .when(open(Status.HELD))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void opensABalanceInPartsOfOneDocument() {
        given(opened(Status.AVAILABLE, null, 5))
                .when(open(Status.AVAILABLE))
                .then(opened(Status.AVAILABLE, null, 5));
    }

    private static StockCommand openedBy(Evidence evidence) {
        return new StockCommand.SetOpeningBalance(ITEM, Status.AVAILABLE, 5, null, VALUE, evidence);
    }

    @Test
    void opensNoBalanceAfterAnythingElse() {
        given(received(1)).when(open(Status.AVAILABLE)).refused(ALREADY_EXISTS);
        given(opened(Status.AVAILABLE, null, 5), received(1))
                .when(open(Status.HELD))
                .refused(ALREADY_EXISTS);
        given(
                        new StockEvent.SellingSuspended(ReasonCode.RECALL, NOTE),
                        opened(Status.HELD, null, 5))
                .when(open(Status.HELD))
                .refused(ALREADY_EXISTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"AVAILABLE", "HELD", "DAMAGED", "INSPECTION"})
    void takesGoodsIntoAnyUnpromisedStatus(Status to) {
        Stock after =
                given().when(receive(to))
                        .then(
                                new StockEvent.StockReceived(
                                        "ASN-1", to, 5, "lot 1", VALUE, "bin 1", NOTE));
        assertThat(after.balances().of(to)).isEqualTo(5);

        given().when(transferIn(to))
                .then(new StockEvent.TransferReceived("T-1", to, 5, null, NOTE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"AVAILABLE", "HELD", "DAMAGED", "INSPECTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void takesNothingInAnywhereElse(Status to) {
        given().when(receive(to)).refused(WRONG_STATUS);
        given().when(transferIn(to)).refused(WRONG_STATUS);
        given().when(open(to)).refused(WRONG_STATUS);
    }

    @Test
    void isOpenedThoughSomebodyWaitsOrWasPromisedWhatIsThereAlready() {
        given(queued(1, null, 3)).when(open(Status.DAMAGED)).then(opened(Status.DAMAGED, null, 5));
        given(received(1)).when(open(Status.DAMAGED)).refused(RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void servesNobodyByItself() {
        Stock after =
                given(queued(1, null, 3))
                        .when(receive(Status.AVAILABLE))
                        .then(
                                new StockEvent.StockReceived(
                                        "ASN-1",
                                        Status.AVAILABLE,
                                        5,
                                        "lot 1",
                                        VALUE,
                                        "bin 1",
                                        NOTE));
        assertThat(after.queue().units()).isEqualTo(3);
    }

    @Test
    void takesACustomersGoodsBackToInspection() {
        Stock after =
                given().when(new StockCommand.ReturnStock(ITEM, "RMA-1", 2, null, NOTE))
                        .then(new StockEvent.StockReturned("RMA-1", 2, null, NOTE));
        assertThat(after.balances().inspection()).isEqualTo(2);
    }

    @Test
    void losesATransferForAReasonThatIsALoss() {
        Stock after =
                given(received(1))
                        .when(lose(ReasonCode.CARRIER_LOSS))
                        .then(
                                new StockEvent.TransferLost(
                                        "T-1", 2, ReasonCode.CARRIER_LOSS, null, NOTE));
        assertThat(after.balances().onHand()).isEqualTo(1);

        given().when(lose(ReasonCode.QUALITY)).refused(WRONG_REASON);
    }

    private static StockEvent opened(Status to, @Nullable String lot, long quantity) {
        return new StockEvent.OpeningBalanceSet(to, quantity, lot, VALUE, NOTE);
    }

    private static StockCommand open(Status to) {
        return new StockCommand.SetOpeningBalance(ITEM, to, 5, null, VALUE, NOTE);
    }

    private static StockCommand receive(Status to) {
        return new StockCommand.ReceiveStock(ITEM, "ASN-1", to, 5, "lot 1", VALUE, "bin 1", NOTE);
    }

    private static StockCommand transferIn(Status to) {
        return new StockCommand.ReceiveTransfer(ITEM, "T-1", to, 5, null, NOTE);
    }

    private static StockCommand lose(ReasonCode reason) {
        return new StockCommand.LoseTransfer(ITEM, "T-1", 2, reason, null, NOTE);
    }
}
