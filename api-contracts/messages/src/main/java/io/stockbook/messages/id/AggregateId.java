package io.stockbook.messages.id;

/** Names one aggregate, and by its {@link #key()} the stream that holds the aggregate's events. */
public sealed interface AggregateId
        permits StockItemId, OrderId, CatalogItemId, ChannelId, ExceptionId, LocationId {

    /** The owner whose facts these are; locations are shared and stand under the house. */
    OwnerId owner();

    /** The stream's name, with every part percent-encoded: unique over all kinds of aggregate. */
    String key();
}
