package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import io.stockbook.messages.order.OrderEvent.ServiceRecorded;
import io.stockbook.messages.order.OrderTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order travels as its channel asks, once somebody has said what the channel means. */
final class ServicesTest {

    private static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, Story.WEB);
    private static final Map<String, String> TWO = Map.of("STD", "usual", "NEXT-DAY", "next day");

    private final Story story = new Story().receive("A", "north", 9);

    private static ChannelPolicy means(Map<String, String> services) {
        return new ChannelPolicy(
                List.of(new LocationId("north")),
                0,
                ChannelPolicy.WHOLE_SHARE,
                null,
                0,
                new FulfilmentPolicy(List.of(), Map.of(), 72, 72, services));
    }

    private Story opened(Map<String, String> services) {
        return story.tell(new OpenChannel(WEB, "Web", means(services)));
    }

    private void mended() {
        Map<String, String> services = Map.of("STD", "usual", "NEXTDAY", "next day");
        story.tell(new ChangeChannelPolicy(WEB, means(services)));
    }

    private void place(String service, BlockReason... blocks) {
        place(Handling.RELEASE_WHEN_ALLOCATED, service, blocks);
    }

    private void place(Handling handling, String service, BlockReason... blocks) {
        story.tell(
                new PlaceOrder(
                        order("1"),
                        Story.WEB,
                        5,
                        null,
                        handling,
                        List.of(line(1, "A", 4)),
                        List.of(),
                        null,
                        null,
                        new OrderTerms(FillPolicy.PARTIAL, service, null, List.of(blocks)),
                        Evidence.NONE));
    }

    private List<ExceptionOpened> exceptions() {
        return story.ledger.events(ExceptionOpened.class);
    }

    private List<String> resolutions() {
        return story.ledger.events(ExceptionResolved.class).stream()
                .map(ExceptionResolved::resolution)
                .toList();
    }

    @Test
    void aCodeThatTheChannelKnowsIsWhatTheOrderTravelsBy() {
        opened(TWO);
        place("NEXT-DAY");
        assertThat(story.ledger.events(ServiceRecorded.class))
                .containsExactly(new ServiceRecorded("next day"));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void aChannelWithoutAListSpeaksOurWords() {
        opened(Map.of());
        place("next day");
        assertThat(story.ledger.events(ServiceRecorded.class))
                .containsExactly(new ServiceRecorded("next day"));
    }

    @Test
    void anUnknownCodeBlocksTheOrderAndTellsSomebodyWhatMayHaveBeenMeant() {
        opened(TWO);
        place("NEXTDAY");
        assertThat(story.ledger.events(OrderBlocked.class))
                .containsExactly(
                        new OrderBlocked(
                                BlockReason.UNKNOWN_SERVICE, "web does not say what NEXTDAY is"));
        assertThat(exceptions())
                .containsExactly(
                        new ExceptionOpened(
                                ExceptionType.UNKNOWN_SERVICE,
                                "house/order:1",
                                "1",
                                "Order 1 asks for service NEXTDAY, which channel web does not know;"
                                        + " it knows NEXT-DAY, STD"));
        // It keeps its stock, and does not go to the floor.
        assertThat(story.state("1").line(1).missing()).isZero();
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
    }

    @Test
    void itGoesOnByItselfWhenTheChannelSaysWhatItMeans() {
        opened(TWO);
        place("NEXTDAY");
        mended();
        assertThat(story.ledger.events(ServiceRecorded.class))
                .containsExactly(new ServiceRecorded("next day"));
        assertThat(story.ledger.events(OrderUnblocked.class)).hasSize(1);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).containsExactly("channel web calls next day so");
        assertThat(story.state("1").awaitsChannel()).isFalse();
    }

    @Test
    void anotherPolicyThatDoesNotSayItEitherChangesNothing() {
        opened(TWO);
        place("NEXTDAY");
        story.tell(new ChangeChannelPolicy(WEB, means(Map.of("STD", "usual"))));
        assertThat(exceptions()).hasSize(1);
        assertThat(resolutions()).isEmpty();
        assertThat(story.state("1").awaitsChannel()).isTrue();
    }

    @Test
    void whatTheChannelSaysBeforeTheBlockIsThereNeedsNobody() {
        opened(TWO);
        story.hold(BlockOrder.class::isInstance);
        place("NEXTDAY");
        mended();
        story.letGo();
        assertThat(story.ledger.events(order("1")))
                .hasAtLeastOneElementOfType(ServiceRecorded.class)
                .hasAtLeastOneElementOfType(OrderUnblocked.class);
        assertThat(exceptions()).isEmpty();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void somebodyMayLetItGoOnWithout() {
        opened(TWO);
        place("NEXTDAY");
        story.tell(new UnblockOrder(order("1"), BlockReason.UNKNOWN_SERVICE, "by phone"));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).containsExactly("somebody let the order go on without it");
        mended();
        assertThat(story.ledger.events(ServiceRecorded.class)).isEmpty();
    }

    @Test
    void anOrderThatWasPlacedBlockedForItIsToldOfToo() {
        opened(TWO);
        place("NEXTDAY", BlockReason.UNKNOWN_SERVICE);
        assertThat(story.ledger.events(OrderBlocked.class)).isEmpty();
        assertThat(exceptions()).hasSize(1);
        mended();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).hasSize(1);
    }

    @Test
    void anotherBlockStays() {
        opened(TWO);
        place("NEXTDAY", BlockReason.PAYMENT);
        mended();
        assertThat(story.ledger.events(ServiceRecorded.class)).hasSize(1);
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
        story.tell(new UnblockOrder(order("1"), BlockReason.PAYMENT, null));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void nobodyHasToLookAtAnOrderThatIsCancelled() {
        opened(TWO);
        place("NEXTDAY");
        story.tell(new CancelOrder(order("1"), "not wanted"));
        assertThat(resolutions()).containsExactly("the order is cancelled");
        assertThat(story.state("1").phase()).isEqualTo(Phase.CANCELLED);
        mended();
        assertThat(story.ledger.events(ServiceRecorded.class)).isEmpty();
    }

    @Test
    void aChannelThatOpensLaterIsAskedThen() {
        place("NEXT-DAY");
        assertThat(exceptions())
                .extracting(ExceptionOpened::type)
                .containsOnly(ExceptionType.UNKNOWN_CHANNEL);
        opened(TWO);
        assertThat(story.ledger.events(ServiceRecorded.class)).hasSize(1);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void nobodyAsksHowAnOrderTravelledThatLeftLongAgo() {
        opened(TWO);
        place(Handling.ALREADY_SHIPPED, "NEXTDAY");
        assertThat(story.ledger.events(order("1")))
                .hasAtLeastOneElementOfType(OrderEvent.OrderClosed.class);
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void anOrderThatAsksForNothingIsNotAsked() {
        opened(TWO);
        story.place("2", Handling.RELEASE_WHEN_ALLOCATED, line(1, "A", 4));
        assertThat(story.ledger.events(ServiceRecorded.class)).isEmpty();
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }
}
