package io.stockbook.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, in a form that callers hand back and do not read: the list it is of, and the
 * key of its last row.
 */
final class Cursor {

    /** Nothing that is a key may hold a control character. */
    private static final String BETWEEN = "\n";

    private Cursor() {}

    static String after(String list, List<?> key) {
        String text =
                list
                        + BETWEEN
                        + key.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * The key in the cursor.
     *
     * @throws IllegalArgumentException when it is not a cursor of this list
     */
    static List<String> key(String cursor, String list, int parts) {
        List<String> read = List.of(decode(cursor, list).split(BETWEEN, -1));
        if (read.size() != parts + 1 || !read.getFirst().equals(list)) {
            throw notOf(list, null);
        }
        return read.subList(1, read.size());
    }

    private static String decode(String cursor, String list) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOf(list, e);
        }
    }

    /** What is said to a cursor that this list did not give out. */
    static IllegalArgumentException notOf(String list, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "the cursor is not one that a page of " + list + " ended with", cause);
    }
}
