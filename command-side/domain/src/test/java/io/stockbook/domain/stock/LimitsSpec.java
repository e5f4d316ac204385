package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocate;
import static io.stockbook.domain.stock.Facts.fenced;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.queued;
import static io.stockbook.domain.stock.Facts.rank;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.junit.jupiter.api.Test;

final class LimitsSpec {

    @Test
    void holdsNoMoreUnitsThanCanBeAddedUpSafely() {
        var nearlyFull = given(received(Limits.MOST_ON_HAND - Require.LARGEST_QUANTITY + 1));

        nearlyFull.when(receive(Require.LARGEST_QUANTITY)).refused(LIMIT_REACHED);
        Stock full =
                nearlyFull
                        .when(receive(Require.LARGEST_QUANTITY - 1))
                        .then(
                                new StockEvent.StockReceived(
                                        "ASN-1",
                                        Status.HELD,
                                        Require.LARGEST_QUANTITY - 1,
                                        null,
                                        null,
                                        null,
                                        NOTE));
        assertThat(full.balances().onHand()).isEqualTo(Limits.MOST_ON_HAND);
    }

    @Test
    void remembersNoMoreThanAHundredThousandPromisesAndWaitingLines() {
        var crowded = given(received(10));
        for (int n = 1; n <= Limits.MOST_ENTRIES; n++) {
            crowded = crowded.events(queued(n, null, 1));
        }
        int next = Limits.MOST_ENTRIES + 1;

        crowded.when(new StockCommand.QueueDemand(ITEM, line(next), null, rank(next), 1, NOTE))
                .refused(LIMIT_REACHED);
        Stock served =
                crowded.when(allocate(1, 1))
                        .then(
                                Facts.allocated(1, 1),
                                new StockEvent.DemandDropped(line(1), 1, NOTE));
        assertThat(served.entries()).isEqualTo(Limits.MOST_ENTRIES);
    }

    @Test
    void keepsNoMoreThanAThousandFences() {
        var fences = given();
        for (int n = 1; n <= Limits.MOST_FENCES; n++) {
            fences = fences.events(fenced(new ChannelCode("channel " + n), 1));
        }

        fences.when(fence("one more")).refused(LIMIT_REACHED);
        fences.when(fence("channel 7")).then(fenced(new ChannelCode("channel 7"), 2));
    }

    @Test
    void takesNoEventThatCannotHaveHappened() {
        assertThatThrownBy(() -> given(new StockEvent.StockPutAway(1, null, null, NOTE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(Facts.picked(1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static StockCommand receive(long quantity) {
        return new StockCommand.ReceiveStock(
                ITEM, "ASN-1", Status.HELD, quantity, null, null, null, NOTE);
    }

    private static StockCommand fence(String channel) {
        return new StockCommand.SetRingFence(ITEM, new ChannelCode(channel), 2, null, NOTE);
    }
}
