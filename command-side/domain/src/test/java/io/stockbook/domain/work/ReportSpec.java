package io.stockbook.domain.work;

import static io.stockbook.domain.work.WorkWords.LEEDS;
import static io.stockbook.domain.work.WorkWords.MUG;
import static io.stockbook.domain.work.WorkWords.NOTE;
import static io.stockbook.domain.work.WorkWords.SET;
import static io.stockbook.domain.work.WorkWords.TRAY;
import static io.stockbook.domain.work.WorkWords.apart;
import static io.stockbook.domain.work.WorkWords.consume;
import static io.stockbook.domain.work.WorkWords.consumed;
import static io.stockbook.domain.work.WorkWords.done;
import static io.stockbook.domain.work.WorkWords.euro;
import static io.stockbook.domain.work.WorkWords.in;
import static io.stockbook.domain.work.WorkWords.made;
import static io.stockbook.domain.work.WorkWords.mugs;
import static io.stockbook.domain.work.WorkWords.opened;
import static io.stockbook.domain.work.WorkWords.out;
import static io.stockbook.domain.work.WorkWords.outOf;
import static io.stockbook.domain.work.WorkWords.produce;
import static io.stockbook.domain.work.WorkWords.produced;
import static io.stockbook.domain.work.WorkWords.report;
import static io.stockbook.domain.work.WorkWords.sets;
import static io.stockbook.domain.work.WorkWords.spoil;
import static io.stockbook.domain.work.WorkWords.spoiled;
import static io.stockbook.domain.work.WorkWords.takeBack;
import static io.stockbook.domain.work.WorkWords.trays;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.ReasonCode.DAMAGE;
import static io.stockbook.messages.stock.ReasonCode.QUALITY;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.PICKED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes into work, what is made, what comes back and what is spoiled. */
final class ReportSpec {

    @Test
    void takesWorkInPartsAndEachValueAlong() {
        WorkOrder started =
                sets().when(
                                report(
                                        List.of(in(1, 10, 1_000), in(2, 5, 501)),
                                        List.of(out(3, 2)),
                                        List.of(),
                                        List.of()))
                        .then(
                                done(
                                        List.of(mugs(10, 0, euro(1_000)), trays(5, euro(501))),
                                        List.of(made(2, 0, euro(600))),
                                        List.of(),
                                        List.of()));
        assertThat(started.state()).isEqualTo(WorkOrderState.STARTED);
        // Whatever the order of parts and cents, all of the value comes out with the last set.
        sets(consumed(mugs(10, 0, euro(1_000)), trays(5, euro(501))), produced(made(2, 0, null)))
                .when(produce(out(3, 2), out(3, 1)))
                .then(produced(made(2, 0, euro(601)), made(1, 0, euro(300))));
    }

    @Test
    void takesMoreThanWasPlannedAndSaysHowMuchMore() {
        sets().when(consume(in(1, 12))).then(consumed(mugs(12, 2, null)));
        sets(consumed(mugs(9, 0, null))).when(consume(in(1, 3))).then(consumed(mugs(3, 2, null)));
        sets().when(produce(out(3, 6))).then(produced(made(6, 1, null)));
    }

    @Test
    void takesFromWhereItIsSaidAndMakesWhatItIsSaid() {
        sets().when(
                        report(
                                List.of(new UnitsIn(1, DAMAGED, 2, "L-9", null)),
                                List.of(new UnitsOut(3, DAMAGED, 1, "K-2")),
                                List.of(),
                                List.of()))
                .then(
                        done(
                                List.of(new ConsumedUnits(MUG, DAMAGED, 2, 0, "L-9", null)),
                                List.of(
                                        new ProducedUnits(
                                                SET, DAMAGED, AVAILABLE, 1, 0, "K-2", null)),
                                List.of(),
                                List.of()));
        sets().when(consume(new UnitsIn(1, PICKED, 2, null, null))).refused(WRONG_STATUS);
        sets().when(produce(new UnitsOut(3, PICKED, 2, null))).refused(WRONG_STATUS);
        sets(consumed(mugs(2, 0, null)))
                .when(takeBack(new UnitsOut(1, PICKED, 2, null)))
                .refused(WRONG_STATUS);
    }

    @Test
    void knowsItsLines() {
        sets().when(consume(in(3, 1))).refused(UNKNOWN_LINE);
        sets().when(produce(out(1, 1))).refused(UNKNOWN_LINE);
        sets().when(takeBack(out(3, 1))).refused(UNKNOWN_LINE);
        sets().when(spoil(4, 1, DAMAGE)).refused(UNKNOWN_LINE);
    }

