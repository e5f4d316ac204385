package io.stockbook.platform.web;

import java.nio.charset.StandardCharsets;

/** What may stand in a text of a request. */
public final class PlainText {

    private static final int LONGEST = 2_000;
    private static final String LINE_ENDS = "\n\r\t";

    private PlainText() {}

    /**
     * Returns the text unchanged when it says something and can be stored anywhere.
     *
     * @throws IllegalArgumentException when it is blank, too long, or holds a control character or
     *     half of a surrogate pair
     */
    public static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "must have 1 to %d characters and not only blanks".formatted(LONGEST));
        }
        if (text.chars().anyMatch(PlainText::forbidden)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("must not hold control characters");
        }
        return text;
    }

    private static boolean forbidden(int character) {
        return Character.isISOControl(character) && LINE_ENDS.indexOf(character) < 0;
    }
}
