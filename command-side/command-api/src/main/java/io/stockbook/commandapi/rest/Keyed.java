package io.stockbook.commandapi.rest;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;

/**
 * Who sends a command that creates no document, with the id that follows from its idempotency key.
 */
public record Keyed(CommandId id, Sender sender) {

    /** The id of the allocation this command makes, when its sender names none. */
    public AllocationId newAllocation() {
        return new AllocationId(id.derived("allocation").value());
    }

    Submission sends(Command command) {
        return new Submission(id, sender.actor(), command, sender.expectedVersion(), null);
    }
}
