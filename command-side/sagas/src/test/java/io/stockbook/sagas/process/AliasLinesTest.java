package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.named;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RemoveAlias;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.LineIdentified;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that name mugs as the channel does. */
final class AliasLinesTest {

    private final Story story = new Story();

    @BeforeEach
    void mugsAndCupsInTheNorth() {
        story.channel("north").receive("MUG", "north", 10).receive("CUP", "north", 10);
        registered("MUG").registered("CUP");
    }

    @Test
    void aCodeThatIsKnownIsServedAtOnce() {
        known("MUG", "B01");
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(), named(1, "B01", 4));

        assertThat(story.ledger.events(LineIdentified.class))
                .containsExactly(new LineIdentified(1, new Sku("MUG")));
        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(opened()).isEmpty();
    }

    @Test
    void anUnknownCodeWaitsWithAPersonAndGoesOnAsSoonAsItIsKnown() {
        known("MUG", "B01-RED");
        story.placeNamed(
                "1", FillPolicy.PARTIAL, List.of(line(1, "CUP", 2)), named(2, "B01RED", 4));

        // The line that is known has its stock; nothing goes to the floor without the other.
        assertThat(story.ledger.stock(item("CUP", "north")).promised()).isEqualTo(2);
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
        assertThat(story.ledger.events(OrderAllocated.class).getLast().waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.quantity()).isEqualTo(4));
        assertThat(opened())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.UNKNOWN_ALIAS);
                            assertThat(it.sentence())
                                    .isEqualTo(
                                            "Order 1 names what nobody knows: line 2, B01RED of"
                                                    + " channel:web, near to it: B01-RED (MUG)");
                        });

        known("MUG", "B01RED");
        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
        assertThat(story.state("1").standing()).isEqualTo(Standing.FREE);
    }

    @Test
    void theLineIsToldItsSkuForThisOrderAlone() {
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(), named(1, "MUGG", 4));
        story.tell(new IdentifyLine(order("1"), 1, new Sku("MUG")));

        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
    }

    @Test
    void aCodeThatSeveralHaveIsNobodysUntilOneIsLeft() {
        known("MUG", "B01");
        known("CUP", "B01");
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(), named(1, "B01", 4));
        assertThat(opened())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.sentence())
                                        .contains(
                                                "B01 of channel:web, which several have: CUP,"
                                                        + " MUG"));

        story.tell(new RemoveAlias(id("CUP"), "channel:web", "B01"));
        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
    }

    @Test
    void whoTakesAllOrNothingAsksForNothingBeforeAllIsKnown() {
        story.placeNamed(
                "1", FillPolicy.SHIP_COMPLETE, List.of(line(1, "CUP", 2)), named(2, "B01", 4));
        assertThat(story.ledger.stock(item("CUP", "north")).promised()).isZero();

        known("MUG", "B01");
        assertThat(story.ledger.stock(item("CUP", "north")).promised()).isEqualTo(2);
        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
    }

    @Test
    void whatIsToBeFilledAtOnceIsNotKilledBeforeAnybodyKnowsWhatItIs() {
        story.placeNamed("1", FillPolicy.FILL_OR_KILL, List.of(), named(1, "B01", 4));
        story.placeNamed("2", FillPolicy.FILL_OR_KILL, List.of(), named(1, "B02", 40));
        assertThat(story.ledger.events(CancellationRequested.class)).isEmpty();

        known("MUG", "B01");
        known("CUP", "B02");
        assertThat(story.ledger.stock(item("MUG", "north")).promised()).isEqualTo(4);
        assertThat(story.ledger.events(CancellationRequested.class)).hasSize(1);
    }

    @Test
    void aCancelledLineIsNobodysQuestionAnyMore() {
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(line(1, "CUP", 2)), named(2, "B01", 4));
        story.tell(new CancelLine(order("1"), 2, "unknown"));

        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        known("MUG", "B01");
        assertThat(story.ledger.events(LineIdentified.class)).isEmpty();
    }

    @Test
    void anOrderThatNobodyUnderstandsCanBeCancelled() {
        story.placeNamed("1", FillPolicy.PARTIAL, List.of(), named(1, "B01", 4));
        assertThat(story.ledger.events(OrderClosed.class)).isEmpty();
        story.tell(new CancelOrder(order("1"), "nobody knows"));

        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionResolved.class)).hasSize(1);
    }

    @Test
    void oneExceptionTellsOfAllLinesAndOfNotTooMany() {
        story.placeNamed(
                "1",
                FillPolicy.PARTIAL,
                List.of(),
                named(1, "Z1", 1),
                named(2, "Z2", 1),
                named(3, "Z3", 1),
                named(4, "Z4", 1),
                named(5, "Z5", 1),
                named(6, "Z6", 1),
                named(7, "Z7", 1));

        assertThat(opened())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.sentence())
                                        .contains("line 5, Z5")
                                        .doesNotContain("line 6")
                                        .endsWith("; and 2 other lines"));
        known("MUG", "Z1");
        assertThat(story.ledger.events(ExceptionResolved.class)).isEmpty();
        assertThat(opened()).hasSize(1);
    }

    private List<ExceptionOpened> opened() {
        return story.ledger.events(ExceptionOpened.class);
    }

    private AliasLinesTest registered(String sku) {
        story.tell(new RegisterItem(id(sku), sku, "piece", Tracking.NONE));
        return this;
    }

    private void known(String sku, String alias) {
        story.tell(new AddAlias(id(sku), "channel:web", alias));
    }

    private static CatalogItemId id(String sku) {
        return new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
    }
}
