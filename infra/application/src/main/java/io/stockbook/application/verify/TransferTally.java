package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of one transfer say together. */
final class TransferTally implements DocumentTally {

    /** What they say of one line. */
    static final class Line {
        long promised;
        long lacking;
        long dispatched;
        long offShelf;
        final Map<Status, Long> arrived = new EnumMap<>(Status.class);
        long excess;
        long lost;

        long arrived(Status status) {
            return arrived.getOrDefault(status, 0L);
        }
    }

    /** One receipt, as it was recorded. */
    record Receipt(long position, Instant recordedAt, TransferEvent.UnitsArrived arrived) {}

    TransferEvent.@Nullable TransferRequested requested;
    @Nullable Instant requestedAt;
    long requestedPosition;
    @Nullable String reason;
    boolean closed;
    final Map<Integer, Line> lines = new TreeMap<>();
    final List<Receipt> receipts = new ArrayList<>();
    @Nullable Instant updatedAt;
    long version;
    long position;
    long steps;

    void apply(RecordedEvent recorded, TransferEvent event) {
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        steps++;
        switch (event) {
            case TransferEvent.TransferRequested e -> {
                requested = e;
                requestedAt = recorded.recordedAt();
                requestedPosition = recorded.position();
            }
            case TransferEvent.UnitsPromised e -> line(e.item().line()).promised += e.change();
            case TransferEvent.LineShort e -> line(e.item().line()).lacking += e.lacking();
            case TransferEvent.UnitsDispatched e -> {
                // What left after the end is on its way, and the transfer with it.
                closed = false;
                e.units().forEach(this::left);
            }
            case TransferEvent.UnitsArrived e -> {
                receipts.add(new Receipt(recorded.position(), recorded.recordedAt(), e));
                e.units().forEach(this::came);
            }
            case TransferEvent.UnitsLost e -> e.lost().forEach(this::gone);
            case TransferEvent.TransferCancelled e -> reason = e.reason();
            case TransferEvent.TransferClosed e -> {
                closed = true;
                e.lost().forEach(this::gone);
            }
        }
    }

    private Line line(int number) {
        return lines.computeIfAbsent(number, _ -> new Line());
    }

    private void left(DispatchedUnits units) {
        Line line = line(units.line());
        line.dispatched += units.quantity();
        line.offShelf += units.from() == Status.AVAILABLE ? units.quantity() : 0;
    }

    private void came(ArrivedUnits units) {
        Integer number = units.line();
        if (number != null) {
            Line line = line(number);
            line.arrived.merge(units.to(), units.quantity(), Long::sum);
            line.excess += units.excess();
        }
    }

    private void gone(LostUnits units) {
        line(units.line()).lost += units.quantity();
    }

    long dispatched() {
        return lines.values().stream().mapToLong(line -> line.dispatched).sum();
    }

    long lost() {
        return lines.values().stream().mapToLong(line -> line.lost).sum();
    }

    /** With what stands on no line. */
    long arrived() {
        return receipts.stream()
                .flatMap(receipt -> receipt.arrived().units().stream())
                .mapToLong(ArrivedUnits::quantity)
                .sum();
    }

    long excess() {
        return receipts.stream()
                .flatMap(receipt -> receipt.arrived().units().stream())
                .mapToLong(ArrivedUnits::excess)
                .sum();
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
        return requested != null && state().isEnded();
    }

    TransferState state() {
        return closed
                ? TransferState.CLOSED
                : TransferState.open(
                        reason != null, dispatched(), dispatched() - arrived() + excess() - lost());
    }
}
