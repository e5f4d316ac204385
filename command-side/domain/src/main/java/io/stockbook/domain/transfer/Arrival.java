package io.stockbook.domain.transfer;

import io.stockbook.domain.Decision;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units arrive. They stand on the dock, so none is refused, not even by a transfer that is over:
 * what was not on its way is excess, and the event says how much of it.
 */
final class Arrival {

    private final ReceiveTransferUnits told;
    private final List<ArrivedUnits> units = new ArrayList<>();
    private Lines lines;

    private Arrival(Lines lines, ReceiveTransferUnits told) {
        this.lines = lines;
        this.told = told;
    }

    static Decision<TransferEvent> of(Transfer transfer, ReceiveTransferUnits told) {
        if (transfer.receipts().contains(told.receipt())) {
            return Decision.refused(Refusals.receivedAlready(told));
        }
        return new Arrival(transfer.lines(), told).decide(transfer);
    }

    private Decision<TransferEvent> decide(Transfer transfer) {
        for (ArrivingUnits arriving : told.units()) {
            Integer number = arriving.line();
            Line line =
                    number == null
                            ? lines.find(Objects.requireNonNull(arriving.sku()))
                            : lines.find(number);
            if (line == null && number != null) {
                return Decision.refused(Refusals.unknownLine(told, number));
            }
            take(arriving, line);
        }
        for (ArrivedUnits one : units) {
            if (!one.to().unpromised()) {
                return Decision.refused(Refusals.wrongStatus(one.to(), "nothing arrives in"));
            }
        }
        return Decision.accepted(
                new UnitsArrived(transfer.itsRoute(), told.receipt(), units, told.evidence()));
    }

    private void take(ArrivingUnits arriving, @Nullable Line line) {
        long expected = line == null ? 0 : Math.min(arriving.quantity(), line.inTransit());
        if (line != null) {
            lines = lines.change(line.number(), it -> it.came(expected));
        }
        units.add(
                new ArrivedUnits(
                        line == null ? null : line.number(),
                        line == null ? Objects.requireNonNull(arriving.sku()) : line.sku(),
                        arriving.to(),
                        arriving.quantity(),
                        arriving.quantity() - expected,
                        line == null ? arriving.lot() : Departure.lot(arriving.lot(), line),
                        arriving.bin()));
    }
}
