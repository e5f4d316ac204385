package io.stockbook.eventstore;

/**
 * How much a node takes at once.
 *
 * @param node the node's name, unique among those that share the database
 * @param stripes threads that decide commands
 * @param batchSize the most commands decided and committed together
 * @param queueCapacity the most commands that wait on one stripe; more are turned away
 * @param cachedAggregates the most aggregates kept in memory
 */
public record LedgerSettings(
        String node, int stripes, int batchSize, int queueCapacity, long cachedAggregates) {

    /** What suits a small machine. */
    public static LedgerSettings of(String node) {
        return new LedgerSettings(node, 2, 256, 10_000, 200_000);
    }
}
