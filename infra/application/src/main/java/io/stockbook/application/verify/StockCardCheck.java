package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The stock card, row by row, beside the movements it was made of. Not compared are reason,
 * reference, allocation and the demand's columns: which field of an event they show is the
 * projector's choice and follows from no rule that could be applied here without repeating it.
 */
final class StockCardCheck extends ViewCheck {

    private final Map<String, Levels> levels = new HashMap<>();
    private final Cursor<Record> rows;

    StockCardCheck(DSLContext snapshot) {
        super(snapshot, "stock_card");
        rows =
                snapshot.resultQuery(
                                "SELECT * FROM read.stock_card_movement"
                                        + " ORDER BY position, ordinal")
                        .fetchSize(5_000)
                        .fetchLazy();
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StockEvent event)) {
            return;
        }
        Levels item = levels.computeIfAbsent(recorded.stream(), stream -> new Levels());
        int ordinal = 0;
        for (Movement movement : event.movements()) {
            item.move(movement);
            Record row = rows.fetchNext();
            if (row == null) {
                throw new Violation(recorded, "its movement has no row on the stock card");
            }
            compare(recorded, row, moved(recorded, ordinal, movement, item));
            compare(recorded, row, told(recorded, event));
            ordinal++;
        }
    }

    private static void compare(RecordedEvent recorded, Record row, Columns folded) {
        String differing = folded.differencesFrom(row);
        if (!differing.isEmpty()) {
            throw new Violation(recorded, "on the stock card " + differing);
        }
    }

    private static Columns moved(
            RecordedEvent recorded, int ordinal, Movement movement, Levels item) {
        StockItemId id = StockItemId.parse(recorded.stream());
        return FoldedRows.columns(
                "position", recorded.position(),
                "ordinal", ordinal,
                "item", recorded.stream(),
                "owner", id.owner().value(),
                "sku", id.sku().value(),
                "location", id.location().value(),
                "from_status", movement.from().name(),
                "to_status", movement.to().name(),
                "quantity", movement.quantity(),
                "lot", movement.lot(),
                "on_hand_after", item.onHand(),
                "available_after", item.of(Status.AVAILABLE),
                "from_after", inside(item, movement.from()),
                "to_after", inside(item, movement.to()));
    }

    private static @Nullable Long inside(Levels item, Status status) {
        return status.inside() ? item.of(status) : null;
    }

    private static Columns told(RecordedEvent recorded, StockEvent event) {
        Instant occurredAt = event.evidence().occurredAt();
        return FoldedRows.columns(
                "version", recorded.version(),
                "event", event.getClass().getSimpleName(),
                "document", event.evidence().document(),
                "note", event.evidence().note(),
                "client", recorded.provenance().actor().client(),
                "app_user", recorded.provenance().actor().user(),
                "command_id", recorded.provenance().commandId(),
                "occurred_at", occurredAt == null ? recorded.recordedAt() : occurredAt,
                "recorded_at", recorded.recordedAt());
    }

    @Override
    public void end() {
        @Nullable Record more = rows.fetchNext();
        rows.close();
        if (more != null) {
            throw new Violation(
                    "the stock card has a row without a movement: position %s, ordinal %s"
                            .formatted(more.get("position"), more.get("ordinal")));
        }
    }
}
