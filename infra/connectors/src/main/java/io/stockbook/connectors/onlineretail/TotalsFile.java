package io.stockbook.connectors.onlineretail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The four totals per stock code as lines that {@code diff} can hold against the awk script's. */
final class TotalsFile {

    private TotalsFile() {}

    static void write(Path into, SortedMap<String, ItemTotals> items) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("code,shipped,returned,lost,found");
        items.forEach((code, item) -> lines.add(line(code, item.totals())));
        lines.add(
                line(
                        "all",
                        items.values().stream()
                                .map(ItemTotals::totals)
                                .reduce(Totals.NONE, Totals::plus)));
        Files.write(into, lines);
    }

    private static String line(String code, Totals totals) {
        return "%s,%d,%d,%d,%d"
                .formatted(
                        code, totals.shipped(), totals.returned(), totals.lost(), totals.found());
    }
}
