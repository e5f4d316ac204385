package io.stockbook.connectors.csv;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;

/**
 * Something that a row names and that must be there.
 *
 * @param unknown what the ledger says when it is not
 */
record Reference(long row, String column, AggregateId thing, RefusalCode unknown) {

    static Reference item(long row, String column, CatalogItemId item) {
        return new Reference(row, column, item, RefusalCode.UNKNOWN_ITEM);
    }

    static Reference location(long row, String column, LocationId location) {
        return new Reference(row, column, location, RefusalCode.UNKNOWN_LOCATION);
    }

    static Reference channel(long row, String column, ChannelId channel) {
        return new Reference(row, column, channel, RefusalCode.UNKNOWN_CHANNEL);
    }

    static Reference count(long row, String column, CountId count) {
        return new Reference(row, column, count, RefusalCode.UNKNOWN_COUNT);
    }

    RowMistake missing() {
        return new RowMistake(row, column, unknown.name(), "there is no " + thing.key());
    }
}
