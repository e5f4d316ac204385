package io.stockbook.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a fact outside the ledger.
 *
 * @param document the paper or record that says so: a delivery note, an invoice, a count sheet
 * @param occurredAt when it happened, if not when it was recorded
 * @param note a sentence by the sender; never personal data
 */
public record Evidence(
        @Nullable String document, @Nullable Instant occurredAt, @Nullable String note) {

    private static final int LONGEST = 2_000;
    private static final String LINE_ENDS = "\n\r\t";
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Nothing but the command itself. */
    public static final Evidence NONE = new Evidence(null, null, null);

    /**
     * Takes only what databases and people can handle, whoever tells it.
     *
     * @throws IllegalArgumentException when a text is too long or holds a control character that
     *     ends no line or half of a surrogate pair, or the moment is not from 1900 to 2199
     */
    public Evidence {
        checkText("document", document);
        checkText("note", note);
        if (occurredAt != null && (occurredAt.isBefore(FIRST) || !occurredAt.isBefore(LAST))) {
            throw new IllegalArgumentException(
                    "occurredAt must be from 1900 to 2199, not " + occurredAt);
        }
        occurredAt = Microseconds.of(occurredAt);
    }

    private static void checkText(String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s must have at most %d characters, not %d: %s…"
                            .formatted(field, LONGEST, text.length(), text.substring(0, 40)));
        }
        if (text.codePoints().anyMatch(Evidence::forbidden)) {
            throw new IllegalArgumentException(
                    "%s must not hold control characters: %s".formatted(field, readable(text)));
        }
    }

    private static boolean forbidden(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && LINE_ENDS.indexOf(character) < 0);
    }

    /** The text with a question mark for each character that must not be there. */
    private static String readable(String text) {
        return text.codePoints()
                .map(character -> forbidden(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A document's number alone. */
    public static Evidence of(String document) {
        return new Evidence(document, null, null);
    }

    /** A document's number, and when what it tells happened. */
    public static Evidence of(String document, Instant occurredAt) {
        return new Evidence(document, occurredAt, null);
    }
}
