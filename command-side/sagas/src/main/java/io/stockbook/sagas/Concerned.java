package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.sagas.process.Supply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stock items whose position the events of a round may change.
 *
 * @param agreed those of which is said how they are bought again
 * @param documents the keys of those by which something may be expected
 */
record Concerned(Set<StockItemId> items, Set<StockItemId> agreed, Set<String> documents) {

    static Concerned of(List<RecordedEvent> events) {
        Concerned concerned = new Concerned(new HashSet<>(), new HashSet<>(), new HashSet<>());
        events.forEach(concerned::add);
        return concerned;
    }

    private void add(RecordedEvent recorded) {
        String stream = recorded.stream();
        switch (recorded.event()) {
            case StockEvent it -> add(StockItemId.parse(stream), it);
            case PurchaseOrderPlaced it -> {
                LocationId location = it.location();
                if (location != null) {
                    documents.add(stream);
                    OwnerId owner = PurchaseOrderId.parse(stream).owner();
                    it.lines().forEach(line -> add(owner, line.sku(), location));
                }
            }
            case PurchaseOrderApproved _, PurchaseOrderCancelled _, PurchaseOrderClosed _ ->
                    documents.add(stream);
            case UnitsDispatched it -> {
                documents.add(stream);
                OwnerId owner = TransferId.parse(stream).owner();
                it.units().forEach(units -> add(owner, units.sku(), it.route().to()));
            }
            case UnitsLost _, TransferClosed _ -> documents.add(stream);
            case ReplenishmentPlanned it -> agree(stream, it.location());
            case ReplenishmentEnded it -> agree(stream, it.location());
            case ExceptionOpened it when it.type() == ExceptionType.REPLENISHMENT_REFUSED ->
                    documents.add(it.subject());
            default -> {}
        }
    }

    private void add(StockItemId item, StockEvent event) {
        items.add(item);
        String document = Supply.document(item, event);
        if (document != null) {
            documents.add(document);
        }
    }

    private void add(OwnerId owner, Sku sku, LocationId location) {
        items.add(new StockItemId(owner, sku, location));
    }

    private void agree(String stream, LocationId location) {
        CatalogItemId item = CatalogItemId.parse(stream);
        StockItemId place = new StockItemId(item.owner(), item.sku(), location);
        items.add(place);
        agreed.add(place);
    }
}
