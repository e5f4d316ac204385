package io.stockbook.benchmarks.plan;

/**
 * An experiment to come.
 *
 * @param setUp how long opening it may take, in seconds
 * @param round how long one round may take, in seconds
 */
public record Planned(String name, int rounds, double setUp, double round, Filling filling) {

    /** Brings the arms up, with their stock in. */
    @FunctionalInterface
    public interface Filling {
        void fill(Bed bed) throws Exception;
    }

    /** True when the figure is made of this experiment's cells, whose names begin with its own. */
    public boolean gives(Figure figure) {
        return figure.over().startsWith(name + ":");
    }

    /** Set-up, two rounds to warm up, and the rounds that count. */
    double seconds() {
        return setUp + round * (rounds + 2);
    }
}
