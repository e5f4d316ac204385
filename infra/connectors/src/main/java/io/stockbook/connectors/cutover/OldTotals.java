package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.stream.Stream;

/** What the rows of an older system come to, part by part. */
final class OldTotals {

    private OldTotals() {}

    /**
     * Adds them up.
     *
     * @param mistakes of rows whose value cannot be added to the others'
     */
    static ControlTotals of(OldBooks books, PartMistakes mistakes) {
        PartSums sums = new PartSums();
        OldValues values = new OldValues(sums, mistakes);
        for (StockRow row : books.stock()) {
            sums.units(row.part(), row.quantity());
            values.add(CutoverPart.STOCK, row.row(), row.part(), row.value());
        }
        for (PurchaseOrdersTable.Line row : books.purchases()) {
            sums.units(ControlPart.PURCHASE_ORDERS, row.line().quantity());
            values.add(
                    CutoverPart.PURCHASE_ORDERS,
                    row.row(),
                    ControlPart.PURCHASE_ORDERS,
                    row.line().value());
        }
        books.transfers().forEach(row -> sums.units(ControlPart.TRANSFERS, row.line().quantity()));
        books.orders().forEach(row -> sums.units(ControlPart.ORDERS, row.line().quantity()));
        sums.documents(
                ControlPart.PURCHASE_ORDERS,
                distinct(books.purchases().stream().map(row -> row.head().number())));
        sums.documents(
                ControlPart.TRANSFERS,
                distinct(books.transfers().stream().map(TransferRow::number)));
        sums.documents(
                ControlPart.ORDERS,
                distinct(books.orders().stream().map(row -> row.head().number())));
        return sums.totals();
    }

    private static long distinct(Stream<?> numbers) {
        return numbers.distinct().count();
    }
}
