package io.stockbook.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.stockbook.platform.web.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row, however long it is; blank rows are passed over, and counted. */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

    /** The most rows of one file, its first one not counted. */
    public static final long MOST_ROWS = 200_000;

    private static final int LONGEST_ROW = 1 << 16;
    private static final String NOT_UTF_8 = "is not UTF-8: save the file in that encoding";
    private static final String MARK = "\ufeff";

    /** Stands for bytes that are no UTF-8; no text has it, for it is no character. */
    private static final String UNREADABLE = "\uffff";

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private List<String> header = List.of();
    private long number;
    private @Nullable CsvRecord ahead;
    private @Nullable CsvMistake broken;

    private CsvRows(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
    }

    /**
     * Opens a file of this table: UTF-8, with commas, as RFC 4180 has it.
     *
     * @throws CsvMistake when its first row is none of the table's
     */
    public static CsvRows open(CsvTable table, InputStream file) {
        CsvRows rows =
                new CsvRows(
                        CsvReader.builder()
                                .skipEmptyLines(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .maxBufferSize(LONGEST_ROW)
                                .ofCsvRecord(
                                        new InputStreamReader(
                                                file,
                                                StandardCharsets.UTF_8
                                                        .newDecoder()
                                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                                        .onUnmappableCharacter(
                                                                CodingErrorAction.REPLACE)
                                                        .replaceWith(UNREADABLE))));
        rows.readHeader(table);
        return rows;
    }

    private void readHeader(CsvTable table) {
        look();
        if (broken != null) {
            throw broken;
        }
        if (ahead == null) {
            throw new CsvMistake(1, null, "the file is empty");
        }
        header =
                ahead.getFields().stream()
                        .map(name -> name.startsWith(MARK) ? name.substring(1) : name)
                        .map(String::strip)
                        .toList();
        ahead = null;
        if (header.stream().anyMatch(name -> name.contains(UNREADABLE))) {
            throw new CsvMistake(1, null, NOT_UTF_8);
        }
        table.mistakeOf(header)
                .ifPresent(
                        mistake -> {
                            throw new CsvMistake(1, null, mistake);
                        });
    }

    @Override
    public boolean hasNext() {
        look();
        return ahead != null || broken != null;
    }

    /**
     * The next row.
     *
     * @throws CsvMistake when it cannot be read; those after it still can be, unless the file is no
     *     CSV from there on
     */
    @Override
    public CsvRow next() {
        look();
        if (broken != null) {
            CsvMistake mistake = broken;
            broken = null;
            throw mistake;
        }
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        List<String> values = ahead.getFields();
        ahead = null;
        if (values.size() != header.size()) {
            throw new CsvMistake(
                    number,
                    null,
                    "has %d fields, and the first row names %d columns"
                            .formatted(values.size(), header.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = Formulas.unguarded(values.get(i).strip());
            if (!value.isEmpty()) {
                fields.put(header.get(i), checked(value, header.get(i)));
            }
        }
        return new CsvRow(number, fields);
    }

    private String checked(String value, String column) {
        if (value.contains(UNREADABLE)) {
            throw new CsvMistake(number, column, NOT_UTF_8);
        }
        try {
            return PlainText.checked(value);
        } catch (IllegalArgumentException mistake) {
            throw new CsvMistake(number, column, String.valueOf(mistake.getMessage()));
        }
    }

    /** Looks ahead for a row that is not blank. */
    private void look() {
        while (ahead == null && broken == null && number >= 0 && advance()) {
            if (isBlank(ahead)) {
                ahead = null;
            }
        }
    }

    private boolean advance() {
        try {
            number++;
            if (!records.hasNext()) {
                return false;
            }
            if (number > MOST_ROWS + 1) {
                return breaks("a file may have at most %d rows".formatted(MOST_ROWS));
            }
            ahead = records.next();
            return true;
        } catch (CsvParseException unreadable) {
            return breaks("is no CSV: " + unreadable.getMessage());
        }
    }

    /** Nothing is read after it. */
    private boolean breaks(String sentence) {
        broken = new CsvMistake(Math.max(1, number), null, sentence);
        number = -1;
        return false;
    }

    private static boolean isBlank(@Nullable CsvRecord row) {
        return row != null && row.getFields().stream().allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
