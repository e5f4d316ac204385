package io.stockbook.projectors.work;

import static io.stockbook.schema.jooq.read_work_orders_1.Tables.LINE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.LineRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** The lines of the work orders that a batch touches. */
final class Lines {

    private final Map<WorkOrderKey, Map<Integer, LineRecord>> byWorkOrder =
            new TreeMap<>(
                    Comparator.comparing(WorkOrderKey::owner).thenComparing(WorkOrderKey::number));

    private Lines() {}

    static Lines load(DSLContext database, List<RecordedEvent> ours) {
        Lines lines = new Lines();
        Rows wanted = new Rows(LINE, LINE.OWNER, LINE.NUMBER);
        Set<WorkOrderKey> touched = new HashSet<>();
        for (RecordedEvent recorded : ours) {
            WorkOrderKey key = WorkOrderKey.of(recorded.stream());
            if (touched.add(key)) {
                wanted.add(key.owner(), key.number());
            }
        }
        database.selectFrom(LINE)
                .where(wanted.among())
                .forEach(line -> lines.of(WorkOrderKey.of(line)).put(line.getLine(), line));
        return lines;
    }

    private Map<Integer, LineRecord> of(WorkOrderKey key) {
        return byWorkOrder.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    void take(RecordedEvent recorded, WorkOrderEvent event) {
        WorkOrderKey key = WorkOrderKey.of(recorded.stream());
        Map<Integer, LineRecord> lines = of(key);
        switch (event) {
            case WorkOrderEvent.WorkOrderPlanned it -> {
                it.plan().inputs().forEach(one -> lines.put(one.line(), input(key, one)));
                it.plan().outputs().forEach(one -> lines.put(one.line(), output(key, one)));
            }
            case WorkOrderEvent.InputPromised it ->
                    change(
                            lines,
                            it.item().line(),
                            line -> line.setPromised(line.getPromised() + it.change()));
            case WorkOrderEvent.InputShort it ->
                    change(
                            lines,
                            it.item().line(),
                            line -> line.setLacking(line.getLacking() + it.lacking()));
            case WorkOrderEvent.WorkDone it -> {
                it.consumed().forEach(one -> consume(lines, one));
                it.produced().forEach(one -> produce(lines, one));
                it.unused().forEach(one -> takeBack(lines, one));
                spoil(lines, it.spoiled());
            }
            case WorkOrderEvent.WorkOrderCancelled _ -> {}
            case WorkOrderEvent.WorkOrderClosed it -> spoil(lines, it.spoiled());
        }
    }

    private static LineRecord input(WorkOrderKey key, WorkInput planned) {
        LineRecord line = line(key, planned.line());
        line.setInput(true);
        line.setSku(planned.sku().value());
        line.setStatus(planned.from().name());
        line.setLot(planned.lot());
        line.setPlanned(planned.quantity());
        return line;
    }

    private static LineRecord output(WorkOrderKey key, WorkOutput planned) {
        LineRecord line = line(key, planned.line());
        line.setInput(false);
        line.setSku(planned.sku().value());
        line.setStatus(planned.to().name());
        line.setLot(planned.lot());
        line.setShare(planned.share());
        line.setPlanned(planned.quantity());
        return line;
    }

    private static LineRecord line(WorkOrderKey key, int number) {
        LineRecord line = new LineRecord();
        line.setOwner(key.owner());
        line.setNumber(key.number());
        line.setLine(number);
        line.setShare(null);
        line.setPromised(0L);
        line.setLacking(0L);
        line.setOffShelf(0L);
        line.setConsumed(0L);
        line.setUnused(0L);
        line.setAvailable(0L);
        line.setInspection(0L);
        line.setHeld(0L);
        line.setDamaged(0L);
        line.setSpoiled(0L);
        return line;
    }

    private static void consume(Map<Integer, LineRecord> lines, ConsumedUnits one) {
        change(
                lines,
                one.item().line(),
                line -> {
                    line.setConsumed(line.getConsumed() + one.quantity());
                    if (one.from() == Status.AVAILABLE) {
                        line.setOffShelf(line.getOffShelf() + one.quantity());
                    }
                });
    }

    private static void produce(Map<Integer, LineRecord> lines, ProducedUnits one) {
        change(
                lines,
                one.item().line(),
                line -> {
                    switch (one.to()) {
                        case AVAILABLE -> line.setAvailable(line.getAvailable() + one.quantity());
                        case INSPECTION ->
                                line.setInspection(line.getInspection() + one.quantity());
                        case HELD -> line.setHeld(line.getHeld() + one.quantity());
                        case DAMAGED -> line.setDamaged(line.getDamaged() + one.quantity());
                        case ALLOCATED,
                                PICKED,
                                SUPPLIER,
                                CUSTOMER,
                                TRANSIT,
                                SHRINKAGE,
                                SCRAP,
                                CONVERSION,
                                OPENING ->
                                throw new IllegalStateException("made in " + one.to());
                    }
                });
    }

    private static void takeBack(Map<Integer, LineRecord> lines, UnusedUnits one) {
        change(lines, one.item().line(), line -> line.setUnused(line.getUnused() + one.quantity()));
    }

    private static void spoil(Map<Integer, LineRecord> lines, List<SpoiledUnits> spoiled) {
        spoiled.forEach(
                one ->
                        change(
                                lines,
                                one.item().line(),
                                line -> line.setSpoiled(line.getSpoiled() + one.quantity())));
    }

    private static void change(
            Map<Integer, LineRecord> lines, int number, Consumer<LineRecord> change) {
        LineRecord line = lines.get(number);
        if (line != null) {
            change.accept(line);
        }
    }

    void save(DSLContext database) {
        Rows rows = new Rows(LINE);
        byWorkOrder.values().forEach(lines -> lines.values().forEach(rows::add));
        rows.upsert(database);
    }
}
