package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A channel that sells from two locations and may sell three units of each SKU beyond the stock.
 */
final class BacklogsTest {

    private final Stage stage = new Stage(3);

    @BeforeEach
    void threeMayWait() {
        List<LocationId> places = List.of(new LocationId("north"), new LocationId("south"));
        ChannelPolicy policy =
                new ChannelPolicy(places, 0, ChannelPolicy.WHOLE_SHARE, null, 3, null);
        stage.tell(new OpenChannel(new ChannelId(OwnerId.HOUSE, WEB), "Web", policy));
        stage.runtime.start();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void waits(String number, String sku, int quantity) {
        stage.tell(place(number, Handling.MANUAL, sku, quantity));
        stage.untilQuiet();
    }

    private List<ExceptionOpened> told() {
        return stage.ledger.events(ExceptionOpened.class);
    }

    @Test
    void whatWaitsUpToTheLimitIsNobodysBusiness() {
        waits("1", "A", 2);
        waits("2", "A", 1);
        waits("3", "B", 3);
        assertThat(told()).isEmpty();
    }

    @Test
    void whoPassesTheLimitWaitsInItsRankAndSomebodyIsToldOnce() {
        waits("1", "A", 2);
        waits("2", "A", 2);
        waits("3", "A", 5);
        assertThat(told())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.BACKORDER_LIMIT);
                            assertThat(it.subject()).isEqualTo("house/channel:web");
                            assertThat(it.cause()).isEqualTo("2");
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            "4 units of A wait for channel web, which may sell 3"
                                                    + " beyond the stock; order 2 came last");
                        });
        stage.tell(receive("A", "south", 9));
        stage.untilQuiet();
        assertThat(stage.count("waiting")).isZero();
        assertThat(stage.count("backlog")).isZero();
    }

    @Test
    void itIsToldAgainOnceItWasWithinTheLimit() {
        waits("1", "A", 2);
        waits("2", "A", 2);
        stage.tell(new CancelOrder(order("1"), "too long"));
        stage.untilQuiet();
        assertThat(stage.count("backlog")).isZero();
        waits("3", "A", 1);
        assertThat(told()).hasSize(1);
        waits("4", "A", 1);
        assertThat(told()).hasSize(2);
    }
}
