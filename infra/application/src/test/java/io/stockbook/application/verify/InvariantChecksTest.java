package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class InvariantChecksTest {

    private static final String MUG = "house/MUG@LON";
    private static final String COUNT = "house/count:C-1";
    private static final String MUG_ELSEWHERE = "house/MUG@MID";
    private static final AllocationId FIRST = new AllocationId(new UUID(1, 1));
    private static final Demand LINE = Demand.orderLine("1001", 1);

    @Test
    void a_sound_history_passes_all_of_them() {
        for (Check check :
                new Check[] {
                    new BalancesCheck(),
                    new EdgesCheck(),
                    new AllocationsCheck(),
                    new CountedCheck(),
                    new StreamsCheck()
                }) {
            assertThatCode(() -> sound().through(check)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_balance_below_zero_is_named_with_its_event() {
        assertThatThrownBy(
                        () ->
                                new History()
                                        .then(MUG, received(5), adjusted(-6))
                                        .through(new BalancesCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 2, house/MUG@LON version 2, StockAdjusted")
                .hasMessageContaining("AVAILABLE is -1");
    }

    @Test
    void a_count_that_says_what_no_stock_item_booked_is_named() {
        History booked = new History().then(MUG, received(5), counted(-1));

        assertThatCode(() -> booked.then(COUNT, said(-1)).through(new CountedCheck()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> booked.then(COUNT, said(-2)).through(new CountedCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 4")
                .hasMessageContaining("the count says Booked[expected=5");
    }

    private static StockEvent counted(long variance) {
        return new StockEvent.StockCounted(
                "C-1", Status.AVAILABLE, 5, 5 + variance, 0, 0, variance, 1L, null, Evidence.NONE);
    }

    private static CountEvent said(long variance) {
        return new CountEvent.CountLineBooked(new Sku("MUG"), 1, 5, 0, 0, variance);
    }

    @Test
    void a_transfer_that_brings_more_than_it_took_is_named() {
        assertThatThrownBy(
                        () ->
                                new History()
                                        .then(MUG, received(5), dispatched(3))
                                        .then(MUG_ELSEWHERE, arrived(2), arrived(2))
                                        .through(new EdgesCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 4")
                .hasMessageContaining("transfer T1 has brought 1 more than it took");
    }

    @Test
    void an_allocation_that_ends_twice_is_named() {
        assertThatThrownBy(
                        () ->
                                new History()
                                        .then(MUG, received(9), allocated(4), freed(4), freed(1))
                                        .through(new AllocationsCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 4")
                .hasMessageContaining("ended more than was allocated");
    }

    @Test
    void an_allocation_made_twice_is_named() {
        assertThatThrownBy(
                        () ->
                                new History()
                                        .then(MUG, received(9), allocated(4), allocated(4))
                                        .through(new AllocationsCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("was allocated twice");
    }

    @Test
    void a_shipment_of_which_more_comes_back_than_left_is_named() {
        assertThatThrownBy(
                        () ->
                                new History()
                                        .then(MUG, received(9), allocated(4), picked(4))
                                        .then(MUG, shipped(3), reversed(3), shipped(2))
                                        .then(MUG, reversed(3))
                                        .through(new AllocationsCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 7")
                .hasMessageContaining("took back 1 more than was shipped");
    }

    @Test
    void a_command_with_two_effects_is_named() {
        UUID once = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                new History()
                                        .by(once, MUG, received(1))
                                        .then(MUG, received(2))
                                        .by(once, MUG, received(1))
                                        .through(new StreamsCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 3")
                .hasMessageContaining("had an effect before");
    }

    @Test
    void a_missing_position_is_named() {
        assertThatThrownBy(() -> sound().without(1).through(new StreamsCheck()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("position 2 is missing");
    }

    private static History sound() {
        return new History()
                .then(MUG, received(10), allocated(4), picked(3), shipped(3), freed(1))
                .then(MUG, adjusted(-2), dispatched(3))
                .then(MUG_ELSEWHERE, arrived(3));
    }

    private static StockEvent received(long quantity) {
        return new StockEvent.StockReceived(
                "R1", Status.AVAILABLE, quantity, null, null, null, Evidence.NONE);
    }

    private static StockEvent adjusted(long change) {
        return new StockEvent.StockAdjusted(
                Status.AVAILABLE, change, ReasonCode.DAMAGE, null, null, Evidence.NONE);
    }

    private static StockEvent allocated(long quantity) {
        return new StockEvent.StockAllocated(
                FIRST, LINE, null, Rank.unplaced(1), quantity, 0, null, null, Evidence.NONE);
    }

    private static StockEvent picked(long quantity) {
        return new StockEvent.StockPicked(FIRST, LINE, quantity, null, null, Evidence.NONE);
    }

    private static StockEvent shipped(long quantity) {
        return new StockEvent.StockShipped(FIRST, LINE, quantity, null, null, Evidence.NONE);
    }

    private static StockEvent reversed(long quantity) {
        return new StockEvent.ShipmentReversed(
                FIRST, LINE, null, Rank.unplaced(1), quantity, null, null, Evidence.NONE);
    }

    private static StockEvent freed(long quantity) {
        return new StockEvent.AllocationFreed(
                FIRST, LINE, null, quantity, 0, FreeReason.CANCELLED, null, Evidence.NONE);
    }

    private static StockEvent dispatched(long quantity) {
        return new StockEvent.TransferDispatched(
                "T1", Status.AVAILABLE, quantity, null, null, Evidence.NONE);
    }

    private static StockEvent arrived(long quantity) {
        return new StockEvent.TransferReceived(
                "T1", Status.AVAILABLE, quantity, null, Evidence.NONE);
    }
}
