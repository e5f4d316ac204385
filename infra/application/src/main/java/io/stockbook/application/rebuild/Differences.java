package io.stockbook.application.rebuild;

/** What becomes of a view that differs from the one built anew. */
public enum Differences {
    /** It stays: somebody has to look why. */
    REFUSED,
    /** The new one takes its place, as when a mistake in a projector was mended. */
    ACCEPTED
}
