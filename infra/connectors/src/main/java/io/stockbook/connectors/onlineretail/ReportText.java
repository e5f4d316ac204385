package io.stockbook.connectors.onlineretail;

import java.util.Locale;
import java.util.SortedSet;

/** Writes an import's report. */
final class ReportText {

    private static final int MOST_EXAMPLES = 20;

    private final ImportReport report;
    private final StringBuilder out = new StringBuilder();

    private ReportText(ImportReport report) {
        this.report = report;
    }

    static String of(ImportReport report) {
        ReportText text = new ReportText(report);
        text.rows();
        text.line("\nevents by type");
        report.eventsByType().forEach(text::count);
        text.line("\norders by state");
        report.ordersByState().forEach((state, count) -> text.count(state.name(), count));
        text.units();
        text.codes();
        return text.out.toString();
    }

    static String json(ImportReport report) {
        Totals units = report.sum().totals();
        return """
        {"rows":%d,"shipped":%d,"returned":%d,"lost":%d,"found":%d,"nonStock":%d,\
        "codesCompared":%d,"codesDifferent":%d,"seconds":%s}\
        """
                .formatted(
                        report.allRows(),
                        units.shipped(),
                        units.returned(),
                        units.lost(),
                        units.found(),
                        report.rowsOf(RowClass.NON_STOCK),
                        report.codes().size(),
                        report.different().size(),
                        tenths(report.seconds()));
    }

    private void rows() {
        line("rows by class                  by the ledger       in the file");
        for (RowClass rowClass : RowClass.values()) {
            line(pair(name(rowClass), report.rowsOf(rowClass), inFile(rowClass)));
        }
        line(
                pair(
                        "all",
                        report.allRows(),
                        report.file().rows().values().stream().mapToLong(Long::longValue).sum()));
    }

    private static String pair(String name, long ledger, long file) {
        return String.format(Locale.ROOT, "  %-24s %,17d %,17d", name, ledger, file);
    }

    private static String name(RowClass rowClass) {
        return rowClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private long inFile(RowClass rowClass) {
        return report.file().rows().getOrDefault(rowClass, 0L);
    }

    private void units() {
        ItemTotals sum = report.sum();
        Totals units = sum.totals();
        line("\nunits");
        count("receipts", sum.receipts());
        count("- shipped", units.shipped());
        count("+ returned", units.returned());
        count("- lost", units.lost());
        count("+ found", units.found());
        count("= on hand", sum.onHand());
    }

    private void codes() {
        SortedSet<String> different = report.different();
        SortedSet<String> unbalanced = report.unbalanced();
        line("\nstock codes");
        count("compared", report.codes().size());
        count("different from the file", different.size());
        different.stream()
                .limit(MOST_EXAMPLES)
                .map(
                        code ->
                                "  %s: ledger %s, file %s"
                                        .formatted(code, report.ledger(code), report.told(code)))
                .forEach(this::line);
        count("not in balance", unbalanced.size());
        unbalanced.stream()
                .limit(MOST_EXAMPLES)
                .map(code -> "  %s: %s".formatted(code, report.item(code)))
                .forEach(this::line);
        line(
                "\n%s s, %.0f rows/s"
                        .formatted(
                                tenths(report.seconds()),
                                report.allRows() / Math.max(0.001, report.seconds())));
    }

    private static String tenths(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private void count(String name, long count) {
        line(String.format(Locale.ROOT, "  %-24s %,17d", name, count));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
