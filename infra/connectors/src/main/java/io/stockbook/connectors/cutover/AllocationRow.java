package io.stockbook.connectors.cutover;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.platform.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/** Units of one location that an older system has promised to a line of an order. */
record AllocationRow(
        long row,
        OrderNumber order,
        int line,
        LocationId location,
        @Nullable String lot,
        long quantity) {

    static AllocationRow of(CsvRow row) {
        return new AllocationRow(
                row.number(),
                row.as("order", OrderNumber::new),
                row.as("line", Integer::valueOf),
                row.as("location", LocationId::new),
                row.optional("lot"),
                Require.positive(row.whole("quantity"), "quantity"));
    }
}
