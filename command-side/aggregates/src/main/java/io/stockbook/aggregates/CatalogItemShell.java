package io.stockbook.aggregates;

import io.stockbook.domain.catalog.CatalogItem;
import io.stockbook.domain.catalog.CatalogItemSnapshot;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The catalog item in Axon's hands. */
@AggregateRoot(type = "CatalogItem")
final class CatalogItemShell extends Shell<CatalogCommand, CatalogEvent, CatalogItem> {

    static final SnapshotForm<CatalogItem, CatalogItemSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "catalog.snapshot",
                    4,
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

    @EventSourcingHandler
    void on(CatalogEvent event) {
        evolve(event);
    }
}
