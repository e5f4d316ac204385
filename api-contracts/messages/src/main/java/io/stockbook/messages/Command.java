package io.stockbook.messages;

import io.stockbook.messages.id.AggregateId;

/**
 * Asks one aggregate for something. Each aggregate has one sealed page of commands.
 *
 * <p>A command holds only what its sender said, so that sending it again is the same command: what
 * is missing (a time, an id) stays missing or follows from the command id.
 */
public interface Command {

    /** The aggregate that decides. */
    AggregateId target();
}
