package io.stockbook.projectors.transfers;

import static io.stockbook.schema.jooq.read_transfers_1.Tables.LINE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.LineRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** The lines of the transfers that a batch touches. */
final class Lines {

    private final Map<TransferKey, Map<Integer, LineRecord>> byTransfer =
            new TreeMap<>(
                    Comparator.comparing(TransferKey::owner).thenComparing(TransferKey::number));

    private Lines() {}

    static Lines load(DSLContext database, List<RecordedEvent> ours) {
        Lines lines = new Lines();
        Rows wanted = new Rows(LINE, LINE.OWNER, LINE.NUMBER);
        Set<TransferKey> touched = new HashSet<>();
        for (RecordedEvent recorded : ours) {
            TransferKey key = TransferKey.of(recorded.stream());
            if (touched.add(key)) {
                wanted.add(key.owner(), key.number());
            }
        }
        database.selectFrom(LINE)
                .where(wanted.among())
                .forEach(line -> lines.of(TransferKey.of(line)).put(line.getLine(), line));
        return lines;
    }

    private Map<Integer, LineRecord> of(TransferKey key) {
        return byTransfer.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    void take(RecordedEvent recorded, TransferEvent event) {
        Map<Integer, LineRecord> lines = of(TransferKey.of(recorded.stream()));
        switch (event) {
            case TransferEvent.TransferRequested it ->
                    it.lines().forEach(asked -> lines.put(asked.line(), line(recorded, asked)));
            case TransferEvent.UnitsPromised it ->
                    change(
                            lines,
                            it.item().line(),
                            line -> line.setPromised(line.getPromised() + it.change()));
            case TransferEvent.LineShort it ->
                    change(
                            lines,
                            it.item().line(),
                            line -> line.setLacking(line.getLacking() + it.lacking()));
            case TransferEvent.UnitsDispatched it ->
                    it.units()
                            .forEach(
                                    one ->
                                            change(
                                                    lines,
                                                    one.line(),
                                                    line ->
                                                            leave(
                                                                    line,
                                                                    one.from(),
                                                                    one.quantity())));
            case TransferEvent.UnitsArrived it -> it.units().forEach(one -> arrive(lines, one));
            case TransferEvent.UnitsLost it -> lose(lines, it.lost());
            case TransferEvent.TransferCancelled _ -> {}
            case TransferEvent.TransferClosed it -> lose(lines, it.lost());
        }
    }

    private static LineRecord line(RecordedEvent recorded, TransferLine asked) {
        TransferKey key = TransferKey.of(recorded.stream());
        LineRecord line = new LineRecord();
        line.setOwner(key.owner());
        line.setNumber(key.number());
        line.setLine(asked.line());
        line.setSku(asked.sku().value());
        line.setLot(asked.lot());
        line.setRequested(asked.quantity());
        line.setPromised(0L);
        line.setLacking(0L);
        line.setDispatched(0L);
        line.setOffShelf(0L);
        line.setAvailable(0L);
        line.setInspection(0L);
        line.setHeld(0L);
        line.setDamaged(0L);
        line.setExcess(0L);
        line.setLost(0L);
        return line;
    }

    private static void leave(LineRecord line, Status from, long units) {
        line.setDispatched(line.getDispatched() + units);
        if (from == Status.AVAILABLE) {
            line.setOffShelf(line.getOffShelf() + units);
        }
    }

    /** What stands on no line is an arrival only. */
    private static void arrive(Map<Integer, LineRecord> lines, ArrivedUnits one) {
        Integer number = one.line();
        if (number == null) {
            return;
        }
        change(
                lines,
                number,
                line -> {
                    line.setExcess(line.getExcess() + one.excess());
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
                                throw new IllegalStateException("arrived in " + one.to());
                    }
                });
    }

    private static void lose(Map<Integer, LineRecord> lines, List<LostUnits> lost) {
        lost.forEach(
                one ->
                        change(
                                lines,
                                one.line(),
                                line -> line.setLost(line.getLost() + one.quantity())));
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
        byTransfer.values().forEach(lines -> lines.values().forEach(rows::add));
        rows.upsert(database);
    }
}
