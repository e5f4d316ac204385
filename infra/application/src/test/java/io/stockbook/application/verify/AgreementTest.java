package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.order.Order;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Heard;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.Phase;
import io.stockbook.sagas.process.Placed;
import io.stockbook.sagas.process.Progress;
import io.stockbook.sagas.process.Standing;
import io.stockbook.sagas.process.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Five mugs are wanted; three are promised and two are waited for. */
final class AgreementTest {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("1001"));
    private static final StockItemId MUG =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("LON"));
    private static final AllocationId FIRST = new AllocationId(new UUID(1, 1));
    private static final Demand LINE = Demand.orderLine("1001", 1);
    private static final Actor PROCESSES = Actor.machine("sagas");
    private static final Progress NOTHING_TO_TELL = new Progress(null, 0, null, false);

    private final Holding held = new Holding();
    private Order order =
            Order.UNPLACED
                    .evolve(
                            new OrderEvent.OrderPlaced(
                                    new ChannelCode("web"),
                                    5,
                                    null,
                                    Handling.MANUAL,
                                    List.of(new OrderLine(1, MUG.sku(), 5, null)),
                                    List.of(),
                                    null,
                                    null,
                                    null,
                                    Evidence.NONE))
                    .evolve(
                            new OrderEvent.OrderAllocated(
                                    List.of(new LineAllocation(FIRST, 1, MUG.location(), 3)),
                                    List.of(new LineShortage(1, 2))));

    @Test
    void the_three_books_agree() {
        promised(3);
        queued(2);
        assertThat(differences(process(3, 0, 2))).isEmpty();
    }

    @Test
    void an_order_that_was_told_of_fewer_units_is_named() {
        promised(4);
        queued(1);
        assertThat(differences(process(4, 0, 1)))
                .containsExactly(
                        ("house/order:1001 knows 3 units, 0 of them picked and 0 shipped of"
                                        + " allocation %s at LON, and its process 4 units, 0 of"
                                        + " them picked and 0 shipped")
                                .formatted(FIRST),
                        "line 1 of house/order:1001 lacks 1 units, and the order says 2");
    }

    @Test
    void so_it_is_not_while_the_process_has_something_to_tell_it() {
        promised(4);
        queued(1);
        assertThat(differences(process(4, 0, 1), new Progress(null, 0, null, true))).isEmpty();
    }

    @Test
    void a_pick_that_the_order_was_never_told_of_is_named() {
        promised(3);
        queued(2);
        picked(PROCESSES);
        assertThat(differences(process(2, 1, 2))).hasSize(1);
    }

    @Test
    void whoever_picks_past_the_order_does_not_tell_it() {
        promised(3);
        queued(2);
        picked(Actor.machine("scanner"));
        assertThat(differences(process(2, 1, 2))).isEmpty();
    }

    @Test
    void a_promise_that_only_the_order_counts_on_is_named() {
        queued(5);
        order =
                order.evolve(
                        new OrderEvent.OrderAllocated(
                                List.of(new LineAllocation(FIRST, 1, MUG.location(), 3)),
                                List.of(new LineShortage(1, 5))));
        assertThat(differences(process(0, 0, 5)))
                .singleElement()
                .asString()
                .contains("counts on 3 units")
                .endsWith("at LON, which its process does not know");
    }

    @Test
    void a_line_that_lacks_units_and_waits_nowhere_is_named() {
        promised(3);
        assertThat(differences(process(3, 0, 0)))
                .containsExactly(
                        "line 1 of house/order:1001 lacks 2 units and waits for them nowhere");
    }

    private void promised(long units) {
        move(
                PROCESSES,
                new StockEvent.StockAllocated(
                        FIRST, LINE, null, Rank.unplaced(1), units, 0, null, null, Evidence.NONE));
    }

    private void picked(Actor actor) {
        move(actor, new StockEvent.StockPicked(FIRST, LINE, 1, null, null, Evidence.NONE));
    }

    private void move(Actor actor, StockEvent event) {
        PromisedUnits.after(event)
                .ifPresent(units -> held.move(recorded(actor, event), MUG, units, true));
    }

    private void queued(long units) {
        held.queue(
                recorded(
                        PROCESSES,
                        new StockEvent.DemandQueued(
                                LINE, null, Rank.unplaced(1), units, Evidence.NONE)),
                MUG,
                1,
                units);
    }

    private static RecordedEvent recorded(Actor actor, StockEvent event) {
        return new RecordedEvent(
                1, MUG.key(), 1, Instant.EPOCH, event, new Provenance(new UUID(0, 1), actor, null));
    }

    private List<String> differences(List<Line> process) {
        return differences(process, NOTHING_TO_TELL);
    }

    private List<String> differences(List<Line> lines, Progress progress) {
        List<String> differences = new ArrayList<>();
        Placed placed =
                new Placed(
                        ORDER,
                        new ChannelCode("web"),
                        5,
                        null,
                        1,
                        Handling.MANUAL,
                        null,
                        Evidence.NONE);
        Fulfilment process =
                Fulfilment.of(placed, Phase.ACTIVE, 7, progress, Standing.FREE, lines, List.of());
        Agreement.check(process, order, held, differences::add);
        return differences;
    }

    private static List<Line> process(long open, long picked, long queued) {
        Part part =
                new Part(
                        FIRST,
                        MUG.location(),
                        0,
                        open,
                        picked,
                        0,
                        0,
                        List.of(),
                        Heard.NOTHING,
                        null,
                        1,
                        null);
        return List.of(
                new Line(
                        1,
                        MUG.sku(),
                        5,
                        false,
                        0,
                        0,
                        open + picked > 0 ? List.of(part) : List.of(),
                        queued > 0
                                ? List.of(new Wait(MUG.location(), queued, 0, false, false))
                                : List.of()));
    }
}
