package io.stockbook.projectors.transfers;

import static io.stockbook.schema.jooq.read_transfers_1.Tables.ARRIVAL;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.projectors.rows.Rows;
import org.jooq.DSLContext;

/** The entries of the receipts of a batch; they never change. */
final class Arrivals {

    private final Rows rows = new Rows(ARRIVAL);

    void take(RecordedEvent recorded, TransferEvent event) {
        if (event instanceof UnitsArrived arrived) {
            TransferKey key = TransferKey.of(recorded.stream());
            int ordinal = 0;
            for (ArrivedUnits one : arrived.units()) {
                rows.add(
                        key.owner(),
                        key.number(),
                        recorded.position(),
                        ordinal++,
                        arrived.receipt(),
                        one.line(),
                        one.sku().value(),
                        one.to().name(),
                        one.quantity(),
                        one.excess(),
                        one.lot(),
                        one.bin(),
                        recorded.recordedAt());
            }
        }
    }

    void save(DSLContext database) {
        rows.insert(database);
    }
}
