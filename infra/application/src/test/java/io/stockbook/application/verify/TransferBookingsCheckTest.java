package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.sagas.process.DocumentPromises;
import io.stockbook.schema.TestDatabase;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transfer says and what its stock items booked, told in facts. */
final class TransferBookingsCheckTest {

    private static final String TRANSFER = "house/transfer:T-1";
    private static final String LEEDS = "house/MUG@LEEDS";
    private static final Route ROUTE = new Route(new LocationId("LEEDS"), new LocationId("YORK"));
    private static final Sku MUG = new Sku("MUG");
    private static final LineItem MUGS = new LineItem(1, MUG);
    private static final Demand DEMAND = new Demand(Demand.Kind.TRANSFER, "T-1", 1);
    private static final AllocationId OWN = DocumentPromises.allocation(OwnerId.HOUSE, DEMAND);
    private static final TransferEvent REQUESTED =
            new TransferEvent.TransferRequested(
                    ROUTE, List.of(new TransferLine(1, MUG, 5, null)), Evidence.NONE);
    private static final TransferEvent PROMISED =
            new TransferEvent.UnitsPromised(ROUTE, MUGS, 5, true);
    private static final TransferEvent CANCELLED =
            new TransferEvent.TransferCancelled(ROUTE, List.of(MUGS), "no truck");

    private final TestDatabase database = TestDatabase.fresh();
    private final CloseableDSLContext dsl =
            DSL.using(database.owner().url(), database.owner().user(), database.owner().password());

    @BeforeEach
    void the_processes_have_heard_everything() {
        dsl.execute("UPDATE ledger.process_place SET position = 1000");
    }

    @AfterEach
    void close() {
        dsl.close();
        database.close();
    }

    @Test
    void what_is_booked_because_of_it_is_what_it_says() {
        assertThatCode(() -> end(left(5).because(TRANSFER + "#2", LEEDS, gone(5))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_not_booked_is_named() {
        assertThatThrownBy(() -> end(left(5)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("house/transfer:T-1 is not booked: 5 units LEFT at");
        assertThatThrownBy(
                        () ->
                                end(
                                        left(5).because(TRANSFER + "#2", LEEDS, gone(5))
                                                .because(TRANSFER + "#2", LEEDS, gone(5))))
                .hasMessageContaining("-5 units LEFT");
    }

    @Test
    void what_somebody_moved_by_hand_does_not_count() {
        assertThatThrownBy(() -> end(left(5).then(LEEDS, gone(5))))
                .hasMessageContaining("5 units LEFT");
    }

    @Test
    void what_somebody_was_told_of_is_known() {
        assertThatCode(
                        () ->
                                end(
                                        left(5).then(
                                                        "house/exception:E",
                                                        new ExceptionOpened(
                                                                ExceptionType.BOOKING_REFUSED,
                                                                TRANSFER,
                                                                "T-1",
                                                                "full"))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_promised_to_one_that_has_ended_is_named() {
        History promised =
                new History()
                        .then(TRANSFER, REQUESTED)
                        .because(TRANSFER + "#1", LEEDS, allocated())
                        .then(TRANSFER, PROMISED, CANCELLED);
        assertThatThrownBy(() -> end(promised))
                .hasMessageContaining("5 units of allocation " + OWN);
        assertThatCode(
                        () ->
                                end(
                                        promised.because(TRANSFER + "#3", LEEDS, freed())
                                                .then(
                                                        TRANSFER,
                                                        new TransferEvent.UnitsPromised(
                                                                ROUTE, MUGS, -5, true))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_promise_that_the_transfer_does_not_know_of_is_named() {
        assertThatThrownBy(
                        () ->
                                end(
                                        new History()
                                                .then(TRANSFER, REQUESTED)
                                                .because(TRANSFER + "#1", LEEDS, allocated())))
                .hasMessageContaining("0 units are promised to it, stock items promised 5");
    }

    private void end(History history) {
        DocumentBookingsCheck check = new DocumentBookingsCheck(dsl);
        history.through(check);
        check.end();
    }

    private static History left(long units) {
        return new History()
                .then(
                        TRANSFER,
                        REQUESTED,
                        new TransferEvent.UnitsDispatched(
                                ROUTE,
                                List.of(new DispatchedUnits(1, MUG, Status.AVAILABLE, units, null)),
                                null,
                                Evidence.NONE));
    }

    private static StockEvent gone(long units) {
        return new StockEvent.TransferDispatched(
                "T-1", Status.AVAILABLE, units, null, null, Evidence.NONE);
    }

    private static StockEvent allocated() {
        return new StockEvent.StockAllocated(
                OWN, DEMAND, null, Rank.unplaced(1), 5, 0, null, null, Evidence.NONE);
    }

    private static StockEvent freed() {
        return new StockEvent.AllocationFreed(
                OWN, DEMAND, null, 5, 0, FreeReason.CANCELLED, null, Evidence.NONE);
    }
}
