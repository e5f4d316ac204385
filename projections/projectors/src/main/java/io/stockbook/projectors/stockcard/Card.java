package io.stockbook.projectors.stockcard;

import static io.stockbook.schema.jooq.read_stock_card_1.Tables.MOVEMENT;

import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.balance.Balance;
import io.stockbook.projectors.rows.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new lines of the stock cards of a batch. */
final class Card {

    private final Rows rows =
            new Rows(
                    MOVEMENT,
                    MOVEMENT.POSITION,
                    MOVEMENT.ORDINAL,
                    MOVEMENT.ITEM,
                    MOVEMENT.OWNER,
                    MOVEMENT.SKU,
                    MOVEMENT.LOCATION,
                    MOVEMENT.VERSION,
                    MOVEMENT.EVENT,
                    MOVEMENT.FROM_STATUS,
                    MOVEMENT.TO_STATUS,
                    MOVEMENT.QUANTITY,
                    MOVEMENT.LOT,
                    MOVEMENT.ON_HAND_AFTER,
                    MOVEMENT.AVAILABLE_AFTER,
                    MOVEMENT.FROM_AFTER,
                    MOVEMENT.TO_AFTER,
                    MOVEMENT.REASON,
                    MOVEMENT.REFERENCE,
                    MOVEMENT.ALLOCATION,
                    MOVEMENT.DEMAND_KIND,
                    MOVEMENT.DEMAND_DOCUMENT,
                    MOVEMENT.DEMAND_LINE,
                    MOVEMENT.DOCUMENT,
                    MOVEMENT.NOTE,
                    MOVEMENT.CLIENT,
                    MOVEMENT.APP_USER,
                    MOVEMENT.COMMAND_ID,
                    MOVEMENT.OCCURRED_AT,
                    MOVEMENT.RECORDED_AT);

    private final Map<String, StockItemId> parsed = new HashMap<>();

    /** Writes one movement down, with what stands at its stock item after it. */
    void add(
            RecordedEvent recorded,
            StockEvent event,
            int ordinal,
            Movement movement,
            Balance after) {
        StockItemId item = parsed.computeIfAbsent(recorded.stream(), StockItemId::parse);
        Story story = Story.of(event);
        Demand demand = story.demand();
        Provenance provenance = recorded.provenance();
        Instant occurredAt = event.evidence().occurredAt();
        rows.add(
                recorded.position(),
                ordinal,
                recorded.stream(),
                item.owner().value(),
                item.sku().value(),
                item.location().value(),
                recorded.version(),
                event.getClass().getSimpleName(),
                movement.from().name(),
                movement.to().name(),
                movement.quantity(),
                movement.lot(),
                after.onHand(),
                after.available(),
                inside(movement.from(), after),
                inside(movement.to(), after),
                story.reason(),
                story.reference(),
                story.allocation() == null ? null : story.allocation().value(),
                demand == null ? null : demand.kind().name(),
                demand == null ? null : demand.document(),
                demand == null ? null : demand.line(),
                event.evidence().document(),
                event.evidence().note(),
                provenance.actor().client(),
                provenance.actor().user(),
                provenance.commandId(),
                occurredAt == null ? recorded.recordedAt() : occurredAt,
                recorded.recordedAt());
    }

    private static @Nullable Long inside(Status status, Balance after) {
        return status.inside() ? after.of(status) : null;
    }

    void save(DSLContext database) {
        rows.insert(database);
    }
}
