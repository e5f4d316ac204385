package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.ShortPicks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Tells a person of short picks, and resolves that when somebody has counted the shelf: {@code
 * ledger.short_pick} has a row from the one to the other. Only what was counted is looked up.
 */
final class LostPicks {

    private record Counted(RecordedEvent recorded, StockCounted event) {}

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Map<StockItemId, List<ExceptionId>> opened = new LinkedHashMap<>();
    private final Map<StockItemId, Counted> counted = new HashMap<>();

    LostPicks(DSLContext dsl, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
    }

    void tell(RecordedEvent recorded, StockItemId item, StockEvent event) {
        if (event instanceof AllocationShorted shorted) {
            Outgoing opening = ExceptionOpening.shorted(recorded, shorted);
            outbox.add(recorded.stream(), List.of(opening));
            if (opening.command() instanceof ExceptionCommand told) {
                opened.computeIfAbsent(item, _ -> new ArrayList<>()).add(told.exception());
            }
        } else if (event instanceof StockCounted it && ShortPicks.isLookedFor(event)) {
            List<ExceptionId> before = opened.remove(item);
            if (before != null) {
                before.forEach(exception -> settled(item, new Counted(recorded, it), exception));
            }
            counted.put(item, new Counted(recorded, it));
        }
    }

    /** After all events of the round. */
    void settle() {
        if (!counted.isEmpty()) {
            Set<StockItemId> items = counted.keySet();
            dsl.fetch(
                            """
                            DELETE FROM ledger.short_pick WHERE item = ANY ({0})
                            RETURNING item, exception
                            """,
                            texts(items, StockItemId::key))
                    .forEach(
                            row -> {
                                StockItemId item = StockItemId.parse(row.get("item", String.class));
                                Counted by = counted.get(item);
                                if (by != null) {
                                    settled(
                                            item,
                                            by,
                                            ExceptionId.parse(row.get("exception", String.class)));
                                }
                            });
        }
        keep();
    }

    private void settled(StockItemId item, Counted by, ExceptionId exception) {
        outbox.add(item.key(), List.of(ShortPicks.settled(by.recorded(), by.event(), exception)));
    }

    private void keep() {
        List<StockItemId> items = new ArrayList<>();
        List<ExceptionId> exceptions = new ArrayList<>();
        opened.forEach(
                (item, ofItem) ->
                        ofItem.forEach(
                                exception -> {
                                    items.add(item);
                                    exceptions.add(exception);
                                }));
        if (!items.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.short_pick (item, exception)
                    SELECT item, exception FROM unnest({0}, {1}) AS k (item, exception)
                    """,
                    texts(items, StockItemId::key), texts(exceptions, ExceptionId::key));
        }
    }
}
