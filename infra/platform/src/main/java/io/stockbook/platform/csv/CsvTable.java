package io.stockbook.platform.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file's first row may name. */
public record CsvTable(String name, List<CsvColumn> columns) {

    /** Keeps the list as it is. */
    public CsvTable {
        columns = List.copyOf(columns);
    }

    /** The names of all columns, in their order. */
    public List<String> header() {
        return columns.stream().map(CsvColumn::name).toList();
    }

    /** A file to begin with: the first row, and one to be overwritten. */
    public String template() {
        return template(List.of());
    }

    /** The same with more rows, each with a field for each column. */
    public String template(List<List<String>> more) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(file, header())) {
            csv.row(columns.stream().map(CsvColumn::example).toArray());
            more.forEach(row -> csv.row(row.toArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    /** The column with whose name a sentence begins, or null when it begins with none. */
    public @Nullable String columnOf(String sentence) {
        String first = sentence.split(" ", 2)[0];
        return header().contains(first) ? first : null;
    }

    /** Why no file may begin with these names; empty when one may. */
    Optional<String> mistakeOf(List<String> named) {
        for (String name : named) {
            if (!header().contains(name) && name.contains(";")) {
                return Optional.of("columns are told apart by commas, and not by semicolons");
            }
            if (!header().contains(name)) {
                return Optional.of(
                        "there is no column \"%s\"; there are %s"
                                .formatted(name, String.join(", ", header())));
            }
        }
        if (named.stream().distinct().count() != named.size()) {
            return Optional.of("a column is named twice");
        }
        return columns.stream()
                .filter(column -> column.required() && !named.contains(column.name()))
                .findFirst()
                .map(column -> "the column \"%s\" is missing".formatted(column.name()));
    }
}
