package io.stockbook.messages;

import org.jspecify.annotations.Nullable;

/**
 * What an aggregate says to a command, before anything is durable.
 *
 * @param stream the aggregate's key
 * @param version the number of the stream's events with this command's among them
 * @param events how many of them are this command's
 * @param refusal why nothing happens, or null when the command holds
 */
public record Handled(String stream, long version, int events, @Nullable Refusal refusal) {

    /**
     * The name under which the version that the sender has seen travels beside a command, as a
     * {@link Long}; absent when the sender does not care.
     */
    public static final String EXPECTED_VERSION = "expectedVersion";
}
