package io.stockbook.messages.catalog;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.Require;
import java.util.List;

/**
 * A name for so many of a SKU's smallest units: a case, a pallet, or the smallest unit itself.
 *
 * @param contains how many of the smallest units; 1 for the smallest itself
 */
public record UnitOfMeasure(String unit, long contains) {

    /** The longest name of a unit. */
    public static final int LONGEST_NAME = 50;

    /** Checks name and number. */
    public UnitOfMeasure {
        Require.text(unit, LONGEST_NAME, "unit");
        Require.positive(contains, "contains");
    }

    /**
     * The unit of this name among those of a SKU.
     *
     * @throws IllegalArgumentException when it has none, with those that it has
     */
    public static UnitOfMeasure named(String sku, String name, List<UnitOfMeasure> units) {
        return units.stream()
                .filter(known -> known.unit.equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s has no unit %s; it has %s"
                                                .formatted(sku, name, names(units))));
    }

    private static String names(List<UnitOfMeasure> units) {
        return units.stream().map(UnitOfMeasure::unit).collect(joining(", "));
    }

    /**
     * So many of this unit in the SKU's smallest.
     *
     * @throws IllegalArgumentException when it is less than 1, or more than the ledger takes
     */
    public long smallest(long quantity) {
        Require.positive(quantity, "quantity");
        Require.that(
                quantity <= Require.LARGEST_QUANTITY / contains,
                "%d %s of %d are more than the ledger takes".formatted(quantity, unit, contains));
        return quantity * contains;
    }

    /**
     * So many of this unit in another one of the same SKU. Nothing is rounded: units that do not
     * fill one more of the other are refused.
     *
     * @throws IllegalArgumentException when a rest is left, with the numbers
     */
    public long in(UnitOfMeasure other, long quantity) {
        long smallest = smallest(quantity);
        long whole = smallest / other.contains;
        long rest = smallest % other.contains;
        Require.that(
                rest == 0,
                "%d %s are %d %s of %d, and a rest of %d that fills no other one"
                        .formatted(quantity, unit, whole, other.unit, other.contains, rest));
        return whole;
    }
}
