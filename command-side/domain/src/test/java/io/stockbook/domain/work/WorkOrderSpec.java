package io.stockbook.domain.work;

import static io.stockbook.domain.work.WorkWords.APART;
import static io.stockbook.domain.work.WorkWords.CANCEL;
import static io.stockbook.domain.work.WorkWords.CANCELLED;
import static io.stockbook.domain.work.WorkWords.LEEDS;
import static io.stockbook.domain.work.WorkWords.MUG;
import static io.stockbook.domain.work.WorkWords.NOTE;
import static io.stockbook.domain.work.WorkWords.PLAN;
import static io.stockbook.domain.work.WorkWords.PLANNED;
import static io.stockbook.domain.work.WorkWords.WORK;
import static io.stockbook.domain.work.WorkWords.close;
import static io.stockbook.domain.work.WorkWords.consume;
import static io.stockbook.domain.work.WorkWords.consumed;
import static io.stockbook.domain.work.WorkWords.in;
import static io.stockbook.domain.work.WorkWords.made;
import static io.stockbook.domain.work.WorkWords.mugs;
import static io.stockbook.domain.work.WorkWords.out;
import static io.stockbook.domain.work.WorkWords.produce;
import static io.stockbook.domain.work.WorkWords.produced;
import static io.stockbook.domain.work.WorkWords.sets;
import static io.stockbook.domain.work.WorkWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_WORK_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_LINES;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkPromise;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkShortage;
import io.stockbook.messages.work.WorkOrderEvent.InputPromised;
import io.stockbook.messages.work.WorkOrderEvent.InputShort;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be planned, called off and promised. */
final class WorkOrderSpec {

    private static final RecordWorkPromise SIX = new RecordWorkPromise(WORK, 1, 6);

    @Test
    void isPlannedOnce() {
        unknown().when(PLAN).then(PLANNED);
        sets().when(PLAN).refused(ALREADY_EXISTS);
    }

