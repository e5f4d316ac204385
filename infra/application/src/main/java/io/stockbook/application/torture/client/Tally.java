package io.stockbook.application.torture.client;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What has happened so far, counted by name. */
public final class Tally {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** One more of these. */
    public void count(String what) {
        add(what, 1);
    }

    /** So many more of these. */
    public void add(String what, long more) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(more);
    }

    void count(Attempt attempt) {
        count("attempts");
        count("attempt " + attempt.outcome());
        if (attempt.replayed()) {
            count("replayed");
        }
        if (attempt.outcome() == Outcome.UNKNOWN) {
            count("unknown by " + (attempt.status() == 0 ? "NO_ANSWER" : attempt.code()));
        }
    }

    /** So many there were. */
    public long of(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    /** All that begin with these words, by what comes after. */
    public Map<String, Long> under(String words) {
        Map<String, Long> found = new TreeMap<>();
        counts.forEach(
                (what, count) -> {
                    if (what.startsWith(words)) {
                        found.put(what.substring(words.length()), count.sum());
                    }
                });
        return found;
    }
}
