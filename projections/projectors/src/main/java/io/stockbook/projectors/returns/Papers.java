package io.stockbook.projectors.returns;

import static io.stockbook.schema.jooq.read_returns_1.Tables.DISPOSITION;
import static io.stockbook.schema.jooq.read_returns_1.Tables.RECEIPT;
import static io.stockbook.schema.jooq.read_returns_1.Tables.REFUND;

import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.projectors.rows.Rows;
import org.jooq.DSLContext;

/** The receipts, dispositions and refunds of a batch, line by line; they never change. */
final class Papers {

    private final Rows receipts = new Rows(RECEIPT);
    private final Rows dispositions = new Rows(DISPOSITION);
    private final Rows refunds = new Rows(REFUND);

    void take(ReturnKey key, RecordedEvent recorded, ReturnEvent event) {
        switch (event) {
            case ReturnEvent.ReturnReceived it -> receipt(key, recorded.position(), it);
            case ReturnEvent.ReturnInspected it -> disposition(key, recorded.position(), it);
            case ReturnEvent.RefundSignalled it -> refund(key, recorded.position(), it);
            case ReturnEvent.ReturnAuthorized _,
                    ReturnEvent.BlindReturnOpened _,
                    ReturnEvent.ReturnClosed _,
                    ReturnEvent.ReturnCancelled _ -> {}
        }
    }

    private void receipt(ReturnKey key, long position, ReturnEvent.ReturnReceived event) {
        for (int ordinal = 0; ordinal < event.lines().size(); ordinal++) {
            ReceivedUnits units = event.lines().get(ordinal);
            receipts.add(
                    key.owner(),
                    key.number(),
                    position,
                    ordinal,
                    event.receipt(),
                    event.location().value(),
                    units.line(),
                    units.quantity(),
                    units.over(),
                    units.condition().name(),
                    units.reason() == null ? null : units.reason().name(),
                    units.lot());
        }
    }

    private void disposition(ReturnKey key, long position, ReturnEvent.ReturnInspected event) {
        for (int ordinal = 0; ordinal < event.lines().size(); ordinal++) {
            DispositionedUnits units = event.lines().get(ordinal);
            dispositions.add(
                    key.owner(),
                    key.number(),
                    position,
                    ordinal,
                    units.line(),
                    units.location().value(),
                    units.lot(),
                    units.to().name(),
                    units.quantity(),
                    units.reason() == null ? null : units.reason().name());
        }
    }

    private void refund(ReturnKey key, long position, ReturnEvent.RefundSignalled event) {
        for (int ordinal = 0; ordinal < event.lines().size(); ordinal++) {
            RefundedUnits units = event.lines().get(ordinal);
            Money amount = units.amount();
            refunds.add(
                    key.owner(),
                    key.number(),
                    position,
                    ordinal,
                    event.refund(),
                    units.line(),
                    units.quantity(),
                    amount == null ? null : amount.minor(),
                    amount == null ? null : amount.currency());
        }
    }

    void save(DSLContext database) {
        receipts.insert(database);
        dispositions.insert(database);
        refunds.insert(database);
    }
}
