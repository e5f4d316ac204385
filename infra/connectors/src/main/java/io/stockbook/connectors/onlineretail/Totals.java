package io.stockbook.connectors.onlineretail;

/** Units of a stock code by class, all positive. */
public record Totals(long shipped, long returned, long lost, long found) {

    /** Nothing of anything. */
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals plus(Totals more) {
        return new Totals(
                Math.addExact(shipped, more.shipped),
                Math.addExact(returned, more.returned),
                Math.addExact(lost, more.lost),
                Math.addExact(found, more.found));
    }

    static Totals of(RowClass rowClass, long units) {
        return switch (rowClass) {
            case SHIPPED -> new Totals(units, 0, 0, 0);
            case RETURNED -> new Totals(0, units, 0, 0);
            case LOST -> new Totals(0, 0, units, 0);
            case FOUND -> new Totals(0, 0, 0, units);
            case NON_STOCK -> NONE;
        };
    }
}
