package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.OrderState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the ledger made of the file: folded from its events alone, beside what the file says.
 *
 * @param rows by class, as the events tell
 * @param file what the file says, read on its own
 * @param seconds how long the import took
 */
public record ImportReport(
        Map<RowClass, Long> rows,
        SortedMap<String, Long> eventsByType,
        Map<OrderState, Long> ordersByState,
        SortedMap<String, ItemTotals> items,
        FileTotals file,
        double seconds) {

    /**
     * Folds the ledger's events, in the order of positions, and reads the file to compare.
     *
     * @param events all of them or those of the import's owner; others are passed over
     */
    public static ImportReport of(Path file, Iterator<RecordedEvent> events, Duration took)
            throws IOException {
        LedgerFold ledger = new LedgerFold();
        events.forEachRemaining(ledger::on);
        return new ImportReport(
                ledger.rows(),
                ledger.eventsByType(),
                ledger.ordersByState(),
                ledger.items(),
                FileTotals.read(file),
                took.toMillis() / 1000.0);
    }

    /** Every stock code that the file or the ledger knows. */
    SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(file.byCode().keySet());
        codes.addAll(items.keySet());
        return codes;
    }

    /** The codes whose four totals are not the file's. */
    SortedSet<String> different() {
        SortedSet<String> different = codes();
        different.removeIf(code -> ledger(code).equals(told(code)));
        return different;
    }

    /** The codes where what came and went does not explain what is there. */
    SortedSet<String> unbalanced() {
        SortedSet<String> unbalanced = new TreeSet<>(items.keySet());
        unbalanced.removeIf(code -> item(code).balances());
        return unbalanced;
    }

    ItemTotals item(String code) {
        return items.getOrDefault(code, ItemTotals.NONE);
    }

    Totals ledger(String code) {
        return item(code).totals();
    }

    Totals told(String code) {
        return file.byCode().getOrDefault(code, Totals.NONE);
    }

    ItemTotals sum() {
        return items.values().stream().reduce(ItemTotals.NONE, ItemTotals::plus);
    }

    long rowsOf(RowClass rowClass) {
        return rows.getOrDefault(rowClass, 0L);
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** True when the ledger accounts for every row and every unit of the file. */
    public boolean holds() {
        return different().isEmpty() && unbalanced().isEmpty() && rowsAgree();
    }

    private boolean rowsAgree() {
        for (RowClass rowClass : RowClass.values()) {
            if (rowsOf(rowClass) != file.rows().getOrDefault(rowClass, 0L)) {
                return false;
            }
        }
        return true;
    }

    /** For people. */
    public String text() {
        return ReportText.of(this);
    }

    /** The one line for machines. */
    public String json() {
        return ReportText.json(this);
    }

    /** Writes the ledger's totals in the form of the check from outside, to be compared with it. */
    public void writeTotals(Path into) throws IOException {
        TotalsFile.write(into, items);
    }
}
