package io.stockbook.application.verify;

import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Every line of every receipt, disposition and refund that the view of returns must have. */
final class ReturnPapers {

    private static final String[] KEY = {"owner", "number", "position", "ordinal"};

    private final FoldedRows receipts = new FoldedRows("SELECT * FROM read.returns_receipt", KEY);
    private final FoldedRows dispositions =
            new FoldedRows("SELECT * FROM read.returns_disposition", KEY);
    private final FoldedRows refunds = new FoldedRows("SELECT * FROM read.returns_refund", KEY);

    void fold(RecordedEvent recorded, ReturnEvent event) {
        switch (event) {
            case ReturnEvent.ReturnReceived e -> {
                for (int at = 0; at < e.lines().size(); at++) {
                    receipt(recorded, at, e, e.lines().get(at));
                }
            }
            case ReturnEvent.ReturnInspected e -> {
                for (int at = 0; at < e.lines().size(); at++) {
                    disposition(recorded, at, e.lines().get(at));
                }
            }
            case ReturnEvent.RefundSignalled e -> {
                for (int at = 0; at < e.lines().size(); at++) {
                    refund(recorded, at, e.refund(), e.lines().get(at));
                }
            }
            case ReturnEvent other -> {}
        }
    }

    private void receipt(
            RecordedEvent recorded, int at, ReturnEvent.ReturnReceived event, ReceivedUnits units) {
        receipts.put(
                recorded.position(),
                key(recorded, at),
                "receipt",
                event.receipt(),
                "location",
                event.location().value(),
                "line",
                units.line(),
                "quantity",
                units.quantity(),
                "over",
                units.over(),
                "condition",
                units.condition().name(),
                "reason",
                word(units.reason()),
                "lot",
                units.lot());
    }

    private void disposition(RecordedEvent recorded, int at, DispositionedUnits units) {
        dispositions.put(
                recorded.position(),
                key(recorded, at),
                "line",
                units.line(),
                "location",
                units.location().value(),
                "lot",
                units.lot(),
                "status",
                units.to().name(),
                "quantity",
                units.quantity(),
                "reason",
                word(units.reason()));
    }

    private void refund(RecordedEvent recorded, int at, String number, RefundedUnits units) {
        Money amount = units.amount();
        refunds.put(
                recorded.position(),
                key(recorded, at),
                "refund",
                number,
                "line",
                units.line(),
                "quantity",
                units.quantity(),
                "amount_minor",
                amount == null ? null : amount.minor(),
                "amount_currency",
                amount == null ? null : amount.currency());
    }

    private static List<String> key(RecordedEvent recorded, int ordinal) {
        ReturnId id = ReturnId.parse(recorded.stream());
        return List.of(
                id.owner().value(),
                id.number().value(),
                Long.toString(recorded.position()),
                Integer.toString(ordinal));
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return Objects.toString(word, null);
    }

    void compare(DSLContext snapshot) {
        receipts.compare(snapshot);
        dispositions.compare(snapshot);
        refunds.compare(snapshot);
    }
}
