package io.stockbook.connectors.simulation;

import java.time.LocalDate;

/**
 * How much is simulated; the same numbers give the same commands.
 *
 * @param seed of everything that is left to chance
 * @param skus in the assortment, 50 to 500
 * @param days of business, the last one being {@code lastDay}
 * @param ordersPerDay over both channels
 */
public record SimulationSize(long seed, int skus, int days, int ordersPerDay, LocalDate lastDay) {

    /** The demonstration: thirty days, about five thousand orders. */
    public static final SimulationSize DEMO =
            new SimulationSize(42, 500, 30, 166, LocalDate.of(2026, 6, 30));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when there are not enough names for so many SKUs, or nothing
     *     would happen
     */
    public SimulationSize {
        if (skus < 50 || skus > 500 || days < 1 || ordersPerDay < 1) {
            throw new IllegalArgumentException(
                    "a simulation needs 50 to 500 SKUs, and days and orders, not %d, %d and %d"
                            .formatted(skus, days, ordersPerDay));
        }
    }

    /** A day by its number, from 1. */
    LocalDate date(int day) {
        return lastDay.minusDays((long) days - day);
    }
}
