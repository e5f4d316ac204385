package io.stockbook.queries;

/** What became of the units of a line that were looked at. */
public record DispositionUnits(
        long available, long held, long damaged, long scrapped, long toSupplier) {}
