package io.stockbook.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a file row by row; closing it ends the file and leaves the stream open. */
public final class CsvFile implements AutoCloseable {

    private final CsvWriter csv;
    private final int columns;

    /** Begins with the names of the columns. */
    public CsvFile(OutputStream out, List<String> header) {
        csv = CsvWriter.builder().build(new Unclosed(out), StandardCharsets.UTF_8);
        columns = header.size();
        csv.writeRecord(header);
    }

    /** A row more, with an empty field for what is absent. */
    public void row(@Nullable Object... fields) {
        if (fields.length != columns) {
            throw new IllegalArgumentException(
                    "%d fields for %d columns".formatted(fields.length, columns));
        }
        csv.writeRecord(
                Arrays.stream(fields)
                        .map(field -> field == null ? "" : Formulas.guarded(field))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Whoever gave the stream closes it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
