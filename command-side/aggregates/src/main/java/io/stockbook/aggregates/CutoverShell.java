package io.stockbook.aggregates;

import io.stockbook.domain.cutover.Cutover;
import io.stockbook.messages.cutover.CutoverCommand;
import io.stockbook.messages.cutover.CutoverEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The cutover in Axon's hands. */
@AggregateRoot(type = "Cutover")
final class CutoverShell extends Shell<CutoverCommand, CutoverEvent, Cutover> {

    static final SnapshotForm<Cutover, Cutover> SNAPSHOTS =
            SnapshotForm.plain("cutover.snapshot", 2, Cutover.class);

    CutoverShell(String stream) {
        super(stream, Cutover.PLANNED);
    }

    @Override
    SnapshotForm<Cutover, Cutover> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(CutoverEvent event) {
        evolve(event);
    }
}
