package io.stockbook.messages;

import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the ledger.
 *
 * @param id the same id has at most one effect, and gets its first answer again
 * @param actor who sends it
 * @param command what is asked
 * @param expectedVersion the stream's version the sender has seen, or null when it does not care
 * @param cause the event or command this one follows from, as its id, or null at the edge
 */
public record Submission(
        CommandId id,
        Actor actor,
        Command command,
        @Nullable Long expectedVersion,
        @Nullable String cause) {

    /** A submission that does not care about versions and starts a story of its own. */
    public static Submission of(CommandId id, Actor actor, Command command) {
        return new Submission(id, actor, command, null, null);
    }

    /** True when it creates a document, and the document's own id is its key. */
    public boolean createsDocument() {
        return id.equals(CommandId.ofDocument(command.target()));
    }
}
