package io.stockbook.queries;

import org.jspecify.annotations.Nullable;

/**
 * Which answers, and how many at most.
 *
 * @param cursor where the page before ended, or null for the first
 */
public record PageRequest(@Nullable String cursor, int limit) {

    /** How many answers one gets who does not say. */
    public static final int USUAL_LIMIT = 100;

    /** The most answers of one page. */
    public static final int LARGEST_LIMIT = 500;

    /** The first answers, as many as usual. */
    public static final PageRequest FIRST = new PageRequest(null, USUAL_LIMIT);

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException when it is not from 1 to {@link #LARGEST_LIMIT}
     */
    public PageRequest {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be from 1 to %d, not %d".formatted(LARGEST_LIMIT, limit));
        }
    }

    /**
     * A request as a caller makes it, who may leave out either.
     *
     * @throws IllegalArgumentException when the limit is not from 1 to {@link #LARGEST_LIMIT}
     */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        return new PageRequest(cursor, limit == null ? USUAL_LIMIT : limit);
    }
}
