package io.stockbook.application.torture.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each fault was found, and of the first ones what exactly. */
public final class Findings {

    private static final int TOLD = 50;

    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private final Map<Fault, List<String>> sentences = new EnumMap<>(Fault.class);

    /** Found once more. */
    void add(Fault fault, String sentence) {
        add(fault, 1, sentence);
    }

    /** Found so many times more. */
    void add(Fault fault, long more, String sentence) {
        counts.merge(fault, more, Long::sum);
        List<String> told = sentences.computeIfAbsent(fault, _ -> new ArrayList<>());
        if (told.size() < TOLD) {
            told.add(sentence);
        }
    }

    /** So often. */
    public long of(Fault fault) {
        return counts.getOrDefault(fault, 0L);
    }

    /** True when nothing was found at all. */
    public boolean none() {
        return counts.isEmpty();
    }

    /** What was found first, of each fault. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        sentences.forEach(
                (fault, told) -> told.forEach(sentence -> all.add(fault.key() + ": " + sentence)));
        return Collections.unmodifiableList(all);
    }
}
