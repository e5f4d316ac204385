package io.stockbook.projectors.transfers;

import static io.stockbook.schema.jooq.read_transfers_1.Tables.ARRIVAL;
import static io.stockbook.schema.jooq.read_transfers_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_transfers_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_transfers_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.LineRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TransfersProjectorTest {

    private static final TransferId TRANSFER =
            new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));
    private static final Route ROUTE = new Route(new LocationId("NORTH"), new LocationId("SOUTH"));
    private static final Sku MUG = new Sku("MUG");
    private static final LineItem MUGS = new LineItem(1, MUG);

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void aTransferHasOnItsWayWhatLeftAndNeitherArrivedNorWasLost(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 1_500);
        Map<String, Long> plain = new TreeMap<>();
        history.forEach(recorded -> fold(plain, recorded));

        try (Views views = Views.fresh()) {
            views.feed("transfers", 1, history, 100);

            assertThat(
                            views.database()
                                    .selectFrom(HEADER)
                                    .fetchMap(HEADER.NUMBER, TransfersProjectorTest::inTransit))
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    private static Long inTransit(HeaderRecord header) {
        return header.getDispatched()
                - (header.getArrived() - header.getExcess())
                - header.getLost();
    }

    private static void fold(Map<String, Long> plain, RecordedEvent recorded) {
        if (recorded.event() instanceof TransferEvent event) {
            long change =
                    switch (event) {
                        case TransferEvent.UnitsDispatched it -> it.units().getFirst().quantity();
                        case TransferEvent.UnitsArrived it -> -it.units().getFirst().expected();
                        case TransferEvent.UnitsLost it -> -it.lost().getFirst().quantity();
                        case TransferEvent.TransferClosed it -> -it.lost().getFirst().quantity();
                        case TransferEvent.TransferRequested _,
                                TransferEvent.UnitsPromised _,
                                TransferEvent.LineShort _,
                                TransferEvent.TransferCancelled _ ->
                                0;
                    };
            plain.merge(TransferId.parse(recorded.stream()).number().value(), change, Long::sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aTransferTellsHowFarEachLineIs(int batch) throws SQLException {
        Recorder ledger = new Recorder().record(TRANSFER, untilSomeArrived());
        try (Views views = Views.fresh()) {
            views.feed("transfers", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("IN_TRANSIT");
            assertThat(header.getLocationTo()).isEqualTo("SOUTH");
            assertThat(header.getRequested()).isEqualTo(9);
            LineRecord line = views.database().selectFrom(LINE).fetchSingle();
            assertThat(line.getPromised()).isEqualTo(6);
            assertThat(line.getLacking()).isEqualTo(3);
            assertThat(line.getDispatched()).isEqualTo(7);
            assertThat(line.getOffShelf()).isEqualTo(5);
            assertThat(line.getHeld()).isEqualTo(4);
            assertThat(line.getLost()).isEqualTo(1);
            assertThat(
                            views.database()
                                    .selectFrom(ARRIVAL)
                                    .orderBy(ARRIVAL.ORDINAL)
                                    .fetch(ARRIVAL.EXCESS))
                    .containsExactly(0L, 2L);
            assertThat(views.database().selectFrom(STEP).orderBy(STEP.POSITION).fetch(STEP.DETAIL))
                    .containsExactly(
                            "1 line",
                            "line 1: +6",
                            "line 1: 3",
                            "7 units",
                            "R-1: 6 units",
                            "1 unit");
        }
    }

    @Test
    void whatIsClosedStaysClosedWhateverStillArrives() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(TRANSFER, untilSomeArrived())
                        .record(
                                TRANSFER,
                                new TransferEvent.TransferCancelled(
                                        ROUTE, List.of(MUGS), "no truck"),
                                new TransferEvent.TransferClosed(
                                        ROUTE, List.of(MUGS), List.of(lost(2)), Evidence.NONE),
                                arrived("R-2", mugs(3, 3)));
        try (Views views = Views.fresh()) {
            views.feed("transfers", 1, ledger.events(), 2);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("CLOSED");
            assertThat(header.getEnded()).isEqualTo("CLOSED");
            assertThat(header.getReason()).isEqualTo("no truck");
            assertThat(inTransit(header)).isZero();
        }
    }

    @Test
    void whatLeavesAfterTheEndIsOnItsWay() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(TRANSFER, untilSomeArrived())
                        .record(
                                TRANSFER,
                                new TransferEvent.TransferClosed(
                                        ROUTE, List.of(MUGS), List.of(lost(2)), Evidence.NONE),
                                new TransferEvent.UnitsDispatched(
                                        ROUTE,
                                        List.of(left(Status.AVAILABLE, 3)),
                                        TransferState.CLOSED,
                                        Evidence.NONE));
        try (Views views = Views.fresh()) {
            views.feed("transfers", 1, ledger.events(), 2);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("IN_TRANSIT");
            assertThat(header.getEnded()).isNull();
            assertThat(inTransit(header)).isEqualTo(3);
        }
    }

    private static TransferEvent[] untilSomeArrived() {
        return new TransferEvent[] {
            new TransferEvent.TransferRequested(
                    ROUTE, List.of(new TransferLine(1, MUG, 9, null)), Evidence.NONE),
            new TransferEvent.UnitsPromised(ROUTE, MUGS, 6, true),
            new TransferEvent.LineShort(ROUTE, MUGS, 3, "6 can be promised"),
            new TransferEvent.UnitsDispatched(
                    ROUTE,
                    List.of(left(Status.AVAILABLE, 5), left(Status.HELD, 2)),
                    null,
                    Evidence.NONE),
            arrived(
                    "R-1",
                    mugs(4, 0),
                    new ArrivedUnits(null, new Sku("CUP"), Status.AVAILABLE, 2, 2, null, "A-1")),
            new TransferEvent.UnitsLost(ROUTE, List.of(lost(1)), Evidence.NONE)
        };
    }

    private static DispatchedUnits left(Status from, long quantity) {
        return new DispatchedUnits(1, MUG, from, quantity, null);
    }

    private static TransferEvent arrived(String receipt, ArrivedUnits... units) {
        return new TransferEvent.UnitsArrived(ROUTE, receipt, List.of(units), Evidence.NONE);
    }

    private static ArrivedUnits mugs(long quantity, long excess) {
        return new ArrivedUnits(1, MUG, Status.HELD, quantity, excess, null, null);
    }

    private static LostUnits lost(long quantity) {
        return new LostUnits(1, MUG, quantity, ReasonCode.CARRIER_LOSS, null);
    }
}
