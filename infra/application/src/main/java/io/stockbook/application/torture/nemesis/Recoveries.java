package io.stockbook.application.torture.nemesis;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How long it took each time until writes were accepted again. */
public final class Recoveries {

    private final Map<String, List<Long>> millis = new ConcurrentSkipListMap<>();

    /** What the times of one kind come to, in milliseconds. */
    public record Times(int count, long p50, long p95, long max) {

        private static Times of(List<Long> all) {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Times(
                    sorted.length,
                    at(sorted, 50),
                    at(sorted, 95),
                    Arrays.stream(sorted).max().orElse(0));
        }

        private static long at(long[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    void add(String after, Duration took) {
        millis.computeIfAbsent(after, _ -> new CopyOnWriteArrayList<>()).add(took.toMillis());
    }

    /** By what they were recoveries from. */
    public Map<String, Times> times() {
        Map<String, Times> times = new TreeMap<>();
        millis.forEach((after, all) -> times.put(after, Times.of(all)));
        return times;
    }
}
