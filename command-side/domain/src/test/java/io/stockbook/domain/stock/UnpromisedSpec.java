package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units that nobody was promised, on their way between statuses and out. */
final class UnpromisedSpec {

    @Test
    void putsAwayWhatWasInspected() {
        Stock after =
                given(received(Status.INSPECTION, 10))
                        .when(new StockCommand.PutAwayStock(ITEM, 8, null, "A-1", NOTE))
                        .then(new StockEvent.StockPutAway(8, null, "A-1", NOTE));
        assertThat(after.balances()).isEqualTo(new Balances(8, 0, 0, 0, 0, 2, 0));

        given(received(Status.INSPECTION, 10))
                .when(new StockCommand.PutAwayStock(ITEM, 11, null, null, NOTE))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @ParameterizedTest(name = "{2} from {0} to {1} for {3}: {4}")
    @CsvSource({
        "AVAILABLE, HELD, 6, QUALITY, ",
        "HELD, AVAILABLE, 2, QUALITY, ",
        "AVAILABLE, DAMAGED, 1, DAMAGE, ",
        "DAMAGED, AVAILABLE, 1, RESTORED, INSUFFICIENT_QUANTITY",
        "AVAILABLE, HELD, 2, MISSING, ",
        "HELD, AVAILABLE, 3, MISSING, ",
        "HELD, AVAILABLE, 4, MISSING, INSUFFICIENT_QUANTITY",
        "HELD, AVAILABLE, 3, QUALITY, INSUFFICIENT_QUANTITY",
        "AVAILABLE, HELD, 7, QUALITY, INSUFFICIENT_QUANTITY",
        "AVAILABLE, DAMAGED, 1, MISSING, WRONG_REASON",
        "AVAILABLE, HELD, 1, UNRECORDED_STOCK, WRONG_REASON",
        "AVAILABLE, AVAILABLE, 1, QUALITY, WRONG_STATUS",
        "AVAILABLE, ALLOCATED, 1, QUALITY, WRONG_STATUS",
        "PICKED, AVAILABLE, 1, QUALITY, WRONG_STATUS",
        "AVAILABLE, SCRAP, 1, DAMAGE, WRONG_STATUS",
    })
    void changesStatusOfWhatNobodyWasPromised(
            Status from,
            Status to,
            long quantity,
            ReasonCode reason,
            @Nullable RefusalCode refusal) {
        var sixFreeTwoHeldThreeMissing =
                given(received(10), received(Status.HELD, 2), allocated(1, 4), shorted(1, 3));
        var when =
                sixFreeTwoHeldThreeMissing.when(
                        new StockCommand.ChangeStatus(
                                ITEM, from, to, quantity, reason, null, NOTE));
        if (refusal == null) {
            when.then(new StockEvent.StatusChanged(from, to, quantity, reason, null, NOTE));
        } else {
            when.refused(refusal);
        }
    }

    @ParameterizedTest(name = "a return to {0} for {1}: {2}")
    @CsvSource({
        "AVAILABLE, , ",
        "HELD, QUALITY, ",
        "DAMAGED, DAMAGE, ",
        "SCRAP, DAMAGE, ",
        "SUPPLIER, RECALL, ",
        "INSPECTION, , WRONG_STATUS",
        "CUSTOMER, , WRONG_STATUS",
        "ALLOCATED, , WRONG_STATUS",
        "SCRAP, UNRECORDED_STOCK, WRONG_REASON",
        "SCRAP, MISSING, WRONG_REASON",
        "AVAILABLE, MISSING, WRONG_REASON",
    })
    void decidesOnReturnedGoods(
            Status to, @Nullable ReasonCode reason, @Nullable RefusalCode refusal) {
        var when =
                given(new StockEvent.StockReturned("RMA-1", 3, null, NOTE))
                        .when(
                                new StockCommand.DispositionReturn(
                                        ITEM, "RMA-1", to, 3, reason, null, NOTE));
        if (refusal == null) {
            when.then(new StockEvent.ReturnDispositioned("RMA-1", to, 3, reason, null, NOTE));
        } else {
            when.refused(refusal);
        }
    }

    @Test
    void decidesOnNoMoreThanCameBack() {
        given(new StockEvent.StockReturned("RMA-1", 3, null, NOTE))
                .when(
                        new StockCommand.DispositionReturn(
                                ITEM, "RMA-1", Status.AVAILABLE, 4, null, null, NOTE))
                .refused(INSUFFICIENT_QUANTITY);
    }

    @ParameterizedTest(name = "{1} from {0} for promise {2}: {3}")
    @CsvSource({
        "PICKED, 3, 1, ",
        "AVAILABLE, 6, , ",
        "HELD, 2, , ",
        "PICKED, 4, 1, INSUFFICIENT_QUANTITY",
        "AVAILABLE, 7, , INSUFFICIENT_QUANTITY",
        "PICKED, 3, , UNKNOWN_ALLOCATION",
        "PICKED, 3, 2, UNKNOWN_ALLOCATION",
        "AVAILABLE, 3, 1, WRONG_STATUS",
        "ALLOCATED, 1, , WRONG_STATUS",
        "TRANSIT, 1, , WRONG_STATUS",
    })
    void leavesForAnotherLocationOrIntoAWorkOrder(
            Status from, long quantity, @Nullable Integer named, @Nullable RefusalCode refusal) {
        var allocation = named == null ? null : promise(named);
        var before = given(received(10), received(Status.HELD, 2), allocated(1, 4), picked(1, 3));
        var dispatched =
                before.when(
                        new StockCommand.DispatchTransfer(
                                ITEM, "T-1", from, quantity, allocation, null, NOTE));
        var converted =
                before.when(
                        new StockCommand.Convert(
                                ITEM, "W-1", from, -quantity, allocation, null, null, NOTE));
        if (refusal == null) {
            dispatched.then(
                    new StockEvent.TransferDispatched(
                            "T-1", from, quantity, allocation, null, NOTE));
            converted.then(
                    new StockEvent.Converted("W-1", from, -quantity, allocation, null, null, NOTE));
        } else {
            dispatched.refused(refusal);
            converted.refused(refusal);
        }
    }

    @Test
    void dispatchesNothingThatIsNotPickedYet() {
        given(received(10), allocated(1, 4))
                .when(
                        new StockCommand.DispatchTransfer(
                                ITEM, "T-1", Status.PICKED, 1, promise(1), null, NOTE))
                .refused(RefusalCode.WRONG_STATE);
    }

    @Test
    void takesWhatAWorkOrderMadeWhateverItIs() {
        var made =
                new StockCommand.Convert(ITEM, "W-1", Status.AVAILABLE, 5, null, null, null, NOTE);
        given().when(made)
                .then(new StockEvent.Converted("W-1", Status.AVAILABLE, 5, null, null, null, NOTE));
        given().when(
                        new StockCommand.Convert(
                                ITEM, "W-1", Status.PICKED, 5, null, null, null, NOTE))
                .refused(RefusalCode.WRONG_STATUS);
    }

    @Test
    void namesTheLineInItsSentences() {
        assertThat(
                        given().when(new StockCommand.DropDemand(ITEM, line(2), null, NOTE))
                                .refused(RefusalCode.UNKNOWN_DEMAND)
                                .sentence())
                .isEqualTo("line 2 of order 1001 does not wait at house/MUG@north");
    }
}