    @Test
    void givesBackWhatIsInWorkAndNoMore() {
        sets(consumed(mugs(10, 0, euro(1_000)), trays(5, null)), produced(made(3, 0, null)))
                .when(takeBack(out(1, 4), new UnitsOut(2, AVAILABLE, 1, null)))
                .then(
                        done(
                                List.of(),
                                List.of(),
                                List.of(
                                        new UnusedUnits(MUG, AVAILABLE, 4, null, euro(400)),
                                        new UnusedUnits(TRAY, AVAILABLE, 1, "L-7", null)),
                                List.of()));
        assertThat(
                        sets(
                                        consumed(mugs(10, 0, null), trays(5, null)),
                                        produced(made(3, 0, null)))
                                .when(takeBack(out(1, 5)))
                                .refused(INSUFFICIENT_QUANTITY)
                                .numbers())
                .containsEntry("inWork", 4L)
                .containsEntry("asked", 5L);
    }

    @Test
    void spoilsPartsAndSetsThatAreInWorkForAReason() {
        sets(consumed(mugs(10, 0, euro(1_000)), trays(5, euro(500))))
                .when(spoil(3, 1, DAMAGE))
                .then(
                        done(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new SpoiledUnits(SET, 1, DAMAGE, "K-1", euro(300)))));
        sets(consumed(mugs(3, 0, null)))
                .when(spoil(1, 3, DAMAGE))
                .then(
                        done(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(spoiled(MUG, 3, DAMAGE, null))));
        // Three mugs and no tray make no set.
        sets(consumed(mugs(3, 0, null))).when(spoil(3, 1, DAMAGE)).refused(INSUFFICIENT_QUANTITY);
        sets(consumed(mugs(3, 0, null))).when(spoil(1, 1, QUALITY)).refused(WRONG_REASON);
    }

    @Test
    void usesUpWhatIsReportedAfterItsSetWasMade() {
        WorkOrder early =
                sets(produced(made(2, 0, null)))
                        .when(consume(in(1, 5, 500), in(2, 2, 100)))
                        .then(consumed(mugs(5, 0, euro(500)), trays(2, euro(100))));
        Work work = requireNonNull(early.work());
        assertThat(work.left(1)).isEqualTo(1);
        assertThat(work.left(2)).isZero();
        // The value that came late is in the next set.
        sets(produced(made(2, 0, null)), consumed(mugs(5, 0, euro(500)), trays(2, euro(100))))
                .when(produce(out(3, 1)))
                .then(produced(made(1, 0, euro(600))));
    }

    @Test
    void takesApartAndDividesTheValueByTheSharesToTheCent() {
        // 1,000 by 2 : 1 is 667 and 333; six mugs of it are 111, 111, 112, 111, 111 and 111.
        apart().when(
                        report(
                                List.of(in(3, 3, 1_000)),
                                List.of(out(1, 5), out(2, 3), out(1, 1)),
                                List.of(),
                                List.of()))
                .then(
                        done(
                                List.of(opened(3, euro(1_000))),
                                List.of(
                                        outOf(MUG, 5, euro(556)),
                                        outOf(TRAY, 3, euro(333)),
                                        outOf(MUG, 1, euro(111))),
                                List.of(),
                                List.of()));
    }

    @Test
    void givesBackOnlyWhatWasNotTakenApart() {
        apart(consumed(opened(3, euro(900))), produced(outOf(MUG, 3, null)))
                .when(takeBack(out(3, 1)))
                .then(
                        done(
                                List.of(),
                                List.of(),
                                List.of(new UnusedUnits(SET, AVAILABLE, 1, null, euro(300))),
                                List.of()));
        apart(consumed(opened(3, null)), produced(outOf(MUG, 3, null)))
                .when(takeBack(out(3, 2)))
                .refused(INSUFFICIENT_QUANTITY);
        apart(consumed(opened(1, null))).when(spoil(2, 2, DAMAGE)).refused(INSUFFICIENT_QUANTITY);
    }

    @Test
    void holdsNoMoreThanCanBeBookedAtOnce() {
        WorkPlan cases =
                new WorkPlan(
                        LEEDS,
                        WorkOrderKind.CASE_BREAK,
                        List.of(new WorkInput(1, new Sku("CASE"), 1, HELD, null)),
                        List.of(
                                new WorkOutput(
                                        2,
                                        new Sku("PIN"),
                                        Require.LARGEST_QUANTITY,
                                        HELD,
                                        null,
                                        null)));
        WorkWords.unknown()
                .events(new WorkOrderPlanned(cases, NOTE))
                .when(consume(in(1, 2)))
                .refused(LIMIT_REACHED);
        WorkWords.unknown()
                .events(new WorkOrderPlanned(cases, NOTE))
                .when(consume(in(1, Require.LARGEST_QUANTITY)))
                .refused(LIMIT_REACHED);
    }
}
