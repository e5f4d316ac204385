package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * A line of a count that was accepted is booked by its stock item, unless a person was told that it
 * was not, or it is on its way.
 */
final class AcceptedCountsCheck extends ProcessCheck {

    private record Line(String count, String item, Status scope) {}

    private record Denied(String count, String item) {}

    private final Map<Line, Long> accepted = new HashMap<>();
    private final Set<Line> booked = new HashSet<>();
    private final Set<Denied> denied = new HashSet<>();

    AcceptedCountsCheck(DSLContext snapshot) {
        super(snapshot, "2: what counts have accepted, stock items have booked");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case CountEvent.CountLineCompared it when it.verdict() == CountVerdict.ACCEPT ->
                    accept(recorded, it.place(), it.sku());
            case CountEvent.VarianceApproved it -> accept(recorded, it.place(), it.sku());
            default -> foldLater(recorded);
        }
    }

    private void accept(RecordedEvent recorded, CountedPlace place, Sku sku) {
        StockItemId item = place.item(CountId.parse(recorded.stream()).owner(), sku);
        accepted.put(new Line(recorded.stream(), item.key(), place.scope()), recorded.position());
    }

    /** Stock items may have booked already what the processes have not heard of. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockCounted it
                    when it.since() != null && !SnapshotNumber.isCount(it.count()) -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                booked.add(
                        new Line(
                                new CountId(item.owner(), new CountNumber(it.count())).key(),
                                item.key(),
                                it.scope()));
            }
            case ExceptionOpened it when it.type() == ExceptionType.BOOKING_REFUSED ->
                    denied.add(new Denied(it.subject(), it.cause()));
            default -> {}
        }
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        Earliest differences = new Earliest();
        accepted.forEach(
                (line, position) -> {
                    if (!booked.contains(line)
                            && !denied.contains(new Denied(line.count(), line.item()))
                            && !busy.contains(line.count())) {
                        differences.add(
                                position,
                                "%s has accepted what was counted of %s as %s, and it is not booked"
                                        .formatted(line.count(), line.item(), line.scope()));
                    }
                });
        differences.end();
    }
}
