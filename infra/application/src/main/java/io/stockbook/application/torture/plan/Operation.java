package io.stockbook.application.torture.plan;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.StockCommand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of the run, however often it is sent.
 *
 * @param id by which the ledger knows it
 * @param key its idempotency key, or null when it creates a document and that is the key
 * @param expectedVersion what it goes out with as {@code If-Match}, if anything
 */
public record Operation(
        UUID id, @Nullable String key, Command command, @Nullable Long expectedVersion) {

    static Operation document(Command command) {
        return new Operation(CommandId.ofDocument(command.target()).value(), null, command, null);
    }

    /** A report that its sender's own name for it makes unique. */
    static Operation reported(StockCommand.ReportMovement command) {
        return new Operation(command.id().value(), null, command, null);
    }

    /** A command under a key of its own. */
    public static Operation keyed(String key, Command command) {
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, World.CLIENT, key);
        return new Operation(id.value(), key, command, null);
    }

    /** The same, holding only at this version. */
    public Operation at(long version) {
        return new Operation(id, key, command, version);
    }

    /** Another request under the same key. */
    public Operation changedTo(Command other) {
        return new Operation(id, key, other, expectedVersion);
    }

    /** As the ledger takes it: the hash of its body is taken of this. */
    public Submission submission() {
        return new Submission(
                new CommandId(id), Actor.machine(World.CLIENT), command, expectedVersion, null);
    }
}
