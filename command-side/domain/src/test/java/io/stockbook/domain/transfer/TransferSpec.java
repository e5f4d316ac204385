package io.stockbook.domain.transfer;

import static io.stockbook.domain.transfer.TransferWords.CANCEL;
import static io.stockbook.domain.transfer.TransferWords.CANCELLED;
import static io.stockbook.domain.transfer.TransferWords.MUG;
import static io.stockbook.domain.transfer.TransferWords.MUGS;
import static io.stockbook.domain.transfer.TransferWords.PLATE;
import static io.stockbook.domain.transfer.TransferWords.REQUEST;
import static io.stockbook.domain.transfer.TransferWords.REQUESTED;
import static io.stockbook.domain.transfer.TransferWords.ROUTE;
import static io.stockbook.domain.transfer.TransferWords.TRANSFER;
import static io.stockbook.domain.transfer.TransferWords.arrived;
import static io.stockbook.domain.transfer.TransferWords.arriving;
import static io.stockbook.domain.transfer.TransferWords.close;
import static io.stockbook.domain.transfer.TransferWords.closed;
import static io.stockbook.domain.transfer.TransferWords.dispatch;
import static io.stockbook.domain.transfer.TransferWords.dispatched;
import static io.stockbook.domain.transfer.TransferWords.leaving;
import static io.stockbook.domain.transfer.TransferWords.left;
import static io.stockbook.domain.transfer.TransferWords.leftAfter;
import static io.stockbook.domain.transfer.TransferWords.lose;
import static io.stockbook.domain.transfer.TransferWords.lost;
import static io.stockbook.domain.transfer.TransferWords.lostMugs;
import static io.stockbook.domain.transfer.TransferWords.mugs;
import static io.stockbook.domain.transfer.TransferWords.receive;
import static io.stockbook.domain.transfer.TransferWords.requested;
import static io.stockbook.domain.transfer.TransferWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_TRANSFER;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.ReasonCode.CARRIER_LOSS;
import static io.stockbook.messages.stock.ReasonCode.QUALITY;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.messages.stock.Status.PICKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferPromise;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferShortage;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What left, what is on its way, and what arrived. */
final class TransferSpec {

    private static final RecordTransferPromise SIX = new RecordTransferPromise(TRANSFER, 1, 6);

    @Test
    void isRequestedOnce() {
        unknown().when(REQUEST).then(REQUESTED);
        requested().when(REQUEST).refused(ALREADY_EXISTS);
    }

