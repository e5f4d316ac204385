package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.stock.Status;
import io.stockbook.sagas.process.Reconciling;
import io.stockbook.sagas.process.Reconciling.OpenLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** What a snapshot does not name of the statuses of which it names all, so that it is empty. */
final class UnnamedLines {

    private record Place(Sku sku, Status status) {}

    private final List<OpenLine> lines;

    UnnamedLines(DSLContext dsl, RecordedEvent recorded, SnapshotReported event) {
        Set<Place> named = new HashSet<>();
        event.lines().forEach(line -> named.add(new Place(line.sku(), line.status())));
        List<Sku> there =
                event.complete().isEmpty()
                        ? List.of()
                        : there(dsl, SnapshotId.parse(recorded.stream()), event);
        lines =
                there.stream()
                        .flatMap(sku -> event.complete().stream().map(it -> new Place(sku, it)))
                        .filter(place -> !named.contains(place))
                        .limit(SnapshotCommand.MOST_UNNAMED + 1L)
                        .map(place -> new SnapshotLine(place.sku(), place.status(), 0))
                        .map(line -> Reconciling.unnamed(recorded, event, line))
                        .toList();
    }

    /** Everything with a history there, and no more of it than tells that it is too much. */
    private static List<Sku> there(DSLContext dsl, SnapshotId snapshot, SnapshotReported event) {
        return dsl.fetch(
                        """
                        SELECT sku FROM ledger.sourcing
                        WHERE location = {0} AND owner = {1} ORDER BY sku LIMIT {2}
                        """,
                        val(event.location().value()),
                        val(snapshot.owner().value()),
                        val(SnapshotCommand.MOST_UNNAMED + SnapshotCommand.MOST_LINES + 1))
                .map(row -> new Sku(row.get("sku", String.class)));
    }

    boolean areTooMany() {
        return lines.size() > SnapshotCommand.MOST_UNNAMED;
    }

    List<OpenLine> lines() {
        return lines;
    }
}
