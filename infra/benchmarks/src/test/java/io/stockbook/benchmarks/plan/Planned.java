package io.stockbook.benchmarks.plan;

/**
 * An experiment to come.
 *
 * @param setUp how long opening it may take, in seconds
 * @param round how long one round may take, in seconds
 */
public record Planned(String name, int rounds, double setUp, double round, Filling filling) {

    private static final int MANY = 10;

    /** Brings the arms up, with their stock in. */
    @FunctionalInterface
    public interface Filling {
        void fill(Bed bed) throws Exception;
    }

    /** True when the figure is made of this experiment's cells, whose names begin with its own. */
    public boolean gives(Figure figure) {
        return figure.over().startsWith(name + ":");
    }

    /** Of many short rounds each fifth is told; nobody could read them all. */
    int toldEvery() {
        return rounds < MANY ? 1 : 5;
    }

    /** Set-up, two rounds to warm up, and the rounds that count. */
    double seconds() {
        return setUp + round * (rounds + 2);
    }
}
