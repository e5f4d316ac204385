package io.stockbook.sagas.process;

import static io.stockbook.messages.catalog.PrepNeed.LABEL;
import static io.stockbook.messages.catalog.PrepNeed.POLY_BAG;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.RecordOrderPrep;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import io.stockbook.messages.order.PrepOfLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units do not go to the floor before everything that their channel wants is done to them. */
final class PreparingTest {

    private final Story story =
            new Story().channel("north").receive("A", "north", 9).receive("B", "north", 9);

    private void place(Handling handling) {
        story.wants("A", LABEL, POLY_BAG).place("1", handling, line(1, "A", 4), line(2, "B", 1));
    }

    private void done(int line, PrepNeed... needs) {
        story.tell(
                new RecordOrderPrep(
                        order("1"), List.of(new LinePrep(line, List.of(needs))), Evidence.NONE));
    }

    private List<String> resolutions() {
        return story.ledger.events(ExceptionResolved.class).stream()
                .map(ExceptionResolved::resolution)
                .toList();
    }

    @Test
    void anOrderKeepsItsStockAndWaitsUntilTheLastOfItIsDone() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        assertThat(story.ledger.events(OrderPrepRequired.class))
                .containsExactly(
                        new OrderPrepRequired(
                                List.of(new PrepOfLine(1, List.of(LABEL, POLY_BAG), 4L, 0L))));
        assertThat(story.ledger.order(order("1")).promised(1)).isEqualTo(4);
        done(1, LABEL);
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
        done(1, POLY_BAG);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
    }

    @Test
    void somebodyIsToldWhatIsToBeDoneAndNoMoreOnceItIs() {
        place(Handling.MANUAL);
        assertThat(story.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        opened -> {
                            assertThat(opened.type()).isEqualTo(ExceptionType.MISSING_PREP);
                            assertThat(opened.sentence())
                                    .isEqualTo(
                                            "Order 1 waits until its units are prepared for channel"
                                                    + " web: line 1 (A): LABEL, POLY_BAG of 4");
                        });
        done(1, LABEL, POLY_BAG);
        assertThat(resolutions()).hasSize(1);
    }

    private void wanted(long units) {
        story.tell(new ChangeLineQuantity(order("1"), 1, units, "by phone"));
    }

    @Test
    void unitsThatComeToALineLaterArePreparedTooBeforeTheyLeave() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        done(1, LABEL, POLY_BAG);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        wanted(8);
        assertThat(story.ledger.order(order("1")).promised(1)).isEqualTo(8);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        done(1, LABEL);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        done(1, POLY_BAG);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(2);
    }

    @Test
    void somebodyIsToldEachTime() {
        place(Handling.MANUAL);
        done(1, LABEL, POLY_BAG);
        wanted(8);
        assertThat(story.ledger.events(ExceptionOpened.class)).hasSize(2);
        assertThat(resolutions()).hasSize(1);
        story.tell(new UnblockOrder(order("1"), BlockReason.MISSING_PREP, "they came prepared"));
        assertThat(resolutions()).hasSize(2);
        wanted(9);
        assertThat(story.ledger.events(ExceptionOpened.class)).hasSize(3);
    }

    @Test
    void unitsThatComeBeforeTheOthersAreReportedDoNotLeaveWithThem() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        wanted(8);
        assertThat(story.ledger.events(ExceptionOpened.class)).hasSize(2);
        done(1, LABEL, POLY_BAG);
        assertThat(story.ledger.events(OrderReleased.class)).isEmpty();
        done(1, LABEL, POLY_BAG);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).hasSize(2);
    }

    @Test
    void unitsThatNobodyWantsAfterAllKeepNothingWaiting() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        wanted(8);
        done(1, LABEL, POLY_BAG);
        wanted(4);
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).hasSize(2);
    }

    @Test
    void fewerUnitsNeedNothingMore() {
        place(Handling.MANUAL);
        done(1, LABEL, POLY_BAG);
        wanted(2);
        assertThat(story.ledger.events(OrderPrepRequired.class)).hasSize(1);
    }

    @Test
    void whatIsWantedAfterAllIsPreparedLikeAnything() {
        place(Handling.MANUAL);
        story.tell(new CancelLine(order("1"), 1, "no"));
        wanted(3);
        assertThat(story.ledger.events(OrderPrepRequired.class)).hasSize(2);
        assertThat(story.ledger.events(ExceptionOpened.class)).hasSize(2);
    }

    @Test
    void anOrderThatWaitedBeforeEachTimeWasToldByItselfIsTakenOutOfTheQueue() {
        place(Handling.MANUAL);
        Fulfilment older = story.state("1").with(story.state("1").standing().preparing(null));
        ResolveException resolved =
                OrderFulfilment.react(older, List.of(unblocked()), new StoryFacts())
                        .commands()
                        .stream()
                        .map(Outgoing::command)
                        .filter(ResolveException.class::isInstance)
                        .map(ResolveException.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(resolved.exception().value())
                .isEqualTo(ExceptionOpening.only(order("1"), "prep"));
    }

    @Test
    void whatSuchAnOrderIsAskedForAgainStandsBesideIt() {
        place(Handling.MANUAL);
        Fulfilment older = story.state("1").with(story.state("1").standing().preparing(null));
        wanted(8);
        Input.Happened again =
                new Input.Happened(
                        story.ledger.after(0).stream()
                                .filter(it -> it.event() instanceof OrderPrepRequired)
                                .toList()
                                .getLast());
        assertThat(
                        OrderFulfilment.react(older, List.of(again, unblocked()), new StoryFacts())
                                .commands()
                                .stream()
                                .map(Outgoing::command)
                                .filter(ResolveException.class::isInstance))
                .hasSize(2);
    }

    private Input unblocked() {
        story.tell(new UnblockOrder(order("1"), BlockReason.MISSING_PREP, "the channel agrees"));
        return new Input.Happened(
                story.ledger.after(0).stream()
                        .filter(recorded -> recorded.event() instanceof OrderUnblocked)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whoeverLetsTheOrderGoOnWithoutTakesItOutOfTheQueue() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        story.tell(new UnblockOrder(order("1"), BlockReason.MISSING_PREP, "the channel agrees"));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).hasSize(1);
    }

    @Test
    void withoutTheLineTheRestGoesOn() {
        place(Handling.RELEASE_WHEN_ALLOCATED);
        story.tell(new CancelLine(order("1"), 1, "not worth it"));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(resolutions()).hasSize(1);
    }

    @Test
    void aCancelledOrderNeedsNothing() {
        place(Handling.MANUAL);
        story.tell(new CancelOrder(order("1"), "changed my mind"));
        assertThat(resolutions()).containsExactly("the order is cancelled");
    }

    @Test
    void whatLeftLongAgoNeedsNothing() {
        place(Handling.ALREADY_SHIPPED);
        assertThat(story.ledger.events(OrderPrepRequired.class)).isEmpty();
        assertThat(story.ledger.events(OrderClosed.class)).hasSize(1);
    }

    @Test
    void anItemThatNeedsNothingDoesNotWait() {
        story.place("1", Handling.RELEASE_WHEN_ALLOCATED, line(1, "B", 1));
        assertThat(story.ledger.events(OrderReleased.class)).hasSize(1);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }
}
