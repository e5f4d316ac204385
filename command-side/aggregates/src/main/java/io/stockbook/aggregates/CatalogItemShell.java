package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.catalog.CatalogItem;
import io.stockbook.domain.catalog.CatalogItemSnapshot;
import io.stockbook.messages.Handled;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The catalog item in Axon's hands. */
@AggregateRoot(type = "CatalogItem")
final class CatalogItemShell extends Shell<CatalogCommand, CatalogEvent, CatalogItem> {

    static final SnapshotForm<CatalogItem, CatalogItemSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "catalog.snapshot",
                    1,
                    CatalogItemSnapshot.class,
                    CatalogItemSnapshot::of,
                    CatalogItemSnapshot::restored);

    CatalogItemShell(String stream) {
        super(stream, CatalogItem.UNKNOWN);
    }

    @Override
    SnapshotForm<CatalogItem, CatalogItemSnapshot> snapshots() {
        return SNAPSHOTS;
    }

    @CommandHandler(commandName = "CatalogCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(CatalogCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(CatalogEvent event) {
        evolve(event);
    }
}
