package io.stockbook.connectors.onlineretail;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A quarter of a year, in UTC. */
record Quarter(int year, int quarter) implements Comparable<Quarter> {

    private static final int MONTHS = 3;

    static Quarter of(Row row) {
        ZonedDateTime at = row.at().atZone(ZoneOffset.UTC);
        return new Quarter(at.getYear(), (at.getMonthValue() - 1) / MONTHS + 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year
                ? Integer.compare(quarter, other.quarter)
                : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, quarter);
    }
}
