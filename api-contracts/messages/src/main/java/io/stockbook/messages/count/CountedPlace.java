package io.stockbook.messages.count;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;

/**
 * Where a count counts.
 *
 * @param scope AVAILABLE for the shelf, else the status that is counted apart
 */
public record CountedPlace(LocationId location, Status scope) {

    /** The stock item that a line is about. */
    public StockItemId item(OwnerId owner, Sku sku) {
        return new StockItemId(owner, sku, location);
    }
}
