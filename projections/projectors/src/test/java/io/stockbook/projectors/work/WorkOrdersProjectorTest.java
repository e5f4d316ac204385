package io.stockbook.projectors.work;

import static io.stockbook.schema.jooq.read_work_orders_1.Tables.ENTRY;
import static io.stockbook.schema.jooq.read_work_orders_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_work_orders_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_work_orders_1.Tables.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.InputPromised;
import io.stockbook.messages.work.WorkOrderEvent.InputShort;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderCancelled;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.EntryRecord;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.LineRecord;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkOrdersProjectorTest {

    private static final WorkOrderId WORK =
            new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber("W-1"));
    private static final LocationId NORTH = new LocationId("NORTH");
    private static final WorkItem MUG = new WorkItem(1, new Sku("MUG"));
    private static final WorkItem SET = new WorkItem(2, new Sku("SET"));
    private static final WorkOrderEvent PLANNED =
            new WorkOrderPlanned(
                    new WorkPlan(
                            NORTH,
                            WorkOrderKind.ASSEMBLE,
                            List.of(new WorkInput(1, MUG.sku(), 10, Status.AVAILABLE, "L-7")),
                            List.of(new WorkOutput(2, SET.sku(), 5, Status.HELD, null, 3L))),
                    Evidence.of("KITS-7"));
    private static final WorkOrderEvent DONE =
            new WorkDone(
                    NORTH,
                    List.of(
                            new ConsumedUnits(
                                    MUG, Status.AVAILABLE, 9, 0, "L-7", new Money(900, "EUR")),
                            new ConsumedUnits(MUG, Status.DAMAGED, 2, 1, "L-8", null)),
                    List.of(
                            new ProducedUnits(SET, Status.HELD, Status.HELD, 2, 0, null, null),
                            new ProducedUnits(
                                    SET, Status.INSPECTION, Status.HELD, 1, 0, null, null)),
                    List.of(new UnusedUnits(MUG, Status.HELD, 1, "L-7", null)),
                    List.of(new SpoiledUnits(SET, 1, ReasonCode.DAMAGE, null, null)),
                    Evidence.NONE);
    private static final WorkOrderEvent CANCELLED =
            new WorkOrderCancelled(NORTH, List.of(MUG), "no time");
    private static final WorkOrderEvent CLOSED =
            new WorkOrderClosed(
                    NORTH,
                    List.of(MUG),
                    List.of(new SpoiledUnits(MUG, 2, ReasonCode.THEFT, "L-7", null)),
                    List.of(),
                    null,
                    Evidence.NONE);

    /** Whatever came of it, a work order shows all that was consumed. */
    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void aWorkOrderShowsAllThatWentIntoIt(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 1_500);
        Map<String, BigDecimal> plain = new TreeMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof WorkOrderEvent event) {
                long units = event instanceof WorkDone it ? it.consumed().getFirst().quantity() : 0;
                plain.merge(
                        WorkOrderId.parse(recorded.stream()).number().value(),
                        BigDecimal.valueOf(units),
                        BigDecimal::add);
            }
        }
        try (Views views = Views.fresh()) {
            views.feed("work_orders", 1, history, 100);

            assertThat(
                            views.database()
                                    .select(LINE.NUMBER, sum(LINE.CONSUMED))
                                    .from(LINE)
                                    .groupBy(LINE.NUMBER)
                                    .fetchMap(LINE.NUMBER, sum(LINE.CONSUMED)))
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aWorkOrderTellsHowFarEachLineIs(int batch) throws SQLException {
        Recorder ledger =
                new Recorder()
                        .record(
                                WORK,
                                PLANNED,
                                new InputPromised(NORTH, MUG, 8, true),
                                new InputShort(NORTH, MUG, 2, "8 can be promised"),
                                DONE);
        try (Views views = Views.fresh()) {
            views.feed("work_orders", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("STARTED");
            assertThat(header.getLocation()).isEqualTo("NORTH");
            assertThat(header.getKind()).isEqualTo("ASSEMBLE");
            assertThat(header.getDocument()).isEqualTo("KITS-7");
            List<LineRecord> lines = views.database().selectFrom(LINE).orderBy(LINE.LINE_).fetch();
            LineRecord mugs = lines.getFirst();
            assertThat(mugs.getInput()).isTrue();
            assertThat(mugs.getPromised()).isEqualTo(8);
            assertThat(mugs.getLacking()).isEqualTo(2);
            assertThat(mugs.getConsumed()).isEqualTo(11);
            assertThat(mugs.getOffShelf()).isEqualTo(9);
            assertThat(mugs.getUnused()).isEqualTo(1);
            LineRecord sets = lines.getLast();
            assertThat(sets.getShare()).isEqualTo(3);
            assertThat(sets.getHeld()).isEqualTo(2);
            assertThat(sets.getInspection()).isEqualTo(1);
            assertThat(sets.getSpoiled()).isEqualTo(1);
            assertThat(views.database().selectFrom(ENTRY).orderBy(ENTRY.ORDINAL).fetch())
                    .extracting(EntryRecord::getWhat)
                    .containsExactly(
                            "CONSUMED", "CONSUMED", "PRODUCED", "PRODUCED", "UNUSED", "SPOILED");
            assertThat(views.database().selectFrom(ENTRY).orderBy(ENTRY.ORDINAL).fetch())
                    .first()
                    .satisfies(
                            it -> {
                                assertThat(it.getValue()).isEqualTo(900);
                                assertThat(it.getCurrency()).isEqualTo("EUR");
                            });
            assertThat(views.database().selectFrom(STEP).orderBy(STEP.POSITION).fetch(STEP.DETAIL))
                    .containsExactly(
                            "ASSEMBLE",
                            "line 1: +8",
                            "line 1: 2",
                            "11 consumed, 3 produced, 1 unused, 1 spoiled");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, PLANNED,",
        "true, false, false, STARTED,",
        "false, true, false, CANCELLED, CANCELLED",
        "true, true, false, STOPPED,",
        "true, true, true, CLOSED, CLOSED",
        "true, false, true, CLOSED, CLOSED",
    })
    void aWorkOrderTellsWhereItStands(
            boolean done, boolean cancelled, boolean closed, String state, String ended)
            throws SQLException {
        Recorder ledger = new Recorder().record(WORK, PLANNED);
        if (done) {
            ledger.record(WORK, DONE);
        }
        if (cancelled) {
            ledger.record(WORK, CANCELLED);
        }
        if (closed) {
            ledger.record(WORK, CLOSED);
        }
        try (Views views = Views.fresh()) {
            views.feed("work_orders", 1, ledger.events(), 2);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo(state);
            assertThat(header.getEnded()).isEqualTo(ended);
            assertThat(header.getReason()).isEqualTo(cancelled ? "no time" : null);
        }
    }

    @Test
    void whatWasStillInWorkAtTheEndIsSpoiled() throws SQLException {
        Recorder ledger = new Recorder().record(WORK, PLANNED, DONE, CLOSED);
        try (Views views = Views.fresh()) {
            views.feed("work_orders", 1, ledger.events(), 100);

            assertThat(
                            views.database()
                                    .selectFrom(LINE)
                                    .where(LINE.LINE_.eq(1))
                                    .fetchSingle()
                                    .getSpoiled())
                    .isEqualTo(2);
            assertThat(
                            views.database()
                                    .selectFrom(ENTRY)
                                    .orderBy(ENTRY.POSITION.desc())
                                    .limit(1)
                                    .fetchSingle()
                                    .getReason())
                    .isEqualTo("THEFT");
        }
    }
}
