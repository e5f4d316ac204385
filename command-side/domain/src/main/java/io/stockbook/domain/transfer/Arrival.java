package io.stockbook.domain.transfer;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
            Line line = number == null ? null : lines.find(number);
            if (line != null) {
                take(arriving, line, arriving.quantity());
            } else if (number == null) {
                take(arriving, Objects.requireNonNull(arriving.sku()));
            } else {
                return Decision.refused(Refusals.unknownLine(told, number));
            }
        }
        for (ArrivedUnits one : units) {
            if (!one.to().unpromised()) {
                return Decision.refused(Refusals.wrongStatus(one.to(), "nothing arrives in"));
            }
        }
        return Decision.accepted(
                new UnitsArrived(transfer.itsRoute(), told.receipt(), units, told.evidence()));
    }

    /**
     * The lines that wait for the SKU share it, in their order; the last takes what is too much.
     */
    private void take(ArrivingUnits arriving, Sku sku) {
        List<Line> same = lines.of(sku);
        List<Line> waiting = same.stream().filter(line -> line.inTransit() > 0).toList();
        if (same.isEmpty()) {
            units.add(
                    new ArrivedUnits(
                            null,
                            sku,
                            arriving.to(),
                            arriving.quantity(),
                            arriving.quantity(),
                            arriving.lot(),
                            arriving.bin()));
            return;
        }
        List<Line> takers = waiting.isEmpty() ? List.of(same.getFirst()) : waiting;
        long rest = arriving.quantity();
        for (Line line : takers) {
            long some = line.equals(takers.getLast()) ? rest : Math.min(rest, line.inTransit());
            if (some > 0) {
                take(arriving, line, some);
                rest -= some;
            }
        }
    }

    private void take(ArrivingUnits arriving, Line line, long quantity) {
        long expected = Math.min(quantity, line.inTransit());
        lines = lines.change(line.number(), it -> it.came(expected));
        units.add(
                new ArrivedUnits(
                        line.number(),
                        line.sku(),
                        arriving.to(),
                        quantity,
                        quantity - expected,
                        Departure.lot(arriving.lot(), line),
                        arriving.bin()));
    }
}
