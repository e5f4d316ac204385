package io.stockbook.sagas.process;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The codes that somebody may have meant by one that nobody knows. */
final class NearCodes {

    private static final int MOST = 5;

    private NearCodes() {}

    /** What stands behind "knows" in a sentence: the nearest first, and not more than a few. */
    static String words(String code, Collection<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        List<String> nearest =
                known.stream()
                        .sorted(
                                Comparator.<String>comparingInt(one -> steps(code, one))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        String few = nearest.stream().limit(MOST).collect(joining(", "));
        return nearest.size() <= MOST
                ? few
                : "%s and %d others".formatted(few, nearest.size() - MOST);
    }

    /** How many letters have to be added, dropped or changed; large and small ones are the same. */
    private static int steps(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int at = 0; at <= to.length(); at++) {
            row[at] = at;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int at = 1; at <= to.length(); at++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(at - 1) ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.min(changed, Math.min(row[at], row[at - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
