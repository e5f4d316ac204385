package io.stockbook.aggregates;

/**
 * Gives back an equal value that was seen before, so that a million stock items share the few
 * owners and locations they belong to. It remembers one value of each hash, and no more: a name
 * that nobody uses is soon forgotten.
 *
 * <p>Threads may read and write it at once: they find some value, or none, but never a wrong one,
 * since the values cannot change.
 */
final class Seen<T> {

    private static final int PLACES = 1_024;

    private final Object[] values = new Object[PLACES];

    @SuppressWarnings("unchecked") // Only values of this type are put in.
    T shared(T value) {
        int place = (value.hashCode() * 0x9e3779b9) >>> 22;
        Object seen = values[place];
        if (value.equals(seen)) {
            return (T) seen;
        }
        values[place] = value;
        return value;
    }
}
