package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;
import static io.stockbook.schema.jooq.read_availability_1.Tables.DEMAND;
import static io.stockbook.schema.jooq.read_availability_1.Tables.STOCK_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_availability_1.tables.records.AtsRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AvailabilityProjectorTest {

    private static final LocationId NORTH = new LocationId("NORTH");
    private static final LocationId SOUTH = new LocationId("SOUTH");
    private static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));
    private static final Demand LINE = Demand.orderLine("SO-1", 1);

    private Views views;

    @BeforeEach
    void open() throws SQLException {
        views = Views.fresh();
    }

    @AfterEach
    void close() throws SQLException {
        views.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void itIsTheFormulaAfterEachEventOfAnyHistory(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        PlainAts plain = new PlainAts();
        history.forEach(plain::take);

        views.feed("availability", 1, history, 64);

        Map<String, String> stored =
                views.database()
                        .selectFrom(ATS)
                        .fetchMap(row -> row.getChannel() + " " + row.getSku(), this::told);
        assertThat(stored).isEqualTo(plain.rows()).isNotEmpty();
    }

    private String told(AtsRecord row) {
        return "%d and %d since %d"
                .formatted(row.getAts(), row.getBackorderable(), row.getChangedPosition());
    }

    @Test
    void whatWaitsAtAStockItemIsTheSumOfItsLines() throws SQLException {
        views.feed("availability", 1, RandomHistory.of(21, 900), 100);

        assertThat(
                        views.database()
                                .select(STOCK_ITEM.ITEM, STOCK_ITEM.QUEUED)
                                .from(STOCK_ITEM)
                                .where(STOCK_ITEM.QUEUED.gt(0L))
                                .fetchMap(STOCK_ITEM.ITEM, row -> row.value2().toString()))
                .isEqualTo(
                        views.database()
                                .select(DEMAND.ITEM, sum(DEMAND.QUANTITY))
                                .from(DEMAND)
                                .groupBy(DEMAND.ITEM)
                                .fetchMap(DEMAND.ITEM, row -> row.value2().toString()))
                .isNotEmpty();
    }

    @Test
    void aLineThatWaitsAtTwoLocationsWantsItsUnitsOnce() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(WEB, opened(ChannelPolicy.from(List.of(NORTH, SOUTH))))
                        .record(item(NORTH), received(10), waits(4))
                        .record(item(SOUTH), received(10), waits(4));

        views.feed("availability", 1, ledger.events(), 100);

        AtsRecord row = only();
        assertThat(row.getCommon()).isEqualTo(20);
        assertThat(row.getQueued()).isEqualTo(4);
        assertThat(row.getAts()).isEqualTo(16);
    }

    @Test
    void aLocationThatServesTheChannelNoLongerTakesItsStockAwayButKeepsTheRow()
            throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(WEB, opened(ChannelPolicy.from(List.of(NORTH))))
                        .record(item(NORTH), received(10))
                        .record(
                                WEB,
                                new ChannelEvent.ChannelPolicyChanged(
                                        ChannelPolicy.from(List.of(SOUTH))));

        views.feed("availability", 1, ledger.events(), 100);

        assertThat(only().getAts()).isZero();
        assertThat(only().getChangedPosition()).isEqualTo(3);
    }

    @Test
    void aChannelThatOpensLaterSeesTheStockThatWasThere() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(item(NORTH), received(10))
                        .record(WEB, opened(ChannelPolicy.from(List.of(NORTH))));

        views.feed("availability", 1, ledger.events(), 1);

        assertThat(only().getAts()).isEqualTo(10);
    }

    @Test
    void aRowIsNewerOnlyWhenItsNumberIs() throws SQLException {
        ChannelPolicy capped = new ChannelPolicy(List.of(NORTH), 0, 10_000, 5L, 0, null);
        Recorder ledger =
                new Recorder()
                        .record(WEB, opened(capped))
                        .record(item(NORTH), received(10), received(10));

        views.feed("availability", 1, ledger.events(), 1);

        assertThat(only().getAts()).isEqualTo(5);
        assertThat(only().getCommon()).isEqualTo(20);
        assertThat(only().getChangedPosition()).isEqualTo(2);
    }

    @Test
    void suspendedStockIsNotPublishedUntilItIsResumed() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(WEB, opened(ChannelPolicy.from(List.of(NORTH))))
                        .record(item(NORTH), received(10), suspended());
        views.feed("availability", 1, ledger.events(), 100);
        assertThat(only().getAts()).isZero();

        ledger.record(item(NORTH), new StockEvent.SellingResumed(Evidence.NONE));
        views.feed("availability", 1, ledger.events().subList(3, 4), 100);

        assertThat(only().getAts()).isEqualTo(10);
    }

    private AtsRecord only() {
        assertThat(views.database().select(count()).from(ATS).fetchOne(0, int.class)).isEqualTo(1);
        return views.database().selectFrom(ATS).fetchSingle();
    }

    private static StockItemId item(LocationId location) {
        return new StockItemId(OwnerId.HOUSE, new Sku("MUG"), location);
    }

    private static ChannelEvent opened(ChannelPolicy policy) {
        return new ChannelEvent.ChannelOpened("Web", policy);
    }

    private static StockEvent received(long units) {
        return new StockEvent.StockReceived(
                "R-1", Status.AVAILABLE, units, null, null, null, Evidence.NONE);
    }

    private static StockEvent waits(long units) {
        return new StockEvent.DemandQueued(
                LINE, WEB.code(), Rank.unplaced(1), units, Evidence.NONE);
    }

    private static StockEvent suspended() {
        return new StockEvent.SellingSuspended(ReasonCode.QUALITY, Evidence.NONE);
    }
}
