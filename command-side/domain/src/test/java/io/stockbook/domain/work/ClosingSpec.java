package io.stockbook.domain.work;

import static io.stockbook.domain.work.WorkWords.CANCEL;
import static io.stockbook.domain.work.WorkWords.CANCELLED;
import static io.stockbook.domain.work.WorkWords.LEEDS;
import static io.stockbook.domain.work.WorkWords.MUG;
import static io.stockbook.domain.work.WorkWords.NOTE;
import static io.stockbook.domain.work.WorkWords.SET;
import static io.stockbook.domain.work.WorkWords.TRAY;
import static io.stockbook.domain.work.WorkWords.apart;
import static io.stockbook.domain.work.WorkWords.close;
import static io.stockbook.domain.work.WorkWords.consume;
import static io.stockbook.domain.work.WorkWords.consumed;
import static io.stockbook.domain.work.WorkWords.euro;
import static io.stockbook.domain.work.WorkWords.in;
import static io.stockbook.domain.work.WorkWords.made;
import static io.stockbook.domain.work.WorkWords.mugs;
import static io.stockbook.domain.work.WorkWords.opened;
import static io.stockbook.domain.work.WorkWords.out;
import static io.stockbook.domain.work.WorkWords.outOf;
import static io.stockbook.domain.work.WorkWords.produce;
import static io.stockbook.domain.work.WorkWords.produced;
import static io.stockbook.domain.work.WorkWords.sets;
import static io.stockbook.domain.work.WorkWords.spoiled;
import static io.stockbook.domain.work.WorkWords.trays;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.stock.ReasonCode.DAMAGE;
import static io.stockbook.messages.stock.ReasonCode.MISSING;
import static io.stockbook.messages.stock.ReasonCode.RESTORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Money;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkDifference;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a work order ends: with nothing in work. */
final class ClosingSpec {

    private static final WorkOrderEvent ALL_IN =
            consumed(mugs(10, 0, euro(1_000)), trays(5, euro(500)));

    @Test
    void isClosedWhenNothingIsInWork() {
        WorkOrder after =
                sets(ALL_IN, produced(made(5, 0, null)))
                        .when(close(null))
                        .then(closed(List.of(MUG), List.of(), List.of(), null));
        assertThat(Objects.requireNonNull(after.work()).most()).isEqualTo(10);
        sets(ALL_IN, produced(made(5, 0, null)), closed(List.of(MUG), List.of(), List.of(), null))
                .when(close(null))
                .then();
    }

    @Test
    void writesOffWhatIsInWorkForAReason() {
        assertThat(sets(ALL_IN, produced(made(4, 0, null))).when(close(null)).refused(WRONG_STATE))
                .satisfies(no -> assertThat(no.numbers()).containsEntry("inWork", 3L));
        sets(ALL_IN, produced(made(4, 0, null))).when(close(RESTORED)).refused(WRONG_REASON);
        WorkOrder after =
                sets(ALL_IN, produced(made(4, 0, null)))
                        .when(close(DAMAGE))
                        .then(
                                closed(
                                        List.of(MUG),
                                        List.of(
                                                spoiled(MUG, 2, DAMAGE, euro(200)),
                                                spoiled(TRAY, 1, DAMAGE, euro(100))),
                                        List.of(new WorkDifference(SET, 5, 4, 0)),
                                        null));
        assertThat(Objects.requireNonNull(after.work()).inWork().pools())
                .allMatch(pool -> pool.units() == 0 && pool.value() == null);
    }

    @Test
    void losesWholePiecesAsWhatTheyWereAndTheRestAsWhatWasToComeOut() {
        // Three sets were opened: of one nothing came out, of the others two mugs and one tray.
        apart(consumed(opened(3, euro(900))), produced(outOf(MUG, 2, null), outOf(TRAY, 2, null)))
                .when(close(MISSING))
                .then(
                        closed(
                                List.of(SET),
                                List.of(
                                        spoiled(SET, 1, MISSING, euro(300)),
                                        spoiled(MUG, 2, MISSING, euro(200))),
                                List.of(
                                        new WorkDifference(MUG, 6, 2, 0),
                                        new WorkDifference(TRAY, 3, 2, 0)),
                                null));
    }

    @Test
    void namesWhatWasMadeOfNothingThatAnybodyReported() {
        sets(consumed(mugs(8, 0, null), trays(5, null)), produced(made(5, 0, null)))
                .when(close(null))
                .then(
                        closed(
                                List.of(MUG),
                                List.of(),
                                List.of(new WorkDifference(MUG, 10, 8, 2)),
                                null));
        apart(consumed(opened(3, null)), produced(outOf(MUG, 7, null), outOf(TRAY, 3, null)))
                .when(close(null))
                .then(
                        closed(
                                List.of(SET),
                                List.of(),
                                List.of(new WorkDifference(MUG, 6, 7, 1)),
                                null));
    }

    @Test
    void tellsTheValueThatNoUnitsCarry() {
        sets(
                        consumed(trays(5, euro(500))),
                        produced(made(5, 0, null)),
                        consumed(mugs(10, 0, euro(1_000))))
                .when(close(null))
                .then(closed(List.of(MUG), List.of(), List.of(), euro(1_000)));
    }

    @Test
    void expectsNothingMoreOnceItIsCalledOff() {
        sets(consumed(mugs(4, 0, null), trays(2, null)), CANCELLED, produced(made(2, 0, null)))
                .when(close(null))
                .then(closed(List.of(MUG), List.of(), List.of(), null));
    }

    @Test
    void isOver() {
        WorkOrderEvent closed = closed(List.of(MUG), List.of(), List.of(), null);
        sets(closed).when(consume(in(1, 1))).refused(WRONG_STATE);
        sets(closed).when(produce(out(3, 1))).refused(WRONG_STATE);
        sets(closed).when(CANCEL).refused(WRONG_STATE);
    }

    private static WorkOrderClosed closed(
            List<WorkItem> inputs,
            List<SpoiledUnits> spoiled,
            List<WorkDifference> differences,
            @Nullable Money unassigned) {
        return new WorkOrderClosed(LEEDS, inputs, spoiled, differences, unassigned, NOTE);
    }
}
