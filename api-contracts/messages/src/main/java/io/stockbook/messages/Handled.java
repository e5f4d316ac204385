package io.stockbook.messages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate says to a command, before anything is durable.
 *
 * @param stream the aggregate's key
 * @param version the number of the stream's events with this command's among them
 * @param events how many of them are this command's
 * @param refusal why nothing happens, or null when the command holds
 * @param due writes down what the aggregate knows at this version, whenever and by whomever it is
 *     asked; null while the last snapshot is recent enough
 */
public record Handled(
        String stream,
        long version,
        int events,
        @Nullable Refusal refusal,
        @Nullable Supplier<Snapshot> due) {

    /** Without a snapshot that is due. */
    public Handled(String stream, long version, int events, @Nullable Refusal refusal) {
        this(stream, version, events, refusal, null);
    }

    /**
     * The name under which the version that the sender has seen travels beside a command, as a
     * {@link Long}; absent when the sender does not care.
     */
    public static final String EXPECTED_VERSION = "expectedVersion";
}
