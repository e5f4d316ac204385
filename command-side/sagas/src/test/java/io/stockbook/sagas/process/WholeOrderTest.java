package io.stockbook.sagas.process;

import static io.stockbook.messages.order.FillPolicy.FILL_OR_KILL;
import static io.stockbook.messages.order.FillPolicy.SHIP_COMPLETE;
import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.line;
import static io.stockbook.sagas.process.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** All or nothing: who waits for all of it holds up nobody, but not for ever. */
final class WholeOrderTest {

    private final Story story = new Story();

    private long free(String sku, String location) {
        return story.ledger.stock(item(sku, location)).available();
    }

    private long missing(String number) {
        return story.state(number).lines().values().stream().mapToLong(Line::missing).sum();
    }

    @Test
    void itTakesAllOfItFromWhereverItIs() {
        story.channel("north", "south").receive("A", "north", 2).receive("A", "south", 3);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        assertThat(missing("1")).isZero();
        assertThat(story.deadlines()).isEmpty();
    }

    @Test
    void whileItWaitsItKeepsNothingAndLowerRanksPassIt() {
        story.channel("north").receive("A", "north", 5);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5), line(2, "B", 1));
        assertThat(free("A", "north")).isEqualTo(5);
        assertThat(story.sent(QueueDemand.class)).isEmpty();

        story.place("2", Handling.MANUAL, line(1, "A", 4));
        assertThat(missing("2")).isZero();
        story.receive("B", "north", 1);
        assertThat(missing("1")).isEqualTo(6);
        assertThat(free("B", "north")).isEqualTo(1);

        story.receive("A", "north", 4);
        assertThat(missing("1")).isZero();
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void onceAllOfItIsThereItsRankCounts() {
        story.channel("north").receive("A", "north", 2);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        story.place("2", Handling.MANUAL, line(1, "A", 9));
        assertThat(missing("2")).isEqualTo(7);

        story.receive("A", "north", 6);
        assertThat(missing("1")).isZero();
        assertThat(missing("2")).isEqualTo(6);
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(6);
    }

    @Test
    void whoComesBeforeItInRankIsServedFirst() {
        story.channel("north");
        story.place("1", 0, Handling.MANUAL, line(1, "A", 4));
        story.placeWhole("2", SHIP_COMPLETE, line(1, "A", 5));
        story.receive("A", "north", 8);
        assertThat(missing("1")).isZero();
        assertThat(missing("2")).isEqualTo(5);
        story.receive("A", "north", 1);
        assertThat(missing("2")).isZero();
    }

    @Test
    void ofTwoThatWaitTheFirstInRankIsServed() {
        story.channel("north");
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        story.placeWhole("2", 0, SHIP_COMPLETE, line(1, "A", 5));
        story.receive("A", "north", 5);
        assertThat(missing("2")).isZero();
        assertThat(missing("1")).isEqualTo(5);
    }

    @Test
    void whoLosesARaceGivesBackWhatItGot() {
        story.channel("north").receive("A", "north", 5).receive("B", "north", 1);
        story.hold(AllocateStock.class::isInstance);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5), line(2, "B", 1));
        story.hold(command -> false);
        story.place("2", Handling.MANUAL, line(1, "B", 1));
        story.letGo();
        assertThat(missing("1")).isEqualTo(6);
        assertThat(free("A", "north")).isEqualTo(5);
        assertThat(story.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void afterTheLongestWaitNobodyPassesItAnyMore() {
        story.channel("north").receive("A", "north", 3);
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        Instant until = story.deadlines().getFirst().dueAt();
        assertThat(Duration.between(Instant.EPOCH, until)).isBetween(days(3), days(4));
        story.outwait("1");
        assertThat(story.ledger.stock(item("A", "north")).queued()).isEqualTo(5);

        story.place("2", Handling.MANUAL, line(1, "A", 2));
        assertThat(missing("2")).isEqualTo(2);
        story.receive("A", "north", 2);
        assertThat(missing("1")).isZero();
        story.receive("A", "north", 2);
        assertThat(missing("2")).isZero();
        assertThat(story.ledger.stock(item("A", "north")).queued()).isZero();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    @Test
    void whoQueuesAtTheHeadIsServedThoughOthersQueueBehindIt() {
        story.channel("north");
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        story.outwait("1");
        story.place("2", Handling.MANUAL, line(1, "A", 3));
        story.receive("A", "north", 5);
        assertThat(missing("1")).isZero();
        assertThat(missing("2")).isEqualTo(3);
    }

    @Test
    void aWaitThatIsOverHasNoDeadline() {
        story.channel("north");
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        Instant first = story.deadlines().getFirst().dueAt();
        story.receive("A", "north", 5);
        story.tell(new ChangeLineQuantity(order("1"), 1, 6, "one more"));
        assertThat(missing("1")).isEqualTo(6);
        assertThat(story.deadlines()).hasSize(2);
        story.outwait("1", first);
        assertThat(story.sent(QueueDemand.class)).isEmpty();
        story.outwait("1");
        assertThat(story.sent(QueueDemand.class)).hasSize(1);
    }

    @Test
    void whoIsCancelledWhileItWaitsWaitsForNothing() {
        story.channel("north");
        story.placeWhole("1", SHIP_COMPLETE, line(1, "A", 5));
        story.tell(new CancelOrder(order("1"), "too long"));
        assertThat(story.ledger.events(OrderCancelled.class)).hasSize(1);
        story.outwait("1");
        story.receive("A", "north", 5);
        assertThat(free("A", "north")).isEqualTo(5);
    }

    @Test
    void atOnceOrNeverPassesNobody() {
        story.channel("north");
        story.place("1", Handling.MANUAL, line(1, "A", 5));
        story.hold(AllocateStock.class::isInstance);
        story.receive("A", "north", 5);
        story.placeWhole("2", 0, FILL_OR_KILL, line(1, "A", 5));
        story.letGo();
        assertThat(missing("1")).isZero();
        assertThat(story.state("2").phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void whatWasLostJustBeforeItWentToTheFloorIsWaitedFor() {
        story.channel("north", "south").receive("A", "north", 2).receive("B", "north", 2);
        story.placeWhole("1", FillPolicy.SHIP_COMPLETE, line(1, "A", 2), line(2, "B", 2));
        story.receive("A", "south", 1);
        story.hold(AllocateStock.class::isInstance);
        story.tell(counted("A", 1)).tell(counted("B", 0)).tell(new ReleaseOrder(order("1")));
        story.letGo();
        assertThat(story.ledger.stock(item("A", "south")).promised()).isEqualTo(1);
        assertThat(story.ledger.stock(item("B", "north")).queued()).isEqualTo(2);
    }

    private static CountStock counted(String sku, long units) {
        return new CountStock(
                item(sku, "north"), "C-1", Status.AVAILABLE, units, null, Evidence.NONE);
    }
}
