package io.stockbook.domain.order;

/**
 * How many units of a line have been done one thing to.
 *
 * @param wanted units that are to have it
 * @param asked units that were wanted when it was first asked for what nobody has reported yet: who
 *     reports without a number speaks of these, and not of units that came meanwhile
 * @param prepared units that have it
 */
public record PreparedUnits(long wanted, long asked, long prepared) {

    static PreparedUnits none(long wanted) {
        return new PreparedUnits(wanted, wanted, 0);
    }

    /** With so many wanted from now on. */
    PreparedUnits wanting(long units) {
        return new PreparedUnits(units, prepared < asked ? asked : units, prepared);
    }

    /** With so many that have it; nobody takes a label off again. */
    PreparedUnits having(long units) {
        long now = Math.max(prepared, units);
        return new PreparedUnits(wanted, now < asked ? asked : wanted, now);
    }

    /** With so many ordered at most: what is done to units that nobody wants is done to none. */
    PreparedUnits within(long ordered) {
        return new PreparedUnits(
                Math.min(wanted, ordered), Math.min(asked, ordered), Math.min(prepared, ordered));
    }

    /** True when some of so many ordered units are not to leave yet. */
    boolean lacks(long ordered) {
        return prepared < Math.min(wanted, ordered);
    }
}
