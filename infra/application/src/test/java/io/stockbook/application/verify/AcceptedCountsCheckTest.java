package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.TestDatabase;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AcceptedCountsCheckTest {

    private static final String COUNT = "house/count:C-1";
    private static final String MUGS = "house/MUG@north";

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
    void whatWasAcceptedIsBooked() {
        assertThatCode(
                        () ->
                                check(
                                        accepted()
                                                .then(
                                                        MUGS,
                                                        new StockEvent.StockCounted(
                                                                "C-1",
                                                                Status.AVAILABLE,
                                                                10,
                                                                9,
                                                                0,
                                                                0,
                                                                -1,
                                                                1L,
                                                                null,
                                                                Evidence.NONE))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(accepted()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(
                        "%s has accepted what was counted of %s as AVAILABLE, and it is not booked"
                                .formatted(COUNT, MUGS));
    }

    @Test
    void whatIsCountedApartIsBookedApart() {
        assertThatThrownBy(
                        () ->
                                check(
                                        accepted()
                                                .then(
                                                        MUGS,
                                                        new StockEvent.StockCounted(
                                                                "C-1",
                                                                Status.DAMAGED,
                                                                10,
                                                                9,
                                                                0,
                                                                0,
                                                                -1,
                                                                1L,
                                                                null,
                                                                Evidence.NONE))))
                .isInstanceOf(Violation.class);
    }

    @Test
    void whatAPersonWasToldOfOrIsOnItsWayIsNotMissing() {
        ExceptionOpened told =
                new ExceptionOpened(ExceptionType.BOOKING_REFUSED, COUNT, MUGS, "it is full");
        assertThatCode(() -> check(accepted().then("house/exception:x", told)))
                .doesNotThrowAnyException();
        database.execute(
                """
                INSERT INTO ledger.process_command (process, id, kind, body, cause)
                VALUES ('%s', gen_random_uuid(), 'CountStock', '{}', 'x')
                """
                        .formatted(COUNT));
        assertThatCode(() -> check(accepted())).doesNotThrowAnyException();
    }

    private static History accepted() {
        return new History()
                .then(
                        COUNT,
                        new CountEvent.VarianceApproved(
                                new CountedPlace(new LocationId("north"), Status.AVAILABLE),
                                new Sku("MUG"),
                                1,
                                9,
                                Evidence.NONE,
                                null));
    }

    private void check(History history) {
        AcceptedCountsCheck check = new AcceptedCountsCheck(database);
        history.through(check);
        check.end();
    }
}
