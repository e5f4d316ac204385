package io.stockbook.connectors.onlineretail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the file itself says: the side the ledger is compared with.
 *
 * @param rows by class
 * @param byCode units by stock code
 */
record FileTotals(Map<RowClass, Long> rows, SortedMap<String, Totals> byCode) {

    static FileTotals read(Path file) throws IOException {
        Map<RowClass, Long> rows = new EnumMap<>(RowClass.class);
        SortedMap<String, Totals> byCode = new TreeMap<>();
        try (RowReader reader = RowReader.open(file)) {
            while (reader.hasNext()) {
                Row row = reader.next();
                RowClass rowClass = RowClass.of(row);
                rows.merge(rowClass, 1L, Long::sum);
                if (rowClass != RowClass.NON_STOCK) {
                    byCode.merge(
                            row.code(),
                            Totals.of(rowClass, Math.abs(row.quantity())),
                            Totals::plus);
                }
            }
        }
        return new FileTotals(rows, byCode);
    }
}
