package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that an older system brings, read; what could not be read is not in it. */
record OldBooks(
        List<StockRow> stock,
        List<PurchaseOrdersTable.Line> purchases,
        List<TransferRow> transfers,
        List<OrdersTable.Line> orders,
        List<AllocationRow> allocations,
        Map<CutoverPart, Long> rows) {

    static OldBooks read(PartFiles files, PartMistakes mistakes) {
        Reading reading = new Reading(files, mistakes);
        return new OldBooks(
                reading.of(CutoverPart.STOCK, StockRow::of),
                reading.of(CutoverPart.PURCHASE_ORDERS, PurchaseOrdersTable::ofSku),
                reading.of(CutoverPart.TRANSFERS, TransferRow::of),
                reading.of(CutoverPart.ORDERS, new OrdersTable()::ofSku),
                reading.of(CutoverPart.ALLOCATIONS, AllocationRow::of),
                reading.rows);
    }

    /** True when there is nothing to be booked, whichever files came. */
    boolean isEmpty() {
        return rows.values().stream().allMatch(count -> count == 0);
    }

    /** Rows that belong together, in their order. */
    static <K, R> Map<K, List<R>> together(List<R> rows, Function<R, K> key) {
        Map<K, List<R>> all = new LinkedHashMap<>();
        rows.forEach(row -> all.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
        return all;
    }

    /** Reads one file after the other. */
    private static final class Reading {

        private final PartFiles files;
        private final PartMistakes mistakes;
        private final Map<CutoverPart, Long> rows = new LinkedHashMap<>();

        Reading(PartFiles files, PartMistakes mistakes) {
            this.files = files;
            this.mistakes = mistakes;
        }

        <R> List<R> of(CutoverPart part, Function<CsvRow, R> reading) {
            List<R> all = new ArrayList<>();
            try (InputStream file = files.open(part)) {
                if (file != null) {
                    read(part, file, reading, all);
                }
            } catch (CsvMistake unreadable) {
                mistakes.add(PartMistake.of(part, unreadable));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return all;
        }

        private <R> void read(
                CutoverPart part, InputStream file, Function<CsvRow, R> reading, List<R> all)
                throws IOException {
            long count = 0;
            try (CsvRows csv = CsvRows.open(part.table(), file)) {
                while (csv.hasNext()) {
                    count++;
                    read(part, csv, reading, all);
                }
            }
            rows.put(part, count);
        }

        private <R> void read(
                CutoverPart part, CsvRows csv, Function<CsvRow, R> reading, List<R> all) {
            try {
                CsvRow row = csv.next();
                try {
                    all.add(reading.apply(row));
                } catch (IllegalArgumentException mistake) {
                    String sentence = String.valueOf(mistake.getMessage());
                    throw new CsvMistake(row.number(), part.table().columnOf(sentence), sentence);
                }
            } catch (CsvMistake mistake) {
                mistakes.add(PartMistake.of(part, mistake));
            }
        }
    }
}
