package io.stockbook.connectors.csv;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import java.util.stream.Stream;

/**
 * Something that a row names and that must be there.
 *
 * @param unknown what the ledger says when it is not
 * @param external whether it is a location at which somebody else has to count
 */
record Reference(
        long row, String column, AggregateId thing, RefusalCode unknown, boolean external) {

    static Reference item(long row, String column, CatalogItemId item) {
        return new Reference(row, column, item, RefusalCode.UNKNOWN_ITEM, false);
    }

    static Reference location(long row, String column, LocationId location) {
        return new Reference(row, column, location, RefusalCode.UNKNOWN_LOCATION, false);
    }

    static Reference keeper(long row, String column, LocationId location) {
        return new Reference(row, column, location, RefusalCode.UNKNOWN_LOCATION, true);
    }

    static Reference channel(long row, String column, ChannelId channel) {
        return new Reference(row, column, channel, RefusalCode.UNKNOWN_CHANNEL, false);
    }

    static Reference count(long row, String column, CountId count) {
        return new Reference(row, column, count, RefusalCode.UNKNOWN_COUNT, false);
    }

    /** The location, when somebody else has to count there. */
    Stream<LocationId> kept() {
        return external && thing instanceof LocationId location
                ? Stream.of(location)
                : Stream.empty();
    }

    RowMistake ours() {
        return new RowMistake(
                row,
                column,
                RefusalCode.WRONG_CUSTODY.name(),
                "we count at %s: counts tell what is there".formatted(thing.key()));
    }

    RowMistake missing() {
        return new RowMistake(row, column, unknown.name(), "there is no " + thing.key());
    }
}
