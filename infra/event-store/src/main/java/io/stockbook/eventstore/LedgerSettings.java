package io.stockbook.eventstore;

/**
 * How much a node takes at once, and how much it keeps.
 *
 * @param node the node's name, unique among those that share the database
 * @param stripes threads that decide commands
 * @param batchSize the most commands decided and committed together
 * @param queueCapacity the most commands that wait on one stripe; more are turned away
 * @param cachedEntries how much the aggregates in memory may hold together: each counts as one, and
 *     so does each of its open allocations, queued demands and the like
 * @param recentEvents the most events kept in memory for those who read them, at about 1 kB each
 */
public record LedgerSettings(
        String node,
        int stripes,
        int batchSize,
        int queueCapacity,
        long cachedEntries,
        int recentEvents) {

    /** An entry takes 300 to 400 bytes, so those in memory take two fifths of it at most. */
    private static final long BYTES_FOR_EACH_ENTRY = 1_000;

    /** What suits a small machine, and the memory that this process may use. */
    public static LedgerSettings of(String node) {
        long entries = Runtime.getRuntime().maxMemory() / BYTES_FOR_EACH_ENTRY;
        return new LedgerSettings(node, 2, 256, 10_000, entries, 32_768);
    }
}
