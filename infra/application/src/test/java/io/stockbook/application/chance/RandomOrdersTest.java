package io.stockbook.application.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.scenario.RunningStockbook;
import io.stockbook.application.scenario.Verifier;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do to orders and shelves, in whatever order and at whatever moment: the books of
 * stock items, orders and processes agree, and every order can be brought to its end.
 */
final class RandomOrdersTest {

    private static final int ROUNDS = 6;
    private static final String OPEN =
            "SELECT number FROM read.orders_header"
                    + " WHERE state NOT IN ('CLOSED', 'CANCELLED', 'DELIVERED')";

    @Test
    void the_books_agree_and_every_order_comes_to_its_end() throws Exception {
        goes(1, 250);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21})
    void so_it_is_on_more_days(long seed) throws Exception {
        goes(seed, 1_000);
    }

    private static void goes(long seed, int steps) throws Exception {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            Desk desk = new Desk(stockbook);
            desk.send(new OpenChannel(RandomDay.WEB, "Web", RandomDay.policy(false)));
            RandomDay day = new RandomDay(seed, desk);
            for (int step = 1; step <= steps; step++) {
                day.next().ifPresent(desk::send);
                if (step % 100 == 0) {
                    assertSound(stockbook);
                }
            }
            desk.rest();
            assertSound(stockbook);
            end(desk);
            assertSound(stockbook);
            assertNothingStalls(desk);
        }
    }

    /** Also while the processes are at work: they are never caught in a contradiction. */
    private static void assertSound(RunningStockbook stockbook) {
        Verifier.Said said = new Verifier(stockbook).verify();
        assertThat(said.holds()).as(said.text()).isTrue();
    }

    /** Plenty arrives, nothing is blocked any more, and the floor works until all has left. */
    private static void end(Desk desk) throws InterruptedException {
        for (String place : RandomDay.PLACES) {
            for (String sku : RandomDay.SKUS) {
                StockItemId item =
                        new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId(place));
                desk.send(new ResumeSelling(item, Evidence.NONE));
                desk.send(RandomDay.received(item, "plenty", 500));
            }
        }
        for (int round = 0; round < ROUNDS && !desk.names(OPEN).isEmpty(); round++) {
            desk.names(
                            "SELECT number FROM read.shipments_header"
                                    + " WHERE state IN ('DISPATCHED', 'ACCEPTED')")
                    .forEach(
                            number ->
                                    desk.send(
                                            RandomFloor.told(
                                                    RandomFloor.shipment(number),
                                                    TrackingStatus.DELIVERED)));
            for (BlockReason reason : BlockReason.values()) {
                each(desk, order -> desk.send(new UnblockOrder(order, reason, null)));
            }
            desk.rest();
            each(desk, order -> desk.send(new ReleaseOrder(order)));
            desk.rest();
            each(desk, order -> desk.send(new ConfirmPick(order, List.of(), Evidence.NONE)));
            each(
                    desk,
                    order -> desk.send(new ConfirmShipment(order, List.of(), null, Evidence.NONE)));
            desk.rest();
        }
    }

    private static void each(Desk desk, Consumer<OrderId> what) {
        desk.names(OPEN).forEach(number -> what.accept(RandomDay.order(number)));
    }

    /**
     * Two kinds of orders are left to people: something left before it was cancelled, or a count or
     * a sale took units that the floor said it had in its hands.
     */
    private static void assertNothingStalls(Desk desk) {
        List<String> left =
                desk.names(
                        OPEN
                                + " AND NOT EXISTS (SELECT FROM read.exceptions_entry e"
                                + " WHERE e.subject = 'house/order:' || number"
                                + " AND e.type = 'STEP_REFUSED')");
        assertThat(left).isEmpty();
        assertThat(
                        desk.names(
                                "SELECT sentence FROM read.exceptions_entry"
                                        + " WHERE type = 'UNKNOWN_SERVICE' AND state = 'OPEN'"))
                .as("nobody has to look at how an order travels that is gone")
                .isEmpty();
        assertThat(
                        desk.names(
                                "SELECT sentence FROM read.exceptions_entry e"
                                        + " WHERE type = 'STEP_REFUSED' AND NOT EXISTS"
                                        + " (SELECT FROM read.orders_step s"
                                        + " WHERE 'house/order:' || s.number = e.subject"
                                        + " AND s.what = 'AllocationFreed')"))
                .allMatch(sentence -> sentence.contains("cannot be cancelled whole"));
    }
}
