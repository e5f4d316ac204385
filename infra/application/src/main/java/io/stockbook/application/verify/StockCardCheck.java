package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The stock card, row by row, beside the movements it was made of. */
final class StockCardCheck extends ViewCheck {

    private final Map<String, Levels> levels = new HashMap<>();
    private final Cursor<Record> rows;

    StockCardCheck(DSLContext snapshot) {
        super(snapshot, "stock_card");
        rows =
                snapshot.resultQuery(
                                "SELECT position, item, from_status, to_status, quantity,"
                                        + " on_hand_after, available_after"
                                        + " FROM read.stock_card_movement"
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
        for (Movement movement : event.movements()) {
            item.move(movement);
            Record row = rows.fetchNext();
            if (row == null) {
                throw new Violation(recorded, "its movement has no row on the stock card");
            }
            List<Object> folded =
                    List.of(
                            recorded.position(),
                            recorded.stream(),
                            movement.from().name(),
                            movement.to().name(),
                            movement.quantity(),
                            item.onHand(),
                            item.of(Status.AVAILABLE));
            if (!folded.equals(row.intoList())) {
                throw new Violation(
                        recorded,
                        "the stock card has %s, the events say %s"
                                .formatted(row.intoList(), folded));
            }
        }
    }

    @Override
    public void end() {
        @Nullable Record more = rows.fetchNext();
        rows.close();
        if (more != null) {
            throw new Violation("the stock card has a row without an event: " + more.intoList());
        }
    }
}
