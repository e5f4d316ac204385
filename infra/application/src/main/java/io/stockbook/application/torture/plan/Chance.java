package io.stockbook.application.torture.plan;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that follows from a seed, for one thread. */
public final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** The same chance for the same seed and the same use. */
    public static Chance of(long seed, String use) {
        return new Chance(new SplittableRandom(seed * 0x9e3779b97f4a7c15L + use.hashCode()));
    }

    /** True so many times of a hundred. */
    public boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** A number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A fraction from 0 to 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** One of these. */
    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** An id nobody else has. */
    public UUID id() {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
