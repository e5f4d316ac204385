package io.stockbook.projectors.work;

import static io.stockbook.schema.jooq.read_work_orders_1.Tables.STEP;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.projectors.rows.TimeLine;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void take(RecordedEvent recorded, WorkOrderEvent event) {
        switch (event) {
            case WorkOrderEvent.WorkOrderPlanned it ->
                    add(recorded, it.plan().kind().name(), it.evidence());
            case WorkOrderEvent.InputPromised it ->
                    add(
                            recorded,
                            "line %d: %+d".formatted(it.item().line(), it.change()),
                            Evidence.NONE);
            case WorkOrderEvent.InputShort it ->
                    add(
                            recorded,
                            "line %d: %d".formatted(it.item().line(), it.lacking()),
                            Evidence.NONE);
            case WorkDone it -> add(recorded, told(it), it.evidence());
            case WorkOrderEvent.WorkOrderCancelled it -> add(recorded, it.reason(), Evidence.NONE);
            case WorkOrderEvent.WorkOrderClosed it ->
                    add(recorded, spoiled(it.spoiled()) + " spoiled", it.evidence());
        }
    }

    private static String told(WorkDone done) {
        List<String> told = new ArrayList<>();
        units(told, done.consumed().stream().mapToLong(ConsumedUnits::quantity).sum(), "consumed");
        units(told, done.produced().stream().mapToLong(ProducedUnits::quantity).sum(), "produced");
        units(told, done.unused().stream().mapToLong(UnusedUnits::quantity).sum(), "unused");
        units(told, spoiled(done.spoiled()), "spoiled");
        return String.join(", ", told);
    }

    private static void units(List<String> told, long units, String what) {
        if (units > 0) {
            told.add(units + " " + what);
        }
    }

    private static long spoiled(List<SpoiledUnits> spoiled) {
        return spoiled.stream().mapToLong(SpoiledUnits::quantity).sum();
    }

    private void add(RecordedEvent recorded, String detail, Evidence evidence) {
        WorkOrderKey work = WorkOrderKey.of(recorded.stream());
        timeLine.add(work.owner(), work.number(), recorded, detail, evidence.occurredAt());
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
