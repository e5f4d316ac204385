package io.stockbook.messages;

import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.id.OwnerId;
import java.util.UUID;

/** Names one command for ever: the same id has at most one effect. */
public record CommandId(UUID value) {

    private static final UUID COMMANDS = UUID.fromString("5d0c1f5e-7a0e-5b1c-9a51-3f6a3f1f7c00");

    /** The id of what a client sent under an idempotency key of its own. */
    public static CommandId ofKey(OwnerId owner, String client, String key) {
        return new CommandId(
                NameBasedUuid.of(COMMANDS, "key\n" + owner + "\n" + client + "\n" + key));
    }

    /** The id of the command that creates a document: the document's own key is the key. */
    public static CommandId ofDocument(AggregateId document) {
        return new CommandId(NameBasedUuid.of(COMMANDS, "document\n" + document.key()));
    }

    /** The id of a command that follows from this one, or from the process it names. */
    public CommandId derived(String name) {
        return new CommandId(NameBasedUuid.of(value, name));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
