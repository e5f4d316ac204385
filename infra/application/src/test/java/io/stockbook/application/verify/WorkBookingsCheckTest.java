package io.stockbook.application.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import io.stockbook.sagas.process.DocumentPromises;
import io.stockbook.schema.TestDatabase;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A work order against the books. */
final class WorkBookingsCheckTest {

    private static final String WORK = "house/work:W-1";
    private static final String MUGS = "house/MUG@LEEDS";
    private static final String CUPS = "house/CUP@LEEDS";
    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final WorkItem MUG = new WorkItem(1, new Sku("MUG"));
    private static final WorkItem CUP = new WorkItem(2, new Sku("CUP"));
    private static final Demand DEMAND = new Demand(Demand.Kind.WORK_ORDER, "W-1", 1);
    private static final AllocationId OWN = DocumentPromises.allocation(OwnerId.HOUSE, DEMAND);
    private static final WorkOrderEvent PLANNED =
            new WorkOrderEvent.WorkOrderPlanned(
                    new WorkPlan(
                            LEEDS,
                            WorkOrderKind.RELABEL,
                            List.of(new WorkInput(1, MUG.sku(), 5, Status.AVAILABLE, null)),
                            List.of(new WorkOutput(2, CUP.sku(), 5, Status.AVAILABLE, null, null))),
                    Evidence.NONE);
    private static final WorkOrderEvent CANCELLED =
            new WorkOrderEvent.WorkOrderCancelled(LEEDS, List.of(MUG), "no paint");

    private final TestDatabase database = TestDatabase.fresh();
    private final CloseableDSLContext dsl =
            DSL.using(database.owner().url(), database.owner().user(), database.owner().password());

    @BeforeEach
    void the_processes_have_heard_everything() {
        dsl.execute("UPDATE ledger.process_place SET position = 1000");
    }

    @AfterEach
    void close() {
        dsl.close();
        database.close();
    }

    @Test
    void what_is_booked_because_of_it_is_what_it_says() {
        assertThatCode(() -> end(booked())).doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                end(
                                        booked().then(WORK, closed(1))
                                                .because(WORK + "#3", MUGS, converted(1))
                                                .because(WORK + "#3", MUGS, scrapped())))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_not_booked_is_named() {
        assertThatThrownBy(() -> end(done()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("house/work:W-1 is not booked: 4 units MADE at house/CUP");
        assertThatThrownBy(() -> end(done().because(WORK + "#2", CUPS, converted(4))))
                .hasMessageContaining("5 units CONSUMED at house/MUG");
        assertThatThrownBy(
                        () ->
                                end(
                                        booked().then(WORK, closed(1))
                                                .because(WORK + "#3", MUGS, converted(1))))
                .hasMessageContaining("1 units SCRAPPED at house/MUG");
    }

    @Test
    void what_is_in_work_of_a_closed_one_is_named() {
        assertThatThrownBy(() -> end(booked().then(WORK, closed(0))))
                .hasMessageContaining("is closed, and 1 units of it are in work");
    }

    @Test
    void what_is_promised_to_one_that_has_ended_is_named() {
        assertThatThrownBy(
                        () ->
                                end(
                                        new History()
                                                .then(WORK, PLANNED)
                                                .because(WORK + "#1", MUGS, allocated())
                                                .then(
                                                        WORK,
                                                        new WorkOrderEvent.InputPromised(
                                                                LEEDS, MUG, 5, true),
                                                        CANCELLED)))
                .hasMessageContaining("5 units of allocation " + OWN);
    }

    @Test
    void a_promise_that_the_work_order_does_not_know_of_is_named() {
        assertThatThrownBy(
                        () ->
                                end(
                                        new History()
                                                .then(WORK, PLANNED)
                                                .because(WORK + "#1", MUGS, allocated())))
                .hasMessageContaining("0 units are promised to it, stock items promised 5");
    }

    private void end(History history) {
        DocumentBookingsCheck check = new DocumentBookingsCheck(dsl);
        history.through(check);
        check.end();
    }

    /** Five mugs went in, and four cups were made. */
    private static History done() {
        return new History()
                .then(
                        WORK,
                        PLANNED,
                        new WorkOrderEvent.WorkDone(
                                LEEDS,
                                List.of(new ConsumedUnits(MUG, Status.AVAILABLE, 5, 0, null, null)),
                                List.of(
                                        new ProducedUnits(
                                                CUP,
                                                Status.AVAILABLE,
                                                Status.AVAILABLE,
                                                4,
                                                0,
                                                null,
                                                null)),
                                List.of(),
                                List.of(),
                                Evidence.NONE));
    }

    private static History booked() {
        return done().because(WORK + "#2", MUGS, converted(-5))
                .because(WORK + "#2", CUPS, converted(4));
    }

    private static WorkOrderEvent closed(long spoiled) {
        return new WorkOrderEvent.WorkOrderClosed(
                LEEDS,
                List.of(MUG),
                spoiled == 0
                        ? List.of()
                        : List.of(new SpoiledUnits(MUG, spoiled, ReasonCode.DAMAGE, null, null)),
                List.of(),
                null,
                Evidence.NONE);
    }

    private static StockEvent converted(long change) {
        return new StockEvent.Converted(
                "W-1", Status.AVAILABLE, change, null, null, null, Evidence.NONE);
    }

    private static StockEvent scrapped() {
        return new StockEvent.StockScrapped(
                Status.DAMAGED, 1, ReasonCode.DAMAGE, null, Evidence.NONE);
    }

    private static StockEvent allocated() {
        return new StockEvent.StockAllocated(
                OWN, DEMAND, null, Rank.unplaced(1), 5, 0, null, null, Evidence.NONE);
    }
}
