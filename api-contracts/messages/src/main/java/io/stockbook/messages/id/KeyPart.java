package io.stockbook.messages.id;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One part of an aggregate key, percent-encoded so that {@code / @ :} can only separate parts. */
final class KeyPart {

    private static final int LONGEST = 100;

    private KeyPart() {}

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The only part of a key that all owners share, which stands after its kind. */
    static String after(String kind, String key) {
        if (!key.startsWith(kind)) {
            throw new IllegalArgumentException("not " + kind + "value: " + key);
        }
        return decode(key.substring(kind.length()));
    }

    /**
     * Returns the text unchanged when it can name something.
     *
     * @throws IllegalArgumentException when it is blank, padded, over 100 characters, or holds a
     *     control character
     */
    static String checked(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST || !text.strip().equals(text)) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d characters without blanks around them, not \"%s\""
                            .formatted(what, LONGEST, text));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must not hold control characters");
        }
        return text;
    }
}
