package io.stockbook.commandapi.rest;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command that creates a document: the document's own id is the idempotency key.
 *
 * @param expectedVersion what {@code If-Match} says, if anything
 */
public record Sender(Actor actor, @Nullable Long expectedVersion) {

    Submission creates(Command command) {
        return new Submission(
                CommandId.ofDocument(command.target()), actor, command, expectedVersion, null);
    }

    Submission sends(CommandId id, Command command) {
        return new Submission(id, actor, command, expectedVersion, null);
    }
}
