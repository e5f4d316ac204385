package io.stockbook.application.verify;

import io.stockbook.domain.work.Pool;
import io.stockbook.domain.work.WorkOrder;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of one work order say together. */
final class WorkTally implements DocumentTally {

    /** What they say of one line. */
    static final class Line {
        long promised;
        long lacking;
        long offShelf;
        long consumed;
        long unused;
        final Map<Status, Long> made = new EnumMap<>(Status.class);
        long spoiled;

        long made(Status status) {
            return made.getOrDefault(status, 0L);
        }
    }

    /** What was told of at once, as it was recorded. */
    record Report(
            long position,
            Instant recordedAt,
            List<ConsumedUnits> consumed,
            List<ProducedUnits> produced,
            List<UnusedUnits> unused,
            List<SpoiledUnits> spoiled) {}

    @Nullable WorkOrderPlanned planned;
    @Nullable Instant plannedAt;
    long plannedPosition;
    @Nullable String reason;
    final Map<Integer, Line> lines = new TreeMap<>();
    final List<Report> reports = new ArrayList<>();
    @Nullable Instant updatedAt;
    long version;
    long position;
    long steps;
    private WorkOrder order = WorkOrder.UNKNOWN;

    void apply(RecordedEvent recorded, WorkOrderEvent event) {
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        steps++;
        order = order.evolve(event);
        switch (event) {
            case WorkOrderPlanned e -> {
                planned = e;
                plannedAt = recorded.recordedAt();
                plannedPosition = recorded.position();
            }
            case WorkOrderEvent.InputPromised e -> line(e.item().line()).promised += e.change();
            case WorkOrderEvent.InputShort e -> line(e.item().line()).lacking += e.lacking();
            case WorkOrderEvent.WorkDone e ->
                    report(
                            new Report(
                                    recorded.position(),
                                    recorded.recordedAt(),
                                    e.consumed(),
                                    e.produced(),
                                    e.unused(),
                                    e.spoiled()));
            case WorkOrderEvent.WorkOrderCancelled e -> reason = e.reason();
            case WorkOrderEvent.WorkOrderClosed e ->
                    report(
                            new Report(
                                    recorded.position(),
                                    recorded.recordedAt(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    e.spoiled()));
        }
    }

    private Line line(int number) {
        return lines.computeIfAbsent(number, _ -> new Line());
    }

    private void report(Report report) {
        reports.add(report);
        for (ConsumedUnits one : report.consumed()) {
            Line line = line(one.item().line());
            line.consumed += one.quantity();
            line.offShelf += one.from() == Status.AVAILABLE ? one.quantity() : 0;
        }
        report.produced()
                .forEach(
                        one ->
                                line(one.item().line())
                                        .made
                                        .merge(one.to(), one.quantity(), Long::sum));
        report.unused().forEach(one -> line(one.item().line()).unused += one.quantity());
        report.spoiled().forEach(one -> line(one.item().line()).spoiled += one.quantity());
    }

    WorkOrderState state() {
        return order.state();
    }

    /** Units that are still in work; none is known of one that is open. */
    long inWorkThoughClosed() {
        return order.state() == WorkOrderState.CLOSED && order.work() != null
                ? order.work().inWork().pools().stream().mapToLong(Pool::units).sum()
                : 0;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long promised() {
        return lines.values().stream().mapToLong(line -> line.promised).sum();
    }

    @Override
    public boolean hasEnded() {
        return planned != null && order.state().isEnded();
    }
}
