package io.stockbook.projectors.transfers;

import static io.stockbook.schema.jooq.read_transfers_1.Tables.STEP;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.projectors.rows.TimeLine;
import java.util.List;
import org.jooq.DSLContext;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void take(RecordedEvent recorded, TransferEvent event) {
        switch (event) {
            case TransferEvent.TransferRequested it -> {
                int lines = it.lines().size();
                add(recorded, lines == 1 ? "1 line" : lines + " lines", it.evidence());
            }
            case TransferEvent.UnitsPromised it ->
                    add(
                            recorded,
                            "line %d: %+d".formatted(it.item().line(), it.change()),
                            Evidence.NONE);
            case TransferEvent.LineShort it ->
                    add(
                            recorded,
                            "line %d: %d".formatted(it.item().line(), it.lacking()),
                            Evidence.NONE);
            case TransferEvent.UnitsDispatched it ->
                    add(
                            recorded,
                            units(it.units().stream().mapToLong(DispatchedUnits::quantity).sum()),
                            it.evidence());
            case TransferEvent.UnitsArrived it ->
                    add(
                            recorded,
                            it.receipt()
                                    + ": "
                                    + units(
                                            it.units().stream()
                                                    .mapToLong(ArrivedUnits::quantity)
                                                    .sum()),
                            it.evidence());
            case TransferEvent.UnitsLost it -> add(recorded, lost(it.lost()), it.evidence());
            case TransferEvent.TransferCancelled it -> add(recorded, it.reason(), Evidence.NONE);
            case TransferEvent.TransferClosed it -> add(recorded, lost(it.lost()), it.evidence());
        }
    }

    private static String lost(List<LostUnits> lost) {
        return units(lost.stream().mapToLong(LostUnits::quantity).sum());
    }

    private static String units(long units) {
        return units == 1 ? "1 unit" : units + " units";
    }

    private void add(RecordedEvent recorded, String detail, Evidence evidence) {
        TransferKey transfer = TransferKey.of(recorded.stream());
        timeLine.add(transfer.owner(), transfer.number(), recorded, detail, evidence.occurredAt());
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
