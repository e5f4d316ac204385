package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.SHOP;
import static io.stockbook.domain.stock.Facts.WEB;
import static io.stockbook.domain.stock.Facts.allocate;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.fenced;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.queued;
import static io.stockbook.domain.stock.Facts.rank;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_STOCK;
import static io.stockbook.messages.RefusalCode.UNKNOWN_DEMAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queued demand and ring-fences: who has a claim on what is available. */
final class WaitingSpec {

    private static final Rank FIRST_OF_ALL = new Rank(0, null, 1, 2);

    @Test
    void letsALineWaitOnce() {
        given().when(queue(1, 5)).then(queued(1, null, 5));
        given(queued(1, null, 5)).when(queue(1, 2)).refused(ALREADY_EXISTS);
    }

    @Test
    void givesALineOfAnotherRankItsNewPlaceAtOnce() {
        given(queued(1, null, 5), queued(2, null, 5))
                .when(new StockCommand.QueueDemand(ITEM, line(2), null, FIRST_OF_ALL, 5, NOTE))
                .then(
                        new StockEvent.DemandDropped(line(2), 5, NOTE),
                        new StockEvent.DemandQueued(line(2), null, FIRST_OF_ALL, 5, NOTE));
    }

    @Test
    void dropsSomeOrAllOfWhatWaits() {
        Stock after =
                given(queued(1, null, 5))
                        .when(drop(1, 2L))
                        .then(new StockEvent.DemandDropped(line(1), 2, NOTE));
        assertThat(after.queue().units()).isEqualTo(3);

        given(queued(1, null, 5))
                .when(drop(1, null))
                .then(new StockEvent.DemandDropped(line(1), 5, NOTE));
        given(queued(1, null, 5)).when(drop(1, 6L)).refused(INSUFFICIENT_QUANTITY);
        given().when(drop(1, null)).refused(UNKNOWN_DEMAND);
    }

    @ParameterizedTest(name = "10 here, line 1 waits for 3, line 2 for 4: line {0} may take {1}")
    @CsvSource({"1, 10", "2, 7", "3, 3"})
    void servesByRankAndStrangersLast(int asker, long most) {
        var before = given(queued(1, null, 3), queued(2, null, 4), received(10));

        before.when(allocate(asker, most + 1)).refused(INSUFFICIENT_STOCK);
        assertThat(before.state().decide(allocate(asker, most)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void endsTheWaitingOfALineThatIsServed() {
        Stock after =
                given(queued(1, null, 5), received(10))
                        .when(allocate(1, 3))
                        .then(allocated(1, 3), new StockEvent.DemandDropped(line(1), 3, NOTE));
        assertThat(after.queue().units()).isEqualTo(2);

        given(queued(1, null, 5), received(10))
                .when(allocate(1, 7))
                .then(allocated(1, 7), new StockEvent.DemandDropped(line(1), 5, NOTE));
    }

    @ParameterizedTest(name = "{0} here, {1} queued before the fence, {2} fenced: {3} filled")
    @CsvSource({"10, 0, 6, 6", "10, 0, 15, 10", "10, 7, 6, 3", "10, 12, 6, 0", "0, 0, 6, 0"})
    void fillsAFenceFromWhatNobodyWaitsFor(long here, long queued, long wanted, long filled) {
        var before = here == 0 ? given() : given(received(here));
        var waiting = queued == 0 ? before : before.events(queued(1, null, queued));

        Stock after = waiting.when(fence(WEB, wanted)).then(fenced(WEB, wanted));

        assertThat(after.fences().filledFor(WEB)).isEqualTo(filled);
    }

    @Test
    void fillsFencesInTheOrderSetWhenGoodsArrive() {
        Stock after = given(fenced(WEB, 6), fenced(SHOP, 6), received(8)).state();

        assertThat(after.fences().filledFor(WEB)).isEqualTo(6);
        assertThat(after.fences().filledFor(SHOP)).isEqualTo(2);
    }

    @Test
    void keepsAFenceForItsChannelAndDrawsItDownFirst() {
        var before = given(received(10), fenced(WEB, 6));

        before.when(allocate(1, SHOP, 5)).refused(INSUFFICIENT_STOCK);
        before.when(allocate(1, SHOP, 4)).then(allocated(1, SHOP, 4, 0));
        Stock after = before.when(allocate(1, WEB, 8)).then(allocated(1, WEB, 8, 6));
        assertThat(after.fences().filled()).isZero();
    }

    @Test
    void leavesTheFenceToThoseOfItsChannelWhoWaitLonger() {
        var before = given(received(10), fenced(WEB, 6), queued(1, WEB, 4));

        before.when(allocate(2, WEB, 7)).refused(INSUFFICIENT_STOCK);
        before.when(allocate(2, WEB, 6)).then(allocated(2, WEB, 6, 2));
    }

    @Test
    void givesBackToTheFenceFirstWhatItGave() {
        Stock after =
                given(received(10), fenced(WEB, 6), allocated(1, WEB, 8, 6))
                        .when(
                                new StockCommand.FreeAllocation(
                                        ITEM, promise(1), 7L, FreeReason.RE_SOURCED, NOTE))
                        .then(
                                new StockEvent.AllocationFreed(
                                        promise(1),
                                        line(1),
                                        WEB,
                                        7,
                                        6,
                                        FreeReason.RE_SOURCED,
                                        null,
                                        NOTE));
        assertThat(after.fences().filledFor(WEB)).isEqualTo(6);
    }

    @Test
    void takesLossesFromTheFenceSetLast() {
        Stock after =
                given(received(10), fenced(WEB, 5), fenced(SHOP, 5))
                        .events(new StockEvent.SaleReported("till", null, 3, null, NOTE))
                        .state();

        assertThat(after.fences().filledFor(WEB)).isEqualTo(5);
        assertThat(after.fences().filledFor(SHOP)).isEqualTo(2);
    }

    @Test
    void aSaleReportedByTheFencesChannelDrawsItDown() {
        Stock after =
                given(received(10), fenced(WEB, 5))
                        .events(new StockEvent.SaleReported("till", WEB, 3, null, NOTE))
                        .state();
        assertThat(after.fences().inOrder().getFirst().remaining()).isEqualTo(2);
        assertThat(after.fences().filledFor(WEB)).isEqualTo(2);
    }

    @Test
    void endsAFenceAndMindsNoneThatIsNotThere() {
        Stock after = given(received(10), fenced(WEB, 5)).when(fence(WEB, 0)).then(fenced(WEB, 0));
        assertThat(after.fences().inOrder()).isEmpty();

        given(received(10)).when(fence(WEB, 0)).then();
    }

    private static StockCommand queue(int n, long quantity) {
        return new StockCommand.QueueDemand(ITEM, line(n), null, rank(n), quantity, NOTE);
    }

    private static StockCommand drop(int n, @Nullable Long quantity) {
        return new StockCommand.DropDemand(ITEM, line(n), quantity, NOTE);
    }

    private static StockCommand fence(ChannelCode channel, long quantity) {
        return new StockCommand.SetRingFence(ITEM, channel, quantity, null, NOTE);
    }
}
