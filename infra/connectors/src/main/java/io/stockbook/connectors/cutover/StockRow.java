package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.Rows;
import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * So many units of an older system in one status of one lot. Promised units stand where they are,
 * and units on their way where they left.
 */
record StockRow(long row, Shelf shelf, Status status, long quantity, @Nullable Money value) {

    static StockRow of(CsvRow row) {
        row.text("status");
        Status status = Objects.requireNonNull(row.word("status", Status.class));
        if (!status.unpromised() && status != Status.ALLOCATED && status != Status.TRANSIT) {
            throw new CsvMistake(
                    row.number(),
                    "status",
                    "must be AVAILABLE, ALLOCATED, HELD, DAMAGED, INSPECTION or TRANSIT, not %s:"
                                    .formatted(status)
                            + " what is picked is shipped or put back before");
        }
        return new StockRow(
                row.number(),
                new Shelf(
                        row.as("sku", Sku::new),
                        row.as("location", LocationId::new),
                        row.optional("lot")),
                status,
                Require.notNegative(row.whole("quantity"), "quantity"),
                Rows.money(row, "valueMinor", "currency"));
    }

    /** Where the opening balance is set: what was promised is promised again, from the shelf. */
    Status opens() {
        return status.unpromised() ? status : Status.AVAILABLE;
    }

    /** The control total that it counts for. */
    ControlPart part() {
        return ControlPart.valueOf(status.name());
    }
}
