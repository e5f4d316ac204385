package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of an older system come to, part by part. */
final class OldTotals {

    private final Map<ControlPart, Long> units = new EnumMap<>(ControlPart.class);
    private final Map<ControlPart, Money> values = new EnumMap<>(ControlPart.class);
    private final Map<ControlPart, Long> documents = new EnumMap<>(ControlPart.class);

    private OldTotals() {}

    static ControlTotals of(OldBooks books) {
        OldTotals totals = new OldTotals();
        books.stock().forEach(row -> totals.add(row.part(), row.quantity(), row.value()));
        books.purchases()
                .forEach(
                        row ->
                                totals.add(
                                        ControlPart.PURCHASE_ORDERS,
                                        row.line().quantity(),
                                        row.line().value()));
        books.transfers()
                .forEach(row -> totals.add(ControlPart.TRANSFERS, row.line().quantity(), null));
        books.orders().forEach(row -> totals.add(ControlPart.ORDERS, row.line().quantity(), null));
        totals.count(
                ControlPart.PURCHASE_ORDERS,
                books.purchases().stream().map(row -> row.head().number()));
        totals.count(ControlPart.TRANSFERS, books.transfers().stream().map(TransferRow::number));
        totals.count(ControlPart.ORDERS, books.orders().stream().map(row -> row.head().number()));
        return totals.all();
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

    private void add(ControlPart part, long quantity, @Nullable Money value) {
        units.merge(part, quantity, Math::addExact);
        if (value != null) {
            values.merge(
                    part,
                    value,
                    (one, other) ->
                            new Money(Math.addExact(one.minor(), other.minor()), one.currency()));
        }
    }

    private void count(ControlPart part, Stream<?> numbers) {
        documents.put(part, numbers.distinct().count());
    }

    private ControlTotals all() {
        List<ControlTotal> totals = new ArrayList<>();
        for (ControlPart part : ControlPart.values()) {
            totals.add(
                    new ControlTotal(
                            part,
                            documents.getOrDefault(part, 0L),
                            units.getOrDefault(part, 0L),
                            values.get(part)));
        }
        return new ControlTotals(totals);
    }
}
