package io.stockbook.connectors.csv;

import io.stockbook.messages.CommandId;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvRows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file entry by entry: rows of one document that stand together. A row of which nobody
 * knows to what it belongs spoils its neighbours, so that no document is taken in part.
 */
final class EntryReader<L> implements Iterator<Found>, AutoCloseable {

    private final ImportedTable<L> table;
    private final ImportRequest request;
    private final CsvRows rows;
    private @Nullable Row<L> ahead;
    private @Nullable Row<L> before;

    private EntryReader(ImportedTable<L> table, ImportRequest request, CsvRows rows) {
        this.table = table;
        this.request = request;
        this.rows = rows;
    }

    /**
     * One row.
     *
     * @param document null when the row cannot be told apart into fields
     * @param line null when there is a mistake instead
     */
    private record Row<L>(
            long number,
            @Nullable String document,
            Map<String, String> fields,
            @Nullable L line,
            @Nullable RowMistake mistake) {}

    /**
     * Opens a file.
     *
     * @throws CsvMistake when it is none of the table's
     */
    static <L> EntryReader<L> open(ImportedTable<L> table, ImportRequest request, Path file)
            throws IOException {
        CsvRows rows =
                CsvRows.open(table.table(), new BufferedInputStream(Files.newInputStream(file)));
        return new EntryReader<>(table, request, rows);
    }

    @Override
    public boolean hasNext() {
        return ahead != null || rows.hasNext();
    }

    @Override
    public Found next() {
        List<Row<L>> together = new ArrayList<>(List.of(take()));
        Row<L> first = together.getFirst();
        while (first.document() != null && together.size() < table.mostLines() && hasNext()) {
            Row<L> next = take();
            if (!first.document().equals(next.document())) {
                ahead = next;
                break;
            }
            together.add(next);
        }
        Found found = found(together);
        before = together.getLast();
        return found;
    }

    private Row<L> take() {
        if (ahead != null) {
            Row<L> row = ahead;
            ahead = null;
            return row;
        }
        try {
            return read(rows.next());
        } catch (CsvMistake mistake) {
            return new Row<>(mistake.row(), null, Map.of(), null, RowMistake.of(mistake));
        }
    }

    private Row<L> read(CsvRow row) {
        Map<String, String> fields = new TreeMap<>(row.fields());
        String document = table.document(row);
        try {
            return new Row<>(row.number(), document, fields, table.line(row), null);
        } catch (CsvMistake mistake) {
            return new Row<>(row.number(), document, fields, null, RowMistake.of(mistake));
        } catch (IllegalArgumentException mistake) {
            return new Row<>(row.number(), document, fields, null, wrong(row.number(), mistake));
        }
    }

    private Found found(List<Row<L>> together) {
        Row<L> first = together.getFirst();
        List<RowMistake> mistakes = new ArrayList<>();
        together.stream().map(Row::mistake).filter(Objects::nonNull).forEach(mistakes::add);
        Row<L> unknown = mistakes.isEmpty() ? beside() : null;
        if (unknown != null) {
            mistakes.add(
                    new RowMistake(
                            first.number(),
                            null,
                            RowMistake.INVALID_ROW,
                            "stands beside row %d, which cannot be read"
                                    .formatted(unknown.number())));
        }
        Entry entry = mistakes.isEmpty() ? entry(together, mistakes) : null;
        CommandId id =
                request.id(
                        table.table().name(),
                        table.namedByDocument() && first.document() != null
                                ? first.document()
                                : together.stream().map(Row::fields).toList().toString());
        return new Found(
                first.number(),
                together.size(),
                table.standsOnce() ? first.document() : null,
                entry,
                id,
                again(first),
                mistakes);
    }

    private Found.Again again(Row<L> first) {
        if (table.mostLines() == 1) {
            return Found.Again.ONE_ROW;
        }
        return before != null && Objects.equals(before.document(), first.document())
                ? Found.Again.TOO_LONG
                : Found.Again.APART;
    }

    private @Nullable Entry entry(List<Row<L>> together, List<RowMistake> mistakes) {
        List<L> lines = together.stream().map(row -> Objects.requireNonNull(row.line())).toList();
        try {
            return table.entry(request, lines);
        } catch (CsvMistake mistake) {
            mistakes.add(RowMistake.of(mistake));
        } catch (WrongRows wrong) {
            mistakes.addAll(wrong.mistakes());
        } catch (IllegalArgumentException mistake) {
            mistakes.add(wrong(together.getFirst().number(), mistake));
        }
        return null;
    }

    /** A neighbour that may belong to the same document; one row alone has none. */
    private @Nullable Row<L> beside() {
        if (table.mostLines() == 1) {
            return null;
        }
        if (before != null && before.document() == null) {
            return before;
        }
        return ahead != null && ahead.document() == null ? ahead : null;
    }

    /** What a command cannot be made of says so itself, and begins with the name of the field. */
    private RowMistake wrong(long row, IllegalArgumentException mistake) {
        String sentence = String.valueOf(mistake.getMessage());
        return new RowMistake(
                row, table.table().columnOf(sentence), RowMistake.INVALID_ROW, sentence);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