    static Stream<WorkOrderCommand> everythingElse() {
        return Stream.of(
                CANCEL,
                SIX,
                new RecordWorkShortage(WORK, 1, 4, "6 can be promised"),
                consume(in(1, 2)),
                close(null));
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void doesNothingBeforeItIsPlanned(WorkOrderCommand command) {
        unknown().when(command).refused(UNKNOWN_WORK_ORDER);
    }

    /** One input and one output; a row says what becomes of such a plan. */
    @ParameterizedTest
    @CsvSource({
        "ASSEMBLE, MUG, 12, AVAILABLE, , CASE, 1, AVAILABLE, , true",
        "ASSEMBLE, MUG, 12, AVAILABLE, , CASE, 5, AVAILABLE, , false",
        "ASSEMBLE, MUG, 5, AVAILABLE, , MUG, 5, AVAILABLE, , false",
        "DISASSEMBLE, SET, 2, AVAILABLE, , MUG, 4, AVAILABLE, , true",
        "DISASSEMBLE, SET, 2, AVAILABLE, , MUG, 5, AVAILABLE, , false",
        "CASE_BREAK, CASE, 2, AVAILABLE, , MUG, 24, AVAILABLE, , true",
        "CASE_BREAK, CASE, 2, AVAILABLE, , MUG, 25, AVAILABLE, , false",
        "CASE_BREAK, CASE, 2, AVAILABLE, , CASE, 24, AVAILABLE, , false",
        "RELABEL, MUG, 3, AVAILABLE, , CUP, 3, AVAILABLE, , true",
        "RELABEL, MUG, 3, AVAILABLE, , CUP, 4, AVAILABLE, , false",
        "RELABEL, MUG, 3, AVAILABLE, , MUG, 3, AVAILABLE, , false",
        "REGRADE, MUG, 3, DAMAGED, , MUG, 3, AVAILABLE, , true",
        "REGRADE, MUG, 3, DAMAGED, , MUG, 3, DAMAGED, , false",
        "REGRADE, MUG, 3, DAMAGED, , CUP, 3, AVAILABLE, , false",
        "REGRADE, MUG, 3, DAMAGED, L-1, MUG, 3, AVAILABLE, L-2, false",
        "REGRADE, MUG, 3, DAMAGED, , MUG, 2, AVAILABLE, , false",
        "LOT_CORRECTION, MUG, 3, AVAILABLE, L-1, MUG, 3, AVAILABLE, L-2, true",
        "LOT_CORRECTION, MUG, 3, AVAILABLE, L-1, MUG, 3, AVAILABLE, L-1, false",
        "LOT_CORRECTION, MUG, 3, AVAILABLE, L-1, MUG, 3, HELD, L-2, false",
        "LOT_CORRECTION, MUG, 3, AVAILABLE, L-1, CUP, 3, AVAILABLE, L-2, false",
    })
    void takesOnlyLinesThatCanBecomeEachOther(
            WorkOrderKind kind,
            String from,
            long units,
            Status status,
            @Nullable String lot,
            String to,
            long made,
            Status wanted,
            @Nullable String madeLot,
            boolean fits) {
        WorkPlan plan =
                new WorkPlan(
                        LEEDS,
                        kind,
                        List.of(new WorkInput(1, new Sku(from), units, status, lot)),
                        List.of(new WorkOutput(2, new Sku(to), made, wanted, madeLot, null)));
        PlanWorkOrder asked = new PlanWorkOrder(WORK, plan, NOTE);
        if (fits) {
            unknown().when(asked).then(new WorkOrderPlanned(plan, NOTE));
        } else {
            unknown().when(asked).refused(WRONG_LINES);
        }
    }

    @ParameterizedTest
    @CsvSource({"CASE_BREAK", "RELABEL", "REGRADE", "LOT_CORRECTION"})
    void makesOneLineOfOneUnlessItAssemblesOrTakesApart(WorkOrderKind kind) {
        for (WorkPlan lines : List.of(PLAN.plan(), APART)) {
            refused(kind, lines);
        }
    }

    @Test
    void takesApartOneSkuAndAssemblesOneSku() {
        refused(WorkOrderKind.DISASSEMBLE, PLAN.plan());
        refused(WorkOrderKind.ASSEMBLE, APART);
    }

    private static void refused(WorkOrderKind kind, WorkPlan lines) {
        WorkPlan plan = new WorkPlan(LEEDS, kind, lines.inputs(), lines.outputs());
        unknown().when(new PlanWorkOrder(WORK, plan, NOTE)).refused(WRONG_LINES);
    }

    @Test
    void takesNothingThatIsPromised() {
        WorkPlan plan =
                new WorkPlan(
                        LEEDS,
                        WorkOrderKind.RELABEL,
                        List.of(new WorkInput(1, MUG.sku(), 3, Status.PICKED, null)),
                        List.of(
                                new WorkOutput(
                                        2, new Sku("CUP"), 3, Status.AVAILABLE, null, null)));
        unknown().when(new PlanWorkOrder(WORK, plan, NOTE)).refused(WRONG_STATUS);
    }

    @Test
    void numbersEachLineOnceAndSharesAllOrNothing() {
        assertThatThrownBy(
                        () ->
                                new WorkPlan(
                                        LEEDS,
                                        WorkOrderKind.RELABEL,
                                        List.of(new WorkInput(1, MUG.sku(), 3, Status.HELD, null)),
                                        List.of(
                                                new WorkOutput(
                                                        1, MUG.sku(), 3, Status.HELD, null, null))))
                .hasMessageContaining("each line may stand once only");
        assertThatThrownBy(
                        () ->
                                new WorkPlan(
                                        LEEDS,
                                        WorkOrderKind.DISASSEMBLE,
                                        APART.inputs(),
                                        List.of(
                                                APART.outputs().getFirst(),
                                                new WorkOutput(
                                                        2, MUG.sku(), 3, Status.HELD, null, null))))
                .hasMessageContaining("share of the value");
    }

    @Test
    void learnsWhatIsPromisedToItAndWhatIsNot() {
        sets().when(SIX).then(new InputPromised(LEEDS, MUG, 6, true));
        sets().when(new RecordWorkShortage(WORK, 1, 4, "6 can be promised"))
                .then(new InputShort(LEEDS, MUG, 4, "6 can be promised"));
        sets().when(new RecordWorkPromise(WORK, 3, 6)).refused(UNKNOWN_LINE);
    }

    @Test
    void doesNotWantAPromiseThatComesTooLate() {
        sets(CANCELLED).when(SIX).then(new InputPromised(LEEDS, MUG, 6, false));
        sets(CANCELLED)
                .when(new RecordWorkPromise(WORK, 1, -6))
                .then(new InputPromised(LEEDS, MUG, -6, true));
        sets(CANCELLED).when(new RecordWorkShortage(WORK, 1, 4, "6 can be promised")).then();
        RecordWorkPromise picked = new RecordWorkPromise(WORK, 1, 0);
        sets().when(picked).then();
        sets(CANCELLED).when(picked).then(new InputPromised(LEEDS, MUG, 0, false));
    }

    @Test
    void isCalledOffBeforeAnythingWasDone() {
        WorkOrder off = sets().when(CANCEL).then(CANCELLED);
        assertThat(off.state()).isEqualTo(WorkOrderState.CANCELLED);
        sets(CANCELLED).when(CANCEL).then();
        sets(CANCELLED).when(close(null)).then();
        sets(CANCELLED).when(consume(in(1, 2))).refused(WRONG_STATE);
        sets(CANCELLED).when(produce(out(3, 1))).refused(WRONG_STATE);
    }

    @Test
    void finishesWhatIsInWorkWhenItIsCalledOffAndTakesNothingMore() {
        WorkOrder stopped = sets(consumed(mugs(4, 0, null))).when(CANCEL).then(CANCELLED);
        assertThat(stopped.state()).isEqualTo(WorkOrderState.STOPPED);
        sets(consumed(mugs(4, 0, null)), CANCELLED).when(consume(in(1, 2))).refused(WRONG_STATE);
        sets(consumed(mugs(4, 0, null)), CANCELLED)
                .when(produce(out(3, 2)))
                .then(produced(made(2, 0, null)));
    }
}
