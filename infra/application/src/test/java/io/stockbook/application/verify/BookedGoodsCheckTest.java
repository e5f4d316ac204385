package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.Converted;
import io.stockbook.messages.stock.StockEvent.ReturnedToVendor;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import io.stockbook.schema.TestDatabase;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a purchase order says is compared with what stock items have, and nobody is accused early.
 */
final class BookedGoodsCheckTest {

    private static final String PO = "house/purchase:PO-1";
    private static final String STRANGERS = "house/STRANGE@LEEDS";
    private static final String MUGS = "house/MUG@LEEDS";
    private static final ReceiptLine LINE = line(1, "STRANGE", "TPF-40");

    private final TestDatabase server = TestDatabase.fresh();
    private final CloseableDSLContext database =
            DSL.using(server.owner().url(), server.owner().user(), server.owner().password());

    @BeforeEach
    void theProcessesHaveHeardAll() {
        database.execute("UPDATE ledger.process_place SET position = 100");
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void whatWasBookedAsItWasSaidHolds() {
        assertThatCode(() -> check(came(5), identified(2), booked(5), out(-2), in(2)))
                .doesNotThrowAnyException();
    }

    @Test
    void lessThanWasSaidIsNamed() {
        assertThatThrownBy(() -> check(came(5), booked(4)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(
                        "%s says 5 units of PO-1/R-1/1 are received, and %s has 4"
                                .formatted(PO, STRANGERS));
    }

    @Test
    void whatWasIdentifiedHasToComeOutOfOneAndIntoTheOther() {
        assertThatThrownBy(() -> check(came(5), identified(2), booked(5), in(2)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(
                        "says -2 units of PO-1/R-1/1 are converted, and %s has 0"
                                .formatted(STRANGERS));
    }

    @Test
    void whatAPersonWasToldOfIsNotToldAgain() {
        ExceptionOpened opened =
                new ExceptionOpened(ExceptionType.BOOKING_REFUSED, PO, STRANGERS, "a limit");
        assertThatCode(() -> check(came(5), new Happened("house/exception:x", opened)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatAPersonWasToldOfExcusesNothingElseOfTheDocument() {
        ExceptionOpened opened =
                new ExceptionOpened(ExceptionType.BOOKING_REFUSED, PO, STRANGERS, "a limit");
        assertThatThrownBy(
                        () ->
                                check(
                                        came(5),
                                        identified(2),
                                        new Happened("house/exception:x", opened)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(
                        "says 2 units of PO-1/R-1/1 are converted, and %s has 0".formatted(MUGS));
    }

    @Test
    void whatWasSentBackHasToLeave() {
        assertThatCode(() -> sentBack(3).through(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sentBack(3).through(2))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(
                        "%s says 3 units were sent back, and of %s at HELD 2 left"
                                .formatted(PO, STRANGERS));
    }

    private interface Leaving {
        void through(long units);
    }

    /** Of five that came, so many went back by the document, and so many from the stock item. */
    private Leaving sentBack(long units) {
        return left -> {
            History history = new History();
            Happened came = came(5);
            Happened booked = booked(5);
            history.then(came.stream(), came.event())
                    .then(booked.stream(), booked.event())
                    .then(
                            PO,
                            new GoodsSentBack(
                                    List.of(
                                            new SentBackGoods.Booked(
                                                    LINE,
                                                    Status.HELD,
                                                    units,
                                                    ReasonCode.DAMAGE,
                                                    5 - units)),
                                    Evidence.NONE))
                    .because(
                            PO + "#2",
                            STRANGERS,
                            new ReturnedToVendor(
                                    Status.HELD, left, ReasonCode.DAMAGE, null, Evidence.NONE));
            BookedGoodsCheck check = new BookedGoodsCheck(database);
            history.through(check);
            check.end();
        };
    }

    @Test
    void whatIsOnItsWayIsNotMissing() {
        database.execute(
                """
                INSERT INTO ledger.process_command (process, id, kind, body, cause)
                VALUES ('%s', gen_random_uuid(), 'ReceiveStock', '{}', 'x')
                """
                        .formatted(PO));
        assertThatCode(() -> check(came(5))).doesNotThrowAnyException();
    }

    private record Happened(String stream, Event event) {}

    private void check(Happened... all) {
        History history = new History();
        for (Happened one : all) {
            var _ = history.then(one.stream(), one.event());
        }
        BookedGoodsCheck check = new BookedGoodsCheck(database);
        history.through(check);
        check.end();
    }

    private static Happened came(long units) {
        return new Happened(
                PO,
                new GoodsReceived(
                        LINE.receipt(),
                        ReceiptTerms.AT_DOCK,
                        List.of(goods(LINE, units)),
                        Evidence.NONE));
    }

    private static Happened identified(long units) {
        return new Happened(
                PO,
                new GoodsIdentified(LINE, goods(line(2, "MUG", null), units), 3, Evidence.NONE));
    }

    private static ReceivedGoods goods(ReceiptLine of, long units) {
        return new ReceivedGoods(of, units, Condition.HELD, null, 0, 0, null);
    }

    private static ReceiptLine line(int line, String sku, @Nullable String marking) {
        return new ReceiptLine(
                new ReceiptNumber("R-1"),
                null,
                line,
                null,
                new LocationId("LEEDS"),
                new Sku(sku),
                null,
                marking);
    }

    private static Happened booked(long units) {
        return new Happened(
                STRANGERS,
                new StockReceived(
                        "PO-1/R-1/1", Status.HELD, units, null, null, null, Evidence.NONE));
    }

    private static Happened out(long change) {
        return converted(STRANGERS, change);
    }

    private static Happened in(long change) {
        return converted(MUGS, change);
    }

    private static Happened converted(String item, long change) {
        return new Happened(
                item,
                new Converted("PO-1/R-1/1", Status.HELD, change, null, null, null, Evidence.NONE));
    }
}
