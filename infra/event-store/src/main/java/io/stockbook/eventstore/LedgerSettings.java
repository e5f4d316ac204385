package io.stockbook.eventstore;

/**
 * How much a node takes at once.
 *
 * @param node the node's name, unique among those that share the database
 * @param stripes threads that decide commands
 * @param batchSize the most commands decided and committed together
 * @param queueCapacity the most commands that wait on one stripe; more are turned away
 * @param cachedAggregates the most aggregates kept in memory
 * @param recentEvents the most events kept in memory for those who read them, at about 1 kB each
 */
public record LedgerSettings(
        String node,
        int stripes,
        int batchSize,
        int queueCapacity,
        long cachedAggregates,
        int recentEvents) {

    /** What suits a small machine. */
    public static LedgerSettings of(String node) {
        return new LedgerSettings(node, 2, 256, 10_000, 200_000, 32_768);
    }
}
