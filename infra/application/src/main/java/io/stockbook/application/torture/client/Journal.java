package io.stockbook.application.torture.client;

import io.stockbook.eventcatalog.LedgerJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A raw log: one line of JSON for each thing told, only ever added to. */
public final class Journal implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Writer out;

    private Journal(Writer out) {
        this.out = out;
    }

    /** Begins a log in a new file. */
    public static Journal in(Path file) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        return new Journal(
                new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER));
    }

    /** Adds a line. */
    public void add(Object told) {
        add(LedgerJson.write(told));
    }

    /** Adds a line that is JSON already. */
    public synchronized void add(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException("the raw log cannot be written", full);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
