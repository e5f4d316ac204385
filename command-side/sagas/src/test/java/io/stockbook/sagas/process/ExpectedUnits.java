package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What documents let stock items expect, as they say it themselves once all of it is booked. */
final class ExpectedUnits {

    private static final class Purchase {
        private @Nullable StockItemId item;
        private boolean draft;
        private boolean over;
        private long open;
    }

    private final Map<String, Purchase> purchases = new HashMap<>();
    private final Map<StockItemId, Long> onTheirWay = new HashMap<>();
    private final Set<PurchaseOrderId> declined = new HashSet<>();

    void read(List<RecordedEvent> history) {
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof PurchaseEvent event) {
                PurchaseOrderId id = PurchaseOrderId.parse(recorded.stream());
                read(id, purchases.computeIfAbsent(id.key(), _ -> new Purchase()), event);
            } else if (recorded.event() instanceof TransferEvent event) {
                read(TransferId.parse(recorded.stream()).owner(), event);
            }
        }
    }

    private void read(PurchaseOrderId id, Purchase purchase, PurchaseEvent event) {
        switch (event) {
            case PurchaseOrderPlaced it -> {
                purchase.draft = it.draft();
                purchase.open = it.lines().getFirst().quantity();
                purchase.item =
                        it.location() == null
                                ? null
                                : new StockItemId(
                                        id.owner(), it.lines().getFirst().sku(), it.location());
            }
            case PurchaseOrderApproved _ -> purchase.draft = false;
            case GoodsReceived it -> it.lines().forEach(line -> purchase.open -= line.quantity());
            case PurchaseOrderClosed _ -> purchase.over = true;
            case PurchaseOrderCancelled _ -> {
                purchase.over = true;
                if (purchase.draft) {
                    declined.add(id);
                }
            }
            case PurchaseEvent _ -> {}
        }
    }

    private void read(OwnerId owner, TransferEvent event) {
        switch (event) {
            case UnitsDispatched it ->
                    it.units().forEach(one -> move(owner, event, one.sku(), one.quantity()));
            case UnitsArrived it ->
                    it.units().forEach(one -> move(owner, event, one.sku(), -one.expected()));
            case UnitsLost it ->
                    it.lost().forEach(one -> move(owner, event, one.sku(), -one.quantity()));
            case TransferClosed it ->
                    it.lost().forEach(one -> move(owner, event, one.sku(), -one.quantity()));
            case TransferEvent _ -> {}
        }
    }

    private void move(OwnerId owner, TransferEvent event, Sku sku, long units) {
        onTheirWay.merge(new StockItemId(owner, sku, event.route().to()), units, Long::sum);
    }

    long expected(StockItemId item) {
        return onTheirWay.getOrDefault(item, 0L)
                + purchases.values().stream()
                        .filter(it -> item.equals(it.item) && !it.over)
                        .mapToLong(it -> Math.max(0, it.open))
                        .sum();
    }

    /** True of a draft that a person has called off before anybody approved it. */
    boolean isDeclined(PurchaseOrderId draft) {
        return declined.contains(draft);
    }
}
