package io.stockbook.platform.csv;

/**
 * Keeps spreadsheets from taking a text for a formula: one that looks like it leaves with an
 * apostrophe before it, and comes in without. Numbers stay as they are.
 */
final class Formulas {

    private static final String FIRST_CHARACTERS = "=+-@";
    private static final char GUARD = '\'';

    private Formulas() {}

    static String guarded(Object field) {
        String text = field.toString();
        return !(field instanceof Number) && looksLikeOne(text) ? GUARD + text : text;
    }

    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && looksLikeOne(text.substring(1))
                ? text.substring(1)
                : text;
    }

    /** Apostrophes before it count for nothing, so that one that was there stays there. */
    private static boolean looksLikeOne(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && FIRST_CHARACTERS.indexOf(text.charAt(at)) >= 0;
    }
}
