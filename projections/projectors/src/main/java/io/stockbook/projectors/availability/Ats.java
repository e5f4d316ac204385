package io.stockbook.projectors.availability;

/** What a channel may sell, what it may sell beyond the stock, and what both were made of. */
record Ats(long ats, long backorderable, long drawn, AtsInputs inputs) {

    boolean publishesTheSameAs(Ats other) {
        return ats == other.ats && backorderable == other.backorderable;
    }
}
