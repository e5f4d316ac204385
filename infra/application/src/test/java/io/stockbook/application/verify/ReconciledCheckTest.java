package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keepers say is compared with what stock items have booked, and nobody is accused early. */
final class ReconciledCheckTest {

    private static final Instant NOON = Instant.parse("1990-01-05T12:00:00Z");

    private record Happened(String stream, Event event) {}

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
    void whatWasBookedAsItWasToldHolds() {
        assertThatCode(() -> check(told("S-1", NOON, 9), booked("S-1", 9)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLineThatNobodyBookedIsNamed() {
        assertThatThrownBy(() -> check(told("S-1", NOON, 9)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("says 9, and booked is null");
    }

    @Test
    void anotherNumberIsNamed() {
        assertThatThrownBy(() -> check(told("S-1", NOON, 9), booked("S-1", 8)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("says 9, and booked is 8");
    }

    @Test
    void nothingIsBookedTwice() {
        assertThatThrownBy(() -> check(told("S-1", NOON, 9), booked("S-1", 9), booked("S-1", 9)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("was booked twice");
    }

    @Test
    void nothingIsBookedOfWhatIsOutdated() {
        assertThatCode(
                        () ->
                                check(
                                        told("S-2", NOON, 9),
                                        booked("S-2", 9),
                                        told("S-1", NOON.minusSeconds(1), 5)))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                check(
                                        told("S-2", NOON, 9),
                                        booked("S-2", 9),
                                        told("S-1", NOON.minusSeconds(1), 5),
                                        booked("S-1", 5)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("says 5, and booked is 5");
    }

    @Test
    void nothingIsComparedOfWhatAPersonWasToldOf() {
        assertThatCode(
                        () ->
                                check(
                                        told("S-1", NOON, 9),
                                        new Happened(
                                                "house/exception:1",
                                                new ExceptionOpened(
                                                        ExceptionType.BOOKING_REFUSED,
                                                        "house/snapshot:S-1",
                                                        "S-1",
                                                        "MUG@FBA is full"))))
                .doesNotThrowAnyException();
    }

    private void check(Happened... all) {
        History history = new History();
        for (Happened one : all) {
            var _ = history.then(one.stream(), one.event());
        }
        ReconciledCheck check = new ReconciledCheck(database);
        history.through(check);
        check.end();
    }

    private static Happened told(String number, Instant takenAt, long units) {
        return new Happened(
                "house/snapshot:" + number,
                new SnapshotReported(
                        new LocationId("FBA"),
                        takenAt,
                        List.of(),
                        SnapshotTolerance.USUAL,
                        List.of(new SnapshotLine(new Sku("MUG"), Status.AVAILABLE, units)),
                        Evidence.NONE));
    }

    private static Happened booked(String number, long units) {
        return new Happened(
                "house/MUG@FBA",
                new StockCounted(
                        "snapshot:" + number,
                        Status.AVAILABLE,
                        10,
                        units,
                        0,
                        0,
                        units - 10,
                        3L,
                        null,
                        Evidence.NONE));
    }
}
