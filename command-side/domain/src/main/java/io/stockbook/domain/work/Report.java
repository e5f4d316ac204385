package io.stockbook.domain.work;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work was done. What went in and what was made is a report, whatever was planned. What came back
 * or was spoiled the ledger knows to be in work, so more than that is refused.
 */
final class Report {

    private final ReportWork told;
    private Work work;
    private @Nullable Refusal refused;

    private Report(ReportWork told, Work work) {
        this.told = told;
        this.work = work;
    }

    static Decision<WorkOrderEvent> of(ReportWork told, Work work, WorkOrderState state) {
        if (state.isEnded() || (!told.consumed().isEmpty() && !state.isOpen())) {
            return Decision.refused(Refusals.nothingIsDone(told, state));
        }
        return new Report(told, work).decide();
    }

    private Decision<WorkOrderEvent> decide() {
        List<ConsumedUnits> consumed = new ArrayList<>();
        told.consumed().forEach(one -> add(consumed, consume(one)));
        List<ProducedUnits> produced = new ArrayList<>();
        told.produced().forEach(one -> add(produced, produce(one)));
        List<UnusedUnits> unused = new ArrayList<>();
        told.unused().forEach(one -> add(unused, takeBack(one)));
        List<SpoiledUnits> spoiled = new ArrayList<>();
        told.spoiled().forEach(one -> add(spoiled, spoil(one)));
        return refused != null
                ? Decision.refused(refused)
                : Decision.accepted(
                        new WorkDone(
                                work.plan().location(),
                                consumed,
                                produced,
                                unused,
                                spoiled,
                                told.evidence()));
    }

    private static <T> void add(List<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    private @Nullable ConsumedUnits consume(UnitsIn in) {
        Lines.Line line = line(in.line(), true);
        Status from = requireNonNullElse(in.from(), planned(in.line()));
        if (line == null || !unpromised(from)) {
            return null;
        }
        work = work.consumed(in.line(), in.quantity(), in.value());
        return new ConsumedUnits(
                line.item(),
                from,
                in.quantity(),
                line.over(in.quantity()),
                lot(in.lot(), line),
                in.value());
    }

    private @Nullable ProducedUnits produce(UnitsOut made) {
        Lines.Line line = line(made.line(), false);
        Status wanted = planned(made.line());
        Status to = requireNonNullElse(made.to(), wanted);
        if (line == null || !unpromised(to)) {
            return null;
        }
        Work.Out out = work.produced(made.line(), made.quantity());
        work = out.rest();
        return new ProducedUnits(
                line.item(),
                to,
                wanted,
                made.quantity(),
                line.over(made.quantity()),
                lot(made.lot(), line),
                out.value());
    }

    private @Nullable UnusedUnits takeBack(UnitsOut back) {
        Lines.Line line = line(back.line(), true);
        Status to = requireNonNullElse(back.to(), planned(back.line()));
        if (line == null || !unpromised(to) || !inWork(back.line(), back.quantity())) {
            return null;
        }
        Work.Out out = work.unused(back.line(), back.quantity());
        work = out.rest();
        return new UnusedUnits(
                line.item(), to, back.quantity(), lot(back.lot(), line), out.value());
    }

    private @Nullable SpoiledUnits spoil(UnitsSpoiled gone) {
        Lines.Line line = refused != null ? null : work.lines().find(gone.line());
        if (line == null) {
            refuse(Refusals.unknownLine(told, gone.line()));
            return null;
        }
        if (!fits(gone.reason())) {
            refuse(Refusals.wrongReason(gone.reason()));
        }
        if (refused != null || !inWork(gone.line(), gone.quantity())) {
            return null;
        }
        Work.Out out = work.spoiled(gone.line(), gone.quantity());
        work = out.rest();
        return new SpoiledUnits(
                line.item(), gone.quantity(), gone.reason(), lot(gone.lot(), line), out.value());
    }

    static boolean fits(ReasonCode reason) {
        return reason.fits(-1);
    }

    private Lines.@Nullable Line line(int number, boolean input) {
        Lines.Line line = refused != null ? null : work.lines().find(number, input);
        if (line == null) {
            refuse(
                    input
                            ? Refusals.unknownInput(told, number)
                            : Refusals.unknownOutput(told, number));
        }
        return line;
    }

    private Status planned(int line) {
        return work.plan().inputs().stream()
                .filter(it -> it.line() == line)
                .map(it -> it.from())
                .findFirst()
                .orElseGet(
                        () ->
                                work.plan().outputs().stream()
                                        .filter(it -> it.line() == line)
                                        .map(it -> it.to())
                                        .findFirst()
                                        .orElse(Status.AVAILABLE));
    }

    private boolean unpromised(Status status) {
        if (!status.unpromised()) {
            refuse(Refusals.wrongStatus(status));
        }
        return status.unpromised();
    }

    private boolean inWork(int line, long units) {
        boolean enough = units <= work.left(line);
        if (!enough) {
            refuse(Refusals.tooMuch(told, line, work.left(line), units));
        }
        return enough;
    }

    /** The first no is the answer. */
    private void refuse(Refusal no) {
        refused = refused == null ? no : refused;
    }

    private static @Nullable String lot(@Nullable String said, Lines.Line line) {
        return said == null ? line.lot() : said;
    }
}
