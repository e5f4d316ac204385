package io.stockbook.projectors.returns;

import static io.stockbook.schema.jooq.read_returns_1.Tables.DISPOSITION;
import static io.stockbook.schema.jooq.read_returns_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_returns_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_returns_1.Tables.RECEIPT;
import static io.stockbook.schema.jooq.read_returns_1.Tables.REFUND;
import static io.stockbook.schema.jooq.read_returns_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_returns_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_returns_1.tables.records.LineRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReturnsProjectorTest {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("SO-1"));
    private static final ReturnId RETURN = new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-1"));
    private static final Sku MUG = new Sku("MUG");
    private static final Sku BOWL = new Sku("BOWL");
    private static final LocationId SOUTH = new LocationId("SOUTH");

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void whatWaitsIsWhatCameLessWhatWasLookedAt(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        Map<String, Long> plain = new TreeMap<>();
        history.forEach(recorded -> fold(plain, recorded));

        try (Views views = Views.fresh()) {
            views.feed("returns", 1, history, 100);

            assertThat(
                            views.database()
                                    .selectFrom(HEADER)
                                    .fetchMap(HEADER.NUMBER, HEADER.UNITS_WAITING))
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    private static void fold(Map<String, Long> plain, RecordedEvent recorded) {
        if (recorded.event() instanceof ReturnEvent event) {
            String number = ReturnId.parse(recorded.stream()).number().value();
            plain.putIfAbsent(number, 0L);
            switch (event) {
                case ReturnEvent.ReturnReceived it ->
                        it.lines().forEach(of -> plain.merge(number, of.quantity(), Long::sum));
                case ReturnEvent.ReturnInspected it ->
                        it.lines().forEach(of -> plain.merge(number, -of.quantity(), Long::sum));
                case ReturnEvent.ReturnAuthorized _,
                        ReturnEvent.BlindReturnOpened _,
                        ReturnEvent.RefundSignalled _,
                        ReturnEvent.ReturnClosed _,
                        ReturnEvent.ReturnCancelled _ -> {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aReturnTellsWhatCameAndWhatBecameOfIt(int batch) throws SQLException {
        Recorder ledger = new Recorder().record(RETURN, story());
        try (Views views = Views.fresh()) {
            views.feed("returns", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("RECEIVED");
            assertThat(header.getOrderNumber()).isEqualTo("SO-1");
            assertThat(header.getUnitsAuthorized()).isEqualTo(3);
            assertThat(header.getUnitsReceived()).isEqualTo(5);
            assertThat(header.getUnitsOver()).isEqualTo(2);
            assertThat(header.getUnitsWaiting()).isEqualTo(2);
            assertThat(header.getUnitsRefunded()).isEqualTo(3);
            List<LineRecord> lines = views.database().selectFrom(LINE).orderBy(LINE.LINE_).fetch();
            assertThat(lines.getFirst().getAvailable()).isEqualTo(2);
            assertThat(lines.getFirst().getScrapped()).isEqualTo(1);
            assertThat(lines.getFirst().getReason()).isEqualTo("WRONG_SIZE");
            assertThat(lines.getLast().getSku()).isEqualTo("BOWL");
            assertThat(lines.getLast().getOver()).isEqualTo(2);
            assertThat(views.database().fetchCount(RECEIPT)).isEqualTo(2);
            assertThat(views.database().fetchCount(DISPOSITION)).isEqualTo(2);
            assertThat(views.database().selectFrom(REFUND).fetch(REFUND.AMOUNT_MINOR))
                    .containsExactly(2_970L);
            assertThat(views.database().selectFrom(STEP).orderBy(STEP.POSITION).fetch(STEP.DETAIL))
                    .containsExactly(
                            "1 line", "RC-1: 5 at SOUTH", "2 to AVAILABLE, 1 to SCRAP", "RF-1: 3");
        }
    }

    @Test
    void aReturnEndsAndOpensAgain() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(
                                RETURN,
                                new ReturnEvent.BlindReturnOpened(null, null, Evidence.NONE),
                                new ReturnEvent.ReturnClosed(null, "all is done"));
        try (Views views = Views.fresh()) {
            views.feed("returns", 1, ledger.events(), 10);
            HeaderRecord closed = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(closed.getEnded()).isEqualTo("CLOSED");
            assertThat(closed.getNote()).isEqualTo("all is done");
            assertThat(closed.getBlind()).isTrue();

            ledger.record(
                    RETURN,
                    received(
                            new ReceivedUnits(
                                    1,
                                    null,
                                    MUG,
                                    1,
                                    0,
                                    ReturnCondition.UNKNOWN,
                                    ReturnReason.OTHER,
                                    null)));
            views.feed("returns", 1, ledger.events().subList(2, 3), 10);
            assertThat(views.database().selectFrom(HEADER).fetchSingle().getEnded()).isNull();
            assertThat(views.database().selectFrom(LINE).fetchSingle().getReason())
                    .isEqualTo("OTHER");
        }
    }

    private static ReturnEvent[] story() {
        return new ReturnEvent[] {
            new ReturnEvent.ReturnAuthorized(
                    ORDER,
                    new ChannelCode("web"),
                    SOUTH,
                    List.of(new AuthorizedLine(1, 2, MUG, 3, ReturnReason.WRONG_SIZE)),
                    Evidence.NONE),
            received(
                    new ReceivedUnits(1, 2, MUG, 3, 0, ReturnCondition.OPENED, null, null),
                    new ReceivedUnits(2, null, BOWL, 2, 2, ReturnCondition.USED, null, "L-1")),
            new ReturnEvent.ReturnInspected(
                    ORDER,
                    List.of(to(Status.SCRAP, 1, ReasonCode.DAMAGE), to(Status.AVAILABLE, 2, null)),
                    Evidence.NONE),
            new ReturnEvent.RefundSignalled(
                    ORDER,
                    "RF-1",
                    List.of(new RefundedUnits(1, 2, MUG, 3, new Money(2_970, "EUR"))),
                    Evidence.NONE)
        };
    }

    private static ReturnEvent received(ReceivedUnits... units) {
        return new ReturnEvent.ReturnReceived(ORDER, "RC-1", SOUTH, List.of(units), Evidence.NONE);
    }

    private static DispositionedUnits to(
            Status status, long quantity, @Nullable ReasonCode reason) {
        return new DispositionedUnits(1, MUG, SOUTH, null, status, quantity, reason);
    }
}
