package io.stockbook.sagas.process;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

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
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
