package io.stockbook.platform.csv;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it: the names of the columns are row 1
 * @param fields what stands in it, by column; empty fields are left out
 */
public record CsvRow(long number, Map<String, String> fields) {

    /** Keeps the fields as they are. */
    public CsvRow {
        fields = Map.copyOf(fields);
    }

    /** True when something stands there. */
    public boolean has(String column) {
        return fields.containsKey(column);
    }

    /** What stands there, or null when nothing does. */
    public @Nullable String optional(String column) {
        return fields.get(column);
    }

    /**
     * What stands there.
     *
     * @throws CsvMistake when nothing does
     */
    public String text(String column) {
        String text = fields.get(column);
        if (text == null) {
            throw new CsvMistake(number, column, "must not be empty");
        }
        return text;
    }

    /**
     * What stands there, as something else.
     *
     * @throws CsvMistake when nothing stands there, or nothing that can be read so
     */
    public <T> T as(String column, Function<String, T> reading) {
        String text = text(column);
        try {
            return reading.apply(text);
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new CsvMistake(number, column, "cannot be read: \"%s\"".formatted(text));
        } catch (IllegalArgumentException mistake) {
            throw new CsvMistake(number, column, String.valueOf(mistake.getMessage()));
        }
    }

    /**
     * The same of a field that may be empty.
     *
     * @throws CsvMistake when it holds something that cannot be read so
     */
    public <T> @Nullable T optional(String column, Function<String, T> reading) {
        return has(column) ? as(column, reading) : null;
    }

    /**
     * A whole number.
     *
     * @throws CsvMistake when nothing stands there, or something else
     */
    public long whole(String column) {
        String text = text(column);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw new CsvMistake(
                    number, column, "must be a whole number, not \"%s\"".formatted(text));
        }
    }

    /**
     * One of these words; the usual one when the field is empty.
     *
     * @throws CsvMistake when it is none of them
     */
    public <E extends Enum<E>> E word(String column, Class<E> words, E usual) {
        E word = word(column, words);
        return word == null ? usual : word;
    }

    /**
     * One of these words, or null when the field is empty.
     *
     * @throws CsvMistake when it is none of them
     */
    public <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
        String text = fields.get(column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new CsvMistake(number, column, among(words, text)));
    }

    private static <E extends Enum<E>> String among(Class<E> words, String text) {
        return "must be one of %s, not \"%s\""
                .formatted(
                        Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")),
                        text);
    }
}
