package io.stockbook.eventstore;

/**
 * What is in memory now.
 *
 * @param aggregates how many
 * @param entries what they hold together, one for each aggregate itself included
 */
public record CacheFigures(long aggregates, long entries) {}
