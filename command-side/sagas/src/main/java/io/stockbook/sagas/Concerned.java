package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
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
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Supply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the events of a round may change of what is needed and expected.
 *
 * @param skus those of which there may be more or less
 * @param documents the keys of those of which any line may change
 * @param booked the lines of which stock items have booked something
 */
record Concerned(Set<OwnedSku> skus, Set<String> documents, Set<Incoming.Key> booked) {

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
                if (it.location() != null) {
                    documents.add(stream);
                    OwnerId owner = PurchaseOrderId.parse(stream).owner();
                    it.lines().forEach(line -> skus.add(new OwnedSku(owner, line.sku())));
                }
            }
            case PurchaseOrderApproved _, PurchaseOrderCancelled _, PurchaseOrderClosed _ ->
                    documents.add(stream);
            case UnitsDispatched it -> {
                OwnerId owner = TransferId.parse(stream).owner();
                it.units().forEach(units -> moved(stream, new OwnedSku(owner, units.sku())));
            }
            case UnitsLost _, TransferClosed _ -> documents.add(stream);
            case ReplenishmentPlanned _, ReplenishmentEnded _ -> {
                CatalogItemId item = CatalogItemId.parse(stream);
                skus.add(new OwnedSku(item.owner(), item.sku()));
            }
            case ExceptionOpened it when it.type() == ExceptionType.REPLENISHMENT_REFUSED ->
                    documents.add(it.subject());
            default -> {}
        }
    }

    private void add(StockItemId item, StockEvent event) {
        String document = Supply.document(item, event);
        if (document == null) {
            skus.add(OwnedSku.of(item));
        } else {
            moved(document, OwnedSku.of(item));
        }
    }

    private void moved(String document, OwnedSku sku) {
        skus.add(sku);
        booked.add(Incoming.Key.of(document, sku.sku()));
    }
}
