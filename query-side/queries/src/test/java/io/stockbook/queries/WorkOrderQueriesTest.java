package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.work.WorkOrderState;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WorkOrderQueriesTest {

    private Shown shown;
    private WorkOrderQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_work_orders_1.header
                                SELECT 'house', 'W-' || n,
                                       CASE WHEN n % 2 = 0 THEN 'YORK' ELSE 'HULL' END,
                                       CASE WHEN n = 2 THEN 'DISASSEMBLE' ELSE 'ASSEMBLE' END,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' ELSE 'STARTED' END,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' END,
                                       NULL, 'list', now(), n, now(), 4, n
                                FROM generate_series(1, 7) n
                                """)
                        .write(
                                """
                                INSERT INTO read_work_orders_1.line VALUES
                                    ('house', 'W-1', 3, false, 'SET', 'AVAILABLE', 'K-1', NULL, 5,
                                     0, 0, 0, 0, 0, 2, 0, 0, 1, 1),
                                    ('house', 'W-1', 1, true, 'MUG', 'AVAILABLE', NULL, NULL, 10,
                                     10, 2, 8, 12, 1, 0, 0, 0, 0, 1),
                                    ('house', 'W-1', 2, true, 'TRAY', 'HELD', 'L-7', NULL, 5,
                                     0, 0, 0, 3, 0, 0, 0, 0, 0, 0),
                                    ('house', 'W-2', 1, true, 'SET', 'AVAILABLE', NULL, NULL, 3,
                                     3, 0, 3, 3, 0, 0, 0, 0, 0, 0),
                                    ('house', 'W-2', 2, false, 'MUG', 'AVAILABLE', NULL, 2, 6,
                                     0, 0, 0, 0, 0, 1, 0, 0, 1, 0),
                                    ('house', 'W-2', 3, false, 'TRAY', 'AVAILABLE', NULL, 1, 3,
                                     0, 0, 0, 0, 0, 2, 0, 0, 0, 0)
                                """)
                        .write(
                                """
                                INSERT INTO read_work_orders_1.entry VALUES
                                    ('house', 'W-1', 8, 0, 'SPOILED', 1, 'MUG', NULL, 1, 0, NULL,
                                     'DAMAGE', NULL, NULL, now()),
                                    ('house', 'W-1', 6, 0, 'CONSUMED', 1, 'MUG', 'AVAILABLE', 12,
                                     2, 'L-1', NULL, 1200, 'EUR', now())
                                """)
                        .write(
                                """
                                INSERT INTO read_work_orders_1.step VALUES
                                    ('house', 'W-1', 5, 'WorkDone', '12 consumed', 'wms', 'bob',
                                     now(), now()),
                                    ('house', 'W-1', 3, 'WorkOrderPlanned', 'ASSEMBLE', 'wms',
                                     'bob', now(), now())
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("work_orders", 9);
        queries = new WorkOrderQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aWorkOrderTellsWhatPartsAreInNothingYet() {
        WorkOrderAnswer answer = queries.of(id("W-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.workOrder().state()).isEqualTo(WorkOrderState.STARTED);
        // Twelve mugs less one brought back and one broken; four sets have two each, three trays.
        assertThat(answer.inputs()).extracting(WorkInputAnswer::inWork).containsExactly(2L, 0L);
        WorkInputAnswer mugs = answer.inputs().getFirst();
        assertThat(mugs.promised()).isEqualTo(2);
        assertThat(mugs.lacking()).isEqualTo(2);
        WorkOutputAnswer sets = answer.outputs().getFirst();
        assertThat(sets.inWork()).isZero();
        assertThat(sets.produced()).isEqualTo(new ReceivedUnits(2, 0, 0, 1));
        assertThat(answer.work())
                .extracting(WorkEntry::what)
                .containsExactly("CONSUMED", "SPOILED");
        assertThat(answer.work().getFirst().value()).isEqualTo(new Money(1_200, "EUR"));
        assertThat(answer.work().getLast().reason()).isEqualTo(ReasonCode.DAMAGE);
        assertThat(answer.timeLine())
                .extracting(WorkOrderStep::what)
                .containsExactly("WorkOrderPlanned", "WorkDone");
    }

    @Test
    void aWorkOrderTellsWhatHasNotComeOutOfWhatWasOpened() {
        WorkOrderAnswer answer = queries.of(id("W-2")).orElseThrow();

        // Three sets were opened; four of six mugs and one of three trays are still to come out.
        assertThat(answer.outputs()).extracting(WorkOutputAnswer::inWork).containsExactly(4L, 1L);
        assertThat(answer.outputs()).extracting(WorkOutputAnswer::share).containsExactly(2L, 1L);
        assertThat(answer.inputs()).extracting(WorkInputAnswer::inWork).containsExactly(1L);
    }

    @Test
    void aWorkOrderThatNobodyPlannedHasNoAnswer() {
        assertThat(queries.of(id("W-99"))).isEmpty();
    }

    @Test
    void workOrdersAreFoundByWhereTheyAreAndByState() {
        assertThat(page(null, null)).hasSize(7).startsWith("W-7", "W-6");
        assertThat(page("YORK", null)).containsExactly("W-6", "W-4", "W-2");
        assertThat(page("YORK", WorkOrderState.STARTED)).containsExactly("W-4", "W-2");
        assertThat(page(null, WorkOrderState.CLOSED)).containsExactly("W-6", "W-3");
        assertThat(page(null, WorkOrderState.CANCELLED)).isEmpty();
    }

    private List<String> page(@Nullable String location, @Nullable WorkOrderState state) {
        return queries
                .page(
                        OwnerId.HOUSE,
                        location == null ? null : new LocationId(location),
                        state,
                        PageRequest.FIRST)
                .items()
                .stream()
                .map(WorkOrderSummary::number)
                .toList();
    }

    private static WorkOrderId id(String number) {
        return new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber(number));
    }
}
