package io.stockbook.messages.id;

/** Names one aggregate, and by its {@link #key()} the stream that holds the aggregate's events. */
public sealed interface AggregateId
        permits StockItemId,
                OrderId,
                ShipmentId,
                TransferId,
                ReturnId,
                PurchaseOrderId,
                CatalogItemId,
                ChannelId,
                CarrierId,
                CheckoutId,
                CountId,
                SnapshotId,
                CutoverId,
                ExceptionId,
                LocationId,
                OwnerPolicyId,
                WorkOrderId {

    /** The owner whose facts these are; what all owners share stands under the house. */
    OwnerId owner();

    /** The stream's name, with every part percent-encoded: unique over all kinds of aggregate. */
    String key();
}
