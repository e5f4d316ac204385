package io.stockbook.queries;

/**
 * What an answer reflects.
 *
 * @param position everything up to here, and nothing after
 * @param ageMillis how long the first event after it has been recorded; 0 when there is none
 */
public record AsOf(long position, long ageMillis) {}
