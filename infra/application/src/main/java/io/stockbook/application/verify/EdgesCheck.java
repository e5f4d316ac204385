package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Invariant 2: what stands at each edge of a stock item equals what its documents say, what is on
 * hand is what came over the edges, and no transfer arrives that did not leave.
 */
final class EdgesCheck implements Check {

    private final Map<String, Levels> levels = new HashMap<>();
    private final Map<String, Map<Status, Long>> documents = new HashMap<>();
    private final Map<String, Long> inTransit = new HashMap<>();

    @Override
    public String name() {
        return "2: every edge equals its documents";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StockEvent event)) {
            return;
        }
        Levels item = levels.computeIfAbsent(recorded.stream(), stream -> new Levels());
        event.movements().forEach(item::move);
        Map<Status, Long> said =
                documents.computeIfAbsent(recorded.stream(), stream -> new HashMap<>());
        Documents.of(event).forEach((edge, units) -> said.merge(edge, units, Math::addExact));
        long cameIn = 0;
        for (Status edge : Status.values()) {
            if (!edge.inside()) {
                long documented = said.getOrDefault(edge, 0L);
                cameIn -= documented;
                if (item.of(edge) != documented) {
                    throw new Violation(
                            recorded,
                            "%s holds %d, its documents say %d"
                                    .formatted(edge, item.of(edge), documented));
                }
            }
        }
        if (item.onHand() != cameIn) {
            throw new Violation(
                    recorded, "on hand is %d, documents say %d".formatted(item.onHand(), cameIn));
        }
        transfer(recorded, event);
    }

    private void transfer(RecordedEvent recorded, StockEvent event) {
        switch (event) {
            case StockEvent.TransferDispatched e -> move(recorded, e.transfer(), e.quantity());
            case StockEvent.TransferReceived e -> move(recorded, e.transfer(), -e.quantity());
            case StockEvent.TransferLost e -> move(recorded, e.transfer(), -e.quantity());
            case StockEvent other -> {}
        }
    }

    private void move(RecordedEvent recorded, String transfer, long units) {
        StockItemId item = StockItemId.parse(recorded.stream());
        String key = item.owner() + "\n" + item.sku() + "\n" + transfer;
        long left = inTransit.merge(key, units, Math::addExact);
        if (left < 0) {
            throw new Violation(
                    recorded,
                    "transfer %s has brought %d more than it took".formatted(transfer, -left));
        }
    }
}
