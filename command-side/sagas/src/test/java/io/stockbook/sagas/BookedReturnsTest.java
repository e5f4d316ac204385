package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReturnStock;
import io.stockbook.messages.stock.StockEvent.ReturnDispositioned;
import io.stockbook.messages.stock.StockEvent.StockReturned;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns, their stock items and orders, and the database between them. */
final class BookedReturnsTest {

    private static final ReturnId RETURN = new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-1"));

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    private static ReceiveBlindReturn back(long units) {
        return new ReceiveBlindReturn(
                RETURN,
                Words.order("1"),
                null,
                "RC-1",
                new LocationId("south"),
                List.of(
                        new ReceivedLine(
                                null,
                                null,
                                new Sku("A"),
                                units,
                                ReturnCondition.OPENED,
                                null,
                                null)),
                Evidence.NONE);
    }

    @Test
    void whatComesBackIsBookedWhereItIsAndToldToAnOrderThatHasEnded() {
        stage.tell(Words.channel("north"));
        stage.tell(Words.receive("A", "north", 9));
        stage.tell(Words.place("1", Handling.ALREADY_SHIPPED, "A", 4));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(OrderClosed.class)).hasSize(1);

        stage.tell(back(5));
        stage.tell(
                new DispositionUnits(
                        RETURN,
                        List.of(new LineDisposition(1, null, null, Status.AVAILABLE, 2, null)),
                        Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockReturned.class)).hasSize(1);
        assertThat(stage.ledger.events(ReturnDispositioned.class)).hasSize(1);
        assertThat(stage.ledger.stock(Words.item("A", "south")).available()).isEqualTo(2);
        assertThat(stage.ledger.events(UnitsReturned.class))
                .singleElement()
                .satisfies(it -> assertThat(it.excess()).isEqualTo(1));
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .containsExactly(ExceptionType.RETURN_EXCEEDS_SHIPMENT);
        assertThat(stage.count("process_early")).isZero();
    }

    @Test
    void aBookingThatWasNeverAnsweredIsToldToAPerson() {
        ReturnStock booking =
                new ReturnStock(Words.item("A", "south"), "R-1", 2, null, Evidence.NONE);
        stage.dsl.execute(
                """
                INSERT INTO ledger.process_input
                    (after_position, process, what, id, kind, body, why)
                VALUES (0, {0}, 'FAILED', {1}, {2}, {3}, '"away"')
                """,
                DSL.val(RETURN.key()),
                DSL.val(new UUID(0, 5)),
                DSL.val(SentCommands.kind(booking)),
                DSL.val(JSON.valueOf(LedgerJson.write(booking))));
        stage.runtime.start();
        await().until(() -> stage.ledger.events(ExceptionOpened.class).size() == 1);
        assertThat(stage.ledger.events(ExceptionOpened.class).getFirst())
                .isEqualTo(
                        new ExceptionOpened(
                                ExceptionType.BOOKING_REFUSED,
                                "house/return:R-1",
                                "house/A@south",
                                "ReturnStock of house/return:R-1 at house/A@south: away"));
    }
}
