package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.BLOCK;
import static io.stockbook.schema.jooq.read_orders_1.Tables.CODE;
import static io.stockbook.schema.jooq.read_orders_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_orders_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_orders_1.Tables.PROMISE;
import static io.stockbook.schema.jooq.read_orders_1.Tables.SHIPMENT;
import static io.stockbook.schema.jooq.read_orders_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.PromiseRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ShipmentRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrdersProjectorTest {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("SO-1"));
    private static final StockItemId MUG =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("NORTH"));
    private static final Demand LINE_1 = Demand.orderLine("SO-1", 1);
    private static final AllocationId FIRST = new AllocationId(new UUID(0, 1));
    private static final AllocationId CART = new AllocationId(new UUID(0, 2));

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
    @ValueSource(longs = {51, 52, 53})
    void ordersAndLinesAreTheirPlainFold(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        PlainOrders plain = new PlainOrders(history);

        views.feed("orders", 1, history, 77);

        assertThat(views.database().selectFrom(LINE).fetch(PlainOrders::told))
                .containsExactlyInAnyOrderElementsOf(plain.lines())
                .isNotEmpty();
        assertThat(views.database().selectFrom(HEADER).fetch(PlainOrders::told))
                .containsExactlyInAnyOrderElementsOf(plain.headers())
                .isNotEmpty();
    }

    @Test
    void aLineIsFollowedFromPlacedToShipped() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(ORDER, placed(6))
                        .record(MUG, allocated(FIRST, LINE_1, 4))
                        .record(
                                ORDER,
                                new OrderEvent.OrderAllocated(
                                        List.of(new LineAllocation(FIRST, 1, MUG.location(), 4)),
                                        List.of(new LineShortage(1, 2))))
                        .record(ORDER, new OrderEvent.OrderReleased(List.of(FIRST)))
                        .record(MUG, picked(4))
                        .record(MUG, shipped(3));

        views.feed("orders", 1, ledger.events(), 2);

        LineRecord line = views.database().selectFrom(LINE).fetchSingle();
        assertThat(line.getOrdered()).isEqualTo(6);
        assertThat(line.getWaiting()).isEqualTo(2);
        assertThat(line.getAllocated()).isZero();
        assertThat(line.getPicked()).isEqualTo(1);
        assertThat(line.getShipped()).isEqualTo(3);
        HeaderRecord order = views.database().selectFrom(HEADER).fetchSingle();
        assertThat(order.getState()).isEqualTo("RELEASED");
        assertThat(order.getUnitsShipped()).isEqualTo(3);
        assertThat(order.getVersion()).isEqualTo(3);
        assertThat(order.getPosition()).isEqualTo(6);
    }

    @Test
    void theFloorSeesWhatIsReleasedUntilItIsPicked() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(ORDER, placed(6))
                        .record(MUG, allocated(FIRST, LINE_1, 4))
                        .record(ORDER, new OrderEvent.OrderReleased(List.of(FIRST)))
                        .record(MUG, picked(3));
        views.feed("orders", 1, ledger.events(), 2);
        PromiseRecord promise = views.database().selectFrom(PROMISE).fetchSingle();
        assertThat(promise.getReleased()).isTrue();
        assertThat(promise.getAllocated()).isEqualTo(1);
        assertThat(promise.getPicked()).isEqualTo(3);

        ledger.record(MUG, picked(1)).record(MUG, shipped(4));
        views.feed("orders", 1, ledger.events().subList(4, 6), 2);
        assertThat(views.database().fetchCount(PROMISE)).isZero();
    }

    /** In one batch or in two: a view built anew must be the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void whatComesBackFromAShipmentIsOnTheFloorAsBefore(int batchSize) throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(ORDER, placed(6))
                        .record(MUG, allocated(FIRST, LINE_1, 4))
                        .record(ORDER, new OrderEvent.OrderReleased(List.of(FIRST)))
                        .record(MUG, picked(4))
                        .record(MUG, shipped(4))
                        .record(
                                MUG,
                                new StockEvent.ShipmentReversed(
                                        FIRST,
                                        LINE_1,
                                        null,
                                        Rank.unplaced(1),
                                        4,
                                        null,
                                        null,
                                        Evidence.NONE));
        views.feed("orders", 1, ledger.events(), batchSize);
        PromiseRecord promise = views.database().selectFrom(PROMISE).fetchSingle();
        assertThat(promise.getPicked()).isEqualTo(4);
        assertThat(promise.getReleased()).isTrue();
    }

    @Test
    void blocksCodesAndShipmentsAreTheLastWordOfEach() throws SQLException {
        AllocatedUnits units = new AllocatedUnits(FIRST, 2);
        Recorder ledger =
                new Recorder()
                        .record(ORDER, placed(6))
                        .record(ORDER, new OrderEvent.OrderBlocked(BlockReason.FRAUD, "odd"))
                        .record(ORDER, new OrderEvent.OrderBlocked(BlockReason.PAYMENT, null))
                        .record(ORDER, new OrderEvent.OrderUnblocked(BlockReason.FRAUD, null))
                        .record(ORDER, codes("4711", "4712"))
                        .record(ORDER, codes("4713"))
                        .record(
                                ORDER,
                                new OrderEvent.UnitsShipped(List.of(units), "S-1", Evidence.NONE))
                        .record(
                                ORDER,
                                new OrderEvent.UnitsShipped(List.of(units), "S-2", Evidence.NONE))
                        .record(
                                ORDER,
                                new OrderEvent.ShipmentTakenBack(
                                        List.of(units), "S-2", Evidence.NONE))
                        .record(
                                ORDER,
                                new OrderEvent.TrackingRecorded(
                                        new ShipmentTracking(
                                                "S-1",
                                                "dpd",
                                                "0159",
                                                TrackingStatus.DELIVERED,
                                                null)));

        views.feed("orders", 1, ledger.events(), 3);

        assertThat(views.database().selectFrom(BLOCK).fetch(BLOCK.REASON))
                .containsExactly("PAYMENT");
        assertThat(views.database().selectFrom(HEADER).fetchSingle().getBlocks()).isEqualTo(1);
        assertThat(views.database().selectFrom(CODE).fetch(CODE.CODE_)).containsExactly("4713");
        ShipmentRecord shipment = views.database().selectFrom(SHIPMENT).fetchSingle();
        assertThat(shipment.getShipment()).isEqualTo("S-1");
        assertThat(shipment.getUnits()).isEqualTo(2);
        assertThat(shipment.getStatus()).isEqualTo("DELIVERED");
        assertThat(shipment.getTracking()).isEqualTo("0159");
    }

    private static OrderEvent codes(String... codes) {
        return new OrderEvent.PickCodesRecorded(List.of(new LineCodes(1, List.of(codes))));
    }

    @Test
    void aConsumedReservationCountsForItsOrderEvenWhenPartOfItWasFreed() throws SQLException {
        Demand cart = new Demand(Demand.Kind.CHECKOUT, "cart-9", 1);
        Recorder ledger =
                new Recorder()
                        .record(MUG, allocated(CART, cart, 5))
                        .record(
                                MUG,
                                new StockEvent.AllocationFreed(
                                        CART,
                                        cart,
                                        null,
                                        2,
                                        0,
                                        FreeReason.CANCELLED,
                                        null,
                                        Evidence.NONE))
                        .record(ORDER, placed(3))
                        .record(
                                MUG,
                                new StockEvent.ReservationConsumed(
                                        CART, LINE_1, null, Rank.unplaced(1), 3, Evidence.NONE));

        views.feed("orders", 1, ledger.events(), 1);

        assertThat(views.database().selectFrom(LINE).fetchSingle().getAllocated()).isEqualTo(3);
    }

    @Test
    void whatGoesWrongWithItsStockStandsOnTheTimeLine() throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(ORDER, placed(4))
                        .record(MUG, allocated(FIRST, LINE_1, 4))
                        .record(
                                MUG,
                                new StockEvent.AllocationShorted(
                                        FIRST, LINE_1, 1, null, Evidence.NONE))
                        .record(ORDER, new OrderEvent.CancellationRequested("too late"));

        views.feed("orders", 1, ledger.events(), 10);

        assertThat(
                        views.database()
                                .selectFrom(STEP)
                                .orderBy(STEP.POSITION)
                                .fetch(step -> step.getWhat() + ": " + step.getDetail()))
                .containsExactly(
                        "OrderPlaced: 1 lines",
                        "AllocationShorted: 1 of house/MUG@NORTH",
                        "CancellationRequested: too late");
    }

    private static OrderEvent placed(long units) {
        return new OrderEvent.OrderPlaced(
                new ChannelCode("web"),
                5,
                null,
                Handling.MANUAL,
                List.of(new OrderLine(1, MUG.sku(), units, null)),
                List.of(),
                null,
                null,
                null,
                Evidence.NONE);
    }

    private static StockEvent allocated(AllocationId allocation, Demand demand, long units) {
        return new StockEvent.StockAllocated(
                allocation, demand, null, Rank.unplaced(1), units, 0, null, null, Evidence.NONE);
    }

    private static StockEvent picked(long units) {
        return new StockEvent.StockPicked(FIRST, LINE_1, units, null, null, Evidence.NONE);
    }

    private static StockEvent shipped(long units) {
        return new StockEvent.StockShipped(FIRST, LINE_1, units, null, null, Evidence.NONE);
    }
}
