package io.stockbook.connectors.onlineretail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;

/** Streams the rows of a file, gzipped or plain, and knows how much of it is read. */
final class RowReader implements Iterator<Row>, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final long size;
    private final CountedBytes bytes;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long number;

    private RowReader(long size, CountedBytes bytes, CsvReader<CsvRecord> csv) {
        this.size = size;
        this.bytes = bytes;
        this.csv = csv;
        this.records = csv.iterator();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException when it cannot be read or its columns are others
     */
    static RowReader open(Path file) throws IOException {
        CountedBytes bytes = new CountedBytes(Files.newInputStream(file));
        InputStreamReader text =
                new InputStreamReader(
                        plain(new BufferedInputStream(bytes, BUFFER)),
                        StandardCharsets.UTF_8.newDecoder());
        RowReader reader =
                new RowReader(Files.size(file), bytes, CsvReader.builder().ofCsvRecord(text));
        if (!reader.records.hasNext() || !reader.records.next().getFields().equals(Row.COLUMNS)) {
            reader.close();
            throw new IOException(
                    "%s does not begin with the columns %s"
                            .formatted(file, String.join(",", Row.COLUMNS)));
        }
        return reader;
    }

    private static InputStream plain(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzipped ? new GZIPInputStream(in, BUFFER) : in;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    /**
     * The next row.
     *
     * @throws IllegalArgumentException with the row's number when it cannot be read
     */
    @Override
    public Row next() {
        CsvRecord fields = records.next();
        number++;
        try {
            return Row.of(number, fields.getFields());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "row %d cannot be read: %s".formatted(number, unreadable.getMessage()),
                    unreadable);
        }
    }

    long rowsRead() {
        return number;
    }

    long bytesRead() {
        return bytes.count();
    }

    long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
