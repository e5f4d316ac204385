package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderTerms;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for a word of its channel is found again, whatever happens to the node. */
final class AskedServiceTest {

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anOrderWaitsForWhatItsChannelMeansOverARestart() {
        stage.tell(means(Map.of("STD", "usual"), true));
        stage.tell(Words.receive("A", "north", 9));
        stage.tell(asking("NEXTDAY"));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("process_state WHERE awaits = 'house/channel:web'")).isEqualTo(1);
        assertThat(stage.ledger.events(OrderReleased.class)).isEmpty();

        stage.runtime.stop();
        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.tell(means(Map.of("NEXTDAY", "next day"), false));
        stage.untilQuiet();
        assertThat(stage.count("process_state WHERE awaits IS NOT NULL")).isZero();
        assertThat(stage.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(1);
    }

    private static Command means(Map<String, String> services, boolean opening) {
        ChannelId web = new ChannelId(OwnerId.HOUSE, Words.WEB);
        ChannelPolicy policy =
                new ChannelPolicy(
                        List.of(new LocationId("north")),
                        0,
                        ChannelPolicy.WHOLE_SHARE,
                        null,
                        0,
                        new FulfilmentPolicy(List.of(), Map.of(), 72, 72, services));
        return opening ? new OpenChannel(web, "Web", policy) : new ChangeChannelPolicy(web, policy);
    }

    private static Command asking(String service) {
        PlaceOrder plain = Words.place("1", Handling.RELEASE_WHEN_ALLOCATED, "A", 4);
        return new PlaceOrder(
                plain.order(),
                plain.channel(),
                plain.priority(),
                null,
                plain.handling(),
                plain.lines(),
                List.of(),
                null,
                null,
                new OrderTerms(FillPolicy.PARTIAL, service, null, List.of()),
                Evidence.NONE);
    }
}
