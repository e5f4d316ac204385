package io.stockbook.messages;

import java.time.Instant;

/** What the ledger says to a command: the same words each time the same command is sent. */
public sealed interface Answer {

    /** The stream's version after the command: the number of its events. */
    long version();

    /** True when the command had been answered before and this is that answer again. */
    boolean replayed();

    /**
     * The command holds.
     *
     * @param stream the aggregate's key
     * @param version the stream's version after it
     * @param position the ledger position of its last event, or 0 when nothing had to change
     * @param recordedAt when the ledger learnt it
     */
    record Accepted(
            String stream, long version, long position, Instant recordedAt, boolean replayed)
            implements Answer {}

    /** The command does not hold, and why. */
    record Refused(String stream, long version, Refusal refusal, boolean replayed)
            implements Answer {}
}
