package io.stockbook.benchmarks.arm;

/**
 * What stands in the books.
 *
 * @param events rows of events
 * @param available units available, over all stock items
 * @param lowest the fewest units available of any stock item
 */
public record Count(long events, long available, long lowest) {}
