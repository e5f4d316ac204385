package io.stockbook.application.torture.check;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.id.StockItemId;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A raw log of any length, parted so that what has to be looked at together fits into memory: all
 * stock items of one SKU stand in one part.
 *
 * @param <T> what a line of it is
 */
final class Buckets<T> {

    /** So many parts. */
    static final int COUNT = 64;

    private static final int BUFFER = 1 << 14;

    private final Path directory;
    private final Class<T> type;

    private Buckets(Path directory, Class<T> type) {
        this.directory = directory;
        this.type = type;
    }

    /** Parts a log by what each line is about. */
    static <T> Buckets<T> part(Path log, Path into, Class<T> type, Function<T, String> about)
            throws IOException {
        Files.createDirectories(into);
        Buckets<T> buckets = new Buckets<>(into, type);
        List<Writer> parts = new ArrayList<>();
        try (BufferedReader lines = reader(log)) {
            for (int number = 0; number < COUNT; number++) {
                parts.add(writer(buckets.file(number)));
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Writer part = parts.get(of(about.apply(LedgerJson.read(line, type))));
                part.write(line);
                part.write('\n');
            }
        } finally {
            for (Writer part : parts) {
                part.close();
            }
        }
        return buckets;
    }

    /** The part in which everything about this stream or SKU stands. */
    static int of(String about) {
        String key = StockItemId.isKey(about) ? StockItemId.parse(about).sku().value() : about;
        return Math.floorMod((key.hashCode() * 0x9e3779b9) >>> 8, COUNT);
    }

    List<T> read(int number) throws IOException {
        try (BufferedReader lines = reader(file(number))) {
            return lines.lines().map(line -> LedgerJson.read(line, type)).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private Path file(int number) {
        return directory.resolve("%s-%02d.jsonl.gz".formatted(type.getSimpleName(), number));
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file), BUFFER),
                        StandardCharsets.UTF_8));
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file), BUFFER),
                        StandardCharsets.UTF_8));
    }
}