    static Stream<TransferCommand> everythingElse() {
        return Stream.of(
                CANCEL,
                SIX,
                new RecordTransferShortage(TRANSFER, 1, 4, "6 can be promised"),
                dispatch(leaving(1, 1)),
                receive("R-1", arriving(1, AVAILABLE, 1)),
                lose(1, 1, CARRIER_LOSS),
                close(null));
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void doesNothingBeforeItIsRequested(TransferCommand command) {
        unknown().when(command).refused(UNKNOWN_TRANSFER);
    }

    @Test
    void learnsWhatIsPromisedToItAndWhatIsNot() {
        requested().when(SIX).then(new UnitsPromised(ROUTE, MUGS, 6, true));
        requested()
                .when(new RecordTransferShortage(TRANSFER, 1, 4, "6 can be promised"))
                .then(new LineShort(ROUTE, MUGS, 4, "6 can be promised"));
        requested().when(new RecordTransferPromise(TRANSFER, 3, 6)).refused(UNKNOWN_LINE);
    }

    @Test
    void doesNotWantAPromiseThatComesTooLate() {
        requested(CANCELLED).when(SIX).then(new UnitsPromised(ROUTE, MUGS, 6, false));
        requested(CANCELLED)
                .when(new RecordTransferPromise(TRANSFER, 1, -6))
                .then(new UnitsPromised(ROUTE, MUGS, -6, true));
        requested(CANCELLED)
                .when(new RecordTransferShortage(TRANSFER, 1, 4, "6 can be promised"))
                .then();
    }

    @Test
    void doesNotWantThatAnythingIsPickedForItTooLate() {
        RecordTransferPromise picked = new RecordTransferPromise(TRANSFER, 1, 0);
        requested().when(picked).then();
        requested(CANCELLED).when(picked).then(new UnitsPromised(ROUTE, MUGS, 0, false));
    }

    @Test
    void leavesInPartsAndMayLeaveInMoreThanWasAskedFor() {
        requested().when(dispatch(leaving(1, 6))).then(left(6));
        requested(left(6)).when(dispatch(leaving(1, 7))).then(left(7));
    }

    @Test
    void leavesFromWhereItIsSaidToAndInTheLotOfItsLineUnlessAnotherIsNamed() {
        requested()
                .when(dispatch(leaving(2, 1), new LeavingUnits(2, DAMAGED, 3, "L-8")))
                .then(
                        dispatched(
                                new DispatchedUnits(2, PLATE, AVAILABLE, 1, "L-7"),
                                new DispatchedUnits(2, PLATE, DAMAGED, 3, "L-8")));
        requested().when(dispatch(new LeavingUnits(1, PICKED, 1, null))).refused(WRONG_STATUS);
        requested().when(dispatch(leaving(3, 1))).refused(UNKNOWN_LINE);
    }

    @Test
    void arrivesInPartsAndInAnyStatus() {
        requested(left(6))
                .when(receive("R-1", arriving(1, AVAILABLE, 2), arriving(1, DAMAGED, 1)))
                .then(arrived("R-1", mugs(AVAILABLE, 2, 0), mugs(DAMAGED, 1, 0)));
        Transfer after =
                requested(left(6), arrived("R-1", mugs(AVAILABLE, 2, 0), mugs(DAMAGED, 1, 0)))
                        .when(receive("R-2", arriving(1, INSPECTION, 3)))
                        .then(arrived("R-2", mugs(INSPECTION, 3, 0)));
        assertThat(after.lines().inTransit()).isZero();
        requested(left(6)).when(receive("R-1", arriving(1, PICKED, 1))).refused(WRONG_STATUS);
    }

    @Test
    void countsWhatWasNotOnItsWayAsExcess() {
        requested(left(6))
                .when(receive("R-1", arriving(1, AVAILABLE, 4), arriving(1, DAMAGED, 5)))
                .then(arrived("R-1", mugs(AVAILABLE, 4, 0), mugs(DAMAGED, 5, 3)));
        requested()
                .when(receive("R-1", arriving(1, AVAILABLE, 2)))
                .then(arrived("R-1", mugs(AVAILABLE, 2, 2)));
        requested(left(6), closed(lostMugs(6)))
                .when(receive("R-1", arriving(1, AVAILABLE, 6)))
                .then(arrived("R-1", mugs(AVAILABLE, 6, 6)));
    }

    @Test
    void takesASkuForItsLineAndAnotherSkuForExcess() {
        requested(left(6))
                .when(
                        receive(
                                "R-1",
                                new ArrivingUnits(null, MUG, AVAILABLE, 6, null, "A-1"),
                                new ArrivingUnits(null, new Sku("CUP"), AVAILABLE, 2, "L", null)))
                .then(
                        arrived(
                                "R-1",
                                new ArrivedUnits(1, MUG, AVAILABLE, 6, 0, null, "A-1"),
                                new ArrivedUnits(
                                        null, new Sku("CUP"), AVAILABLE, 2, 2, "L", null)));
        requested(left(6)).when(receive("R-1", arriving(3, AVAILABLE, 1))).refused(UNKNOWN_LINE);
    }

    @Test
    void theLinesOfOneSkuShareWhatArrivesOfIt() {
        TransferEvent twice =
                new TransferRequested(
                        ROUTE,
                        List.of(
                                new TransferLine(1, MUG, 5, null),
                                new TransferLine(2, MUG, 5, null)),
                        Evidence.NONE);
        TransferEvent bothLeft =
                dispatched(
                        new DispatchedUnits(1, MUG, AVAILABLE, 5, null),
                        new DispatchedUnits(2, MUG, AVAILABLE, 5, null));
        Transfer after =
                unknown()
                        .events(twice, bothLeft)
                        .when(
                                receive(
                                        "R-1",
                                        new ArrivingUnits(null, MUG, AVAILABLE, 11, null, null)))
                        .then(
                                arrived(
                                        "R-1",
                                        new ArrivedUnits(1, MUG, AVAILABLE, 5, 0, null, null),
                                        new ArrivedUnits(2, MUG, AVAILABLE, 6, 1, null, null)));
        assertThat(after.lines().inTransit()).isZero();
    }

    @Test
    void takesAReceiptOnce() {
        requested(left(6), arrived("R-1", mugs(AVAILABLE, 2, 0)))
                .when(receive("R-1", arriving(1, AVAILABLE, 2)))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void remembersSoManyReceiptsAndForgetsTheFirst() {
        TransferEvent[] many =
                IntStream.rangeClosed(0, Transfer.MOST_RECEIPTS)
                        .mapToObj(number -> arrived("R-" + number, mugs(AVAILABLE, 1, 1)))
                        .toArray(TransferEvent[]::new);
        assertThat(requested(many).state().receipts())
                .hasSize(Transfer.MOST_RECEIPTS)
                .startsWith("R-1");
    }

    @Test
    void losesWhatIsOnItsWayAndNoMore() {
        requested(left(6), arrived("R-1", mugs(AVAILABLE, 4, 0)))
                .when(lose(1, 2, CARRIER_LOSS))
                .then(lost(2));
        assertThat(
                        requested(left(6), lost(5))
                                .when(lose(1, 2, CARRIER_LOSS))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("inTransit", 1L)
                .containsEntry("asked", 2L);
        requested(left(6)).when(lose(1, 2, QUALITY)).refused(WRONG_REASON);
        requested(left(6)).when(lose(3, 2, CARRIER_LOSS)).refused(UNKNOWN_LINE);
    }

    @Test
    void isCalledOffAsFarAsItHasNotLeft() {
        requested().when(CANCEL).then(CANCELLED);
        requested(CANCELLED).when(CANCEL).then();
        requested(left(6), CANCELLED)
                .when(receive("R-1", arriving(1, AVAILABLE, 6)))
                .then(arrived("R-1", mugs(AVAILABLE, 6, 0)));
        requested(closed()).when(CANCEL).refused(WRONG_STATE);
    }

    @Test
    void whatLeftThoughItWasCalledOffOrClosedHasLeft() {
        requested(CANCELLED)
                .when(dispatch(leaving(1, 6)))
                .then(leftAfter(TransferState.CANCELLED, 6));
        Transfer after =
                requested(left(2), lost(2), closed())
                        .when(dispatch(leaving(1, 6)))
                        .then(leftAfter(TransferState.CLOSED, 6));
        assertThat(after.lines().inTransit()).isEqualTo(6);
    }

    @Test
    void whatLeftLateArrivesAndIsClosedAgain() {
        requested(closed(), leftAfter(TransferState.CLOSED, 6))
                .when(receive("R-1", arriving(1, AVAILABLE, 4)))
                .then(arrived("R-1", mugs(AVAILABLE, 4, 0)));
        requested(closed(), leftAfter(TransferState.CLOSED, 6))
                .when(close(CARRIER_LOSS))
                .then(closed(lostMugs(6)));
    }

    @Test
    void isClosedWhenNothingIsOnItsWay() {
        requested(left(6), lost(6)).when(close(null)).then(closed());
        requested(closed()).when(close(null)).then();
        requested(CANCELLED).when(close(null)).then();
        assertThat(requested(left(6)).when(close(null)).refused(WRONG_STATE).numbers())
                .containsEntry("inTransit", 6L);
    }

    @Test
    void isClosedWithALossOfTheRestForAReason() {
        Transfer after =
                requested(left(6), arrived("R-1", mugs(AVAILABLE, 4, 0)))
                        .when(close(CARRIER_LOSS))
                        .then(closed(lostMugs(2)));
        assertThat(after.lines().inTransit()).isZero();
        requested(left(6)).when(close(QUALITY)).refused(WRONG_REASON);
    }
}
