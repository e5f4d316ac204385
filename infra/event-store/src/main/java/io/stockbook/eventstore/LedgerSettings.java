package io.stockbook.eventstore;

/**
 * How much a node takes at once, and how much it keeps.
 *
 * @param node the node's name, unique among those that share the database
 * @param stripes threads that decide commands
 * @param batchSize the most commands decided and committed together
 * @param copiedFrom a batch of so many events is copied in; a smaller one takes fewer round trips
 * @param queueCapacity the most commands that wait on one stripe; more are turned away
 * @param cachedEntries how much the aggregates in memory may hold together: each counts as one, and
 *     so does each of its open allocations, queued demands and the like
 * @param recentEvents the most events kept in memory for those who read them, at about 1 kB each
 */
public record LedgerSettings(
        String node,
        int stripes,
        int batchSize,
        int copiedFrom,
        int queueCapacity,
        long cachedEntries,
        int recentEvents) {

    /** An entry takes 300 to 400 bytes, so those in memory take two fifths of it at most. */
    private static final long BYTES_FOR_EACH_ENTRY = 1_000;

    /** From so many events on, what a copy saves is more than what its round trips cost. */
    static final int COPIED_FROM = 16;

    /**
     * What suits a small machine, and the memory that this process may use. The system property
     * {@code stockbook.copied-from} says otherwise when large batches are to be tried with few
     * commands.
     */
    public static LedgerSettings of(String node) {
        long entries = Runtime.getRuntime().maxMemory() / BYTES_FOR_EACH_ENTRY;
        return new LedgerSettings(
                node,
                2,
                256,
                Integer.getInteger("stockbook.copied-from", COPIED_FROM),
                10_000,
                entries,
                32_768);
    }
}
