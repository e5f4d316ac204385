package io.stockbook.connectors.cutover;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;

/**
 * One line of an open transfer of an older system.
 *
 * @param dispatched units of it that left and have not arrived
 */
record TransferRow(
        long row, TransferNumber number, Route route, TransferLine line, long dispatched) {

    static TransferRow of(CsvRow row) {
        LocationId from = row.as("from", LocationId::new);
        int line = row.as("line", Integer::valueOf);
        Sku sku = row.as("sku", Sku::new);
        long quantity = row.whole("quantity");
        long dispatched = row.whole("dispatched");
        if (dispatched < 0 || dispatched > quantity) {
            throw new CsvMistake(
                    row.number(),
                    "dispatched",
                    "must be from 0 to the quantity %d, not %d".formatted(quantity, dispatched));
        }
        return new TransferRow(
                row.number(),
                row.as("transfer", TransferNumber::new),
                new Route(from, row.as("to", LocationId::new)),
                new TransferLine(line, sku, quantity, row.optional("lot")),
                dispatched);
    }

    /** Where its units are or were. */
    Shelf shelf() {
        return new Shelf(line.sku(), route.from(), line.lot());
    }

    /** Units that are promised and have not left. */
    long promised() {
        return line.quantity() - dispatched;
    }
}
