package io.stockbook.projectors.returns;

import static io.stockbook.schema.jooq.read_returns_1.Tables.STEP;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.projectors.rows.TimeLine;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void take(ReturnKey key, RecordedEvent recorded, ReturnEvent event) {
        switch (event) {
            case ReturnEvent.ReturnAuthorized it ->
                    add(key, recorded, lines(it.lines().size()), it.evidence());
            case ReturnEvent.BlindReturnOpened it -> add(key, recorded, null, it.evidence());
            case ReturnEvent.ReturnReceived it ->
                    add(
                            key,
                            recorded,
                            "%s: %d at %s"
                                    .formatted(
                                            it.receipt(),
                                            it.lines().stream()
                                                    .mapToLong(ReceivedUnits::quantity)
                                                    .sum(),
                                            it.location()),
                            it.evidence());
            case ReturnEvent.ReturnInspected it -> add(key, recorded, whereTo(it), it.evidence());
            case ReturnEvent.RefundSignalled it ->
                    add(
                            key,
                            recorded,
                            "%s: %d"
                                    .formatted(
                                            it.refund(),
                                            it.lines().stream()
                                                    .mapToLong(RefundedUnits::quantity)
                                                    .sum()),
                            it.evidence());
            case ReturnEvent.ReturnClosed it -> add(key, recorded, it.note(), Evidence.NONE);
            case ReturnEvent.ReturnCancelled it -> add(key, recorded, it.reason(), Evidence.NONE);
        }
    }

    /** The units by their way, in the order of the statuses. */
    private static String whereTo(ReturnEvent.ReturnInspected event) {
        return event.lines().stream()
                .collect(
                        Collectors.groupingBy(
                                DispositionedUnits::to,
                                TreeMap::new,
                                Collectors.summingLong(DispositionedUnits::quantity)))
                .entrySet()
                .stream()
                .map(way -> "%d to %s".formatted(way.getValue(), way.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private void add(
            ReturnKey key, RecordedEvent recorded, @Nullable String detail, Evidence evidence) {
        timeLine.add(key.owner(), key.number(), recorded, detail, evidence.occurredAt());
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
