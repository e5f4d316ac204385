package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the rows of an older system come to, part by part. */
final class OldTotals {

    private OldTotals() {}

    static ControlTotals of(OldBooks books) {
        PartSums sums = new PartSums();
        for (StockRow row : books.stock()) {
            sums.units(row.part(), row.quantity());
            sums.value(row.part(), row.value());
        }
        for (PurchaseOrdersTable.Line row : books.purchases()) {
            sums.units(ControlPart.PURCHASE_ORDERS, row.line().quantity());
            sums.value(ControlPart.PURCHASE_ORDERS, row.line().value());
        }
        books.transfers()
                .forEach(row -> sums.units(ControlPart.TRANSFERS, row.line().quantity()));
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

    /** The currencies in which anything is worth something: control totals have one. */
    static Set<String> currencies(OldBooks books) {
        Set<String> all = new TreeSet<>();
        Stream.concat(
                        books.stock().stream().map(StockRow::value),
                        books.purchases().stream()
                                .map(PurchaseOrdersTable.Line::line)
                                .map(line -> line.value()))
                .filter(Objects::nonNull)
                .map(Money::currency)
                .forEach(all::add);
        return all;
    }
}
