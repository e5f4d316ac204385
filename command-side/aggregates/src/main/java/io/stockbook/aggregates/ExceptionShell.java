package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.exception.ExceptionInQueue;
import io.stockbook.messages.Handled;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The exception in Axon's hands. */
@AggregateRoot(type = "Exception")
final class ExceptionShell extends Shell<ExceptionCommand, ExceptionEvent, ExceptionInQueue> {

    static final SnapshotForm<ExceptionInQueue, ExceptionInQueue> SNAPSHOTS =
            SnapshotForm.plain("exception.snapshot", 1, ExceptionInQueue.class);

    ExceptionShell(String stream) {
        super(stream, ExceptionInQueue.UNKNOWN);
    }

    @Override
    SnapshotForm<ExceptionInQueue, ExceptionInQueue> snapshots() {
        return SNAPSHOTS;
    }

    @CommandHandler(commandName = "ExceptionCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(ExceptionCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(ExceptionEvent event) {
        evolve(event);
    }
}
