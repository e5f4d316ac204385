package io.stockbook.benchmarks.load;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Which stock items are asked for, and whether allocations are given back.
 *
 * @param skus how many stock items there are
 * @param freed when true each client frees what it has allocated before it allocates again, so no
 *     more allocations are open than requests are under way
 */
public record Load(String name, int skus, Choice choice, boolean freed) {

    private static final int MOST_OPEN = 90_000;

    /** Chooses a stock item. */
    @FunctionalInterface
    public interface Choice {
        int next(RandomGenerator random);
    }

    /** What one client asks, one thing after the other. */
    public interface Script {

        Step next();

        /** True while something is allocated that the next step gives back. */
        boolean owesFree();
    }

    /** Every stock item as often as any other. */
    public static Load uniform(int skus) {
        return new Load("uniform", skus, random -> random.nextInt(skus), false);
    }

    /** A few stock items often, the many rarely. */
    public static Load zipf(int skus, double exponent) {
        return new Load("zipf", skus, new Zipf(skus, exponent), false);
    }

    /** One stock item, its allocations given back. */
    public static Load hot() {
        return new Load("hot", 1, _ -> 0, true);
    }

    /**
     * One stock item whose allocations all stay open; the next one before it has as many as a stock
     * item may have.
     */
    public static Load hotAllOpen() {
        AtomicInteger asked = new AtomicInteger();
        return new Load("hot, all open", 200, _ -> asked.getAndIncrement() / MOST_OPEN, false);
    }

    /** A client of its own; its ids are its own too as long as the random numbers are. */
    public Script script(RandomGenerator random) {
        return new Client(this, random);
    }

    private static final class Client implements Script {

        private final Load load;
        private final RandomGenerator random;
        private Step latest = new Step(0, new UUID(0, 0), true);

        private Client(Load load, RandomGenerator random) {
            this.load = load;
            this.random = random;
        }

        @Override
        public Step next() {
            latest =
                    owesFree()
                            ? new Step(latest.sku(), latest.allocation(), true)
                            : new Step(
                                    load.choice().next(random),
                                    new UUID(random.nextLong(), random.nextLong()),
                                    false);
            return latest;
        }

        @Override
        public boolean owesFree() {
            return load.freed() && !latest.free();
        }
    }
}
