package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.TransferDispatched;
import io.stockbook.messages.stock.StockEvent.TransferReceived;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transfers, their stock items and the database between them. */
final class TransfersTest {

    private static final TransferId TRANSFER =
            new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsSaidOfATransferInOneBreathIsBookedInItsOrder() {
        stage.tell(Words.receive("A", "north", 9));
        stage.tell(
                new RequestTransfer(
                        TRANSFER,
                        new Route(new LocationId("north"), new LocationId("south")),
                        List.of(new TransferLine(1, new Sku("A"), 12, null)),
                        Evidence.NONE));
        stage.tell(
                new DispatchTransferUnits(
                        TRANSFER,
                        List.of(new LeavingUnits(1, Status.AVAILABLE, 7, null)),
                        Evidence.NONE));
        stage.tell(
                new ReceiveTransferUnits(
                        TRANSFER,
                        "R-1",
                        List.of(new ArrivingUnits(1, null, Status.HELD, 7, null, null)),
                        Evidence.NONE));
        stage.tell(new CloseTransfer(TRANSFER, null, Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();

        List<Class<?>> onTheWay =
                stage.ledger.after(0).stream()
                        .<Class<?>>map(it -> it.event().getClass())
                        .filter(
                                it ->
                                        it == TransferDispatched.class
                                                || it == TransferReceived.class)
                        .distinct()
                        .toList();
        assertThat(onTheWay).containsExactly(TransferDispatched.class, TransferReceived.class);
        assertThat(stage.ledger.stock(Words.item("A", "north")).promised()).isZero();
        assertThat(stage.ledger.stock(Words.item("A", "north")).available()).isEqualTo(2);
        assertThat(stage.ledger.events(UnitsPromised.class)).isNotEmpty();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .allMatch(type -> type == ExceptionType.TRANSFER_SHORT);
    }

    @Test
    void whatLeftThoughItWasCalledOffIsDealtWithWhenNothingOfItIsOnItsWay() {
        calledOff();
        left(3);
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .containsExactly(ExceptionType.LATE_DISPATCH);
        arrived("R-1", 2);
        assertThat(stage.ledger.events(ExceptionResolved.class)).isEmpty();
        arrived("R-2", 1);
        assertThat(stage.ledger.events(ExceptionResolved.class))
                .containsExactly(
                        new ExceptionResolved("nothing of transfer T-1 is on its way any more"));

        // What leaves after that is another matter.
        left(1);
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(1);
        stage.tell(
                new LoseTransferUnits(
                        TRANSFER,
                        List.of(new MissedUnits(1, 1, ReasonCode.CARRIER_LOSS)),
                        Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(2);
        assertThat(stage.count("late_dispatch")).isZero();
    }

    @Test
    void itIsDealtWithWhenTheTransferIsClosedAgain() {
        calledOff();
        left(3);
        left(2);
        stage.tell(new CloseTransfer(TRANSFER, ReasonCode.CARRIER_LOSS, Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(2);
        assertThat(stage.count("late_dispatch")).isZero();
    }

    private void calledOff() {
        stage.tell(Words.receive("A", "north", 9));
        stage.tell(
                new RequestTransfer(
                        TRANSFER,
                        new Route(new LocationId("north"), new LocationId("south")),
                        List.of(new TransferLine(1, new Sku("A"), 5, null)),
                        Evidence.NONE));
        stage.tell(new CancelTransfer(TRANSFER, "not needed"));
        stage.runtime.start();
        stage.untilQuiet();
    }

    private void left(long units) {
        stage.tell(
                new DispatchTransferUnits(
                        TRANSFER,
                        List.of(new LeavingUnits(1, Status.AVAILABLE, units, null)),
                        Evidence.NONE));
        stage.untilQuiet();
    }

    private void arrived(String receipt, long units) {
        stage.tell(
                new ReceiveTransferUnits(
                        TRANSFER,
                        receipt,
                        List.of(new ArrivingUnits(1, null, Status.AVAILABLE, units, null, null)),
                        Evidence.NONE));
        stage.untilQuiet();
    }
}
