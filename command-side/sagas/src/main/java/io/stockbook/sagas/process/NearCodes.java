package io.stockbook.sagas.process;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.id.Sku;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The codes that somebody may have meant by one that nobody knows. */
public final class NearCodes {

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

    /** The items that somebody may have meant, each by the nearest of its codes. */
    public static String items(String code, Collection<KnownCode> near) {
        Map<Sku, KnownCode> nearest = new LinkedHashMap<>();
        near.stream()
                .filter(one -> isNear(code, one.code()))
                .sorted(
                        Comparator.<KnownCode>comparingInt(one -> steps(code, one.code()))
                                .thenComparing(KnownCode::code)
                                .thenComparing(one -> one.sku().value()))
                .forEach(one -> nearest.putIfAbsent(one.sku(), one));
        return nearest.isEmpty()
                ? "none"
                : nearest.values().stream().limit(MOST).map(NearCodes::name).collect(joining(", "));
    }

    /** The first of these. */
    static String few(List<Sku> skus) {
        return skus.stream().map(Sku::value).limit(MOST).collect(joining(", "));
    }

    /** At least half of the letters are right. */
    private static boolean isNear(String code, String known) {
        return 2 * steps(code, known) <= Math.max(code.length(), known.length());
    }

    private static String name(KnownCode one) {
        if (one.elsewhere() != null) {
            return "%s of %s (%s)".formatted(one.code(), one.elsewhere(), one.sku());
        }
        return one.code().equals(one.sku().value())
                ? one.code()
                : "%s (%s)".formatted(one.code(), one.sku());
    }

    /** How many letters have to be added, dropped or changed; large and small ones are the same. */
    private static int steps(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
