package io.stockbook.projectors.snapshots;

import static io.stockbook.schema.jooq.read_snapshots_1.Tables.HEADER;
import static java.util.stream.Collectors.joining;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_snapshots_1.tables.records.HeaderRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the snapshots that a batch touches, and the newest of each place. */
final class Headers {

    private record Place(String owner, String location) {
        static Place of(HeaderRecord header) {
            return new Place(header.getOwner(), header.getLocation());
        }
    }

    private final Map<SnapshotKey, HeaderRecord> byKey = new HashMap<>();
    private final Map<Place, HeaderRecord> newest = new HashMap<>();
    private final Set<SnapshotKey> touched = new HashSet<>();

    private Headers() {}

    static Headers load(DSLContext database, List<RecordedEvent> batch) {
        Headers headers = new Headers();
        Rows named = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        Rows places = new Rows(HEADER, HEADER.OWNER, HEADER.LOCATION);
        for (RecordedEvent recorded : batch) {
            SnapshotKey key = named(recorded);
            named.add(key.owner(), key.number());
            if (recorded.event() instanceof SnapshotReported it) {
                places.add(key.owner(), it.location().value());
            }
        }
        database.selectFrom(HEADER)
                .where(named.among())
                .forEach(header -> headers.byKey.put(key(header), header));
        database.select(HEADER.fields())
                .distinctOn(HEADER.OWNER, HEADER.LOCATION)
                .from(HEADER)
                .where(places.among())
                .orderBy(
                        HEADER.OWNER,
                        HEADER.LOCATION,
                        HEADER.TAKEN_AT.desc(),
                        HEADER.CREATED_POSITION.desc())
                .fetchInto(HEADER)
                .forEach(header -> headers.newest.put(Place.of(header), header));
        return headers;
    }

    private static SnapshotKey named(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CountOpened it -> named(recorded, it.count());
            case StockCounted it -> named(recorded, it.count());
            default -> SnapshotKey.of(recorded.stream());
        };
    }

    private static SnapshotKey named(RecordedEvent recorded, String count) {
        return SnapshotKey.of(StockItemId.parse(recorded.stream()), count);
    }

    private static SnapshotKey key(HeaderRecord header) {
        return new SnapshotKey(header.getOwner(), header.getNumber());
    }

    void report(RecordedEvent recorded, SnapshotReported event) {
        HeaderRecord header = header(recorded, event);
        String newer = newer(header);
        header.setSupersededBy(newer);
        header.setLineCount(event.lines().size());
        header.setOpenCount(newer == null ? event.lines().size() : 0);
        header.setDifferentCount(0);
        header.setAllOpened(newer != null || event.complete().isEmpty());
        header.setCreatedAt(recorded.recordedAt());
        header.setCreatedPosition(recorded.position());
        header.setUpdatedAt(recorded.recordedAt());
        header.setPosition(recorded.position());
        if (newer == null) {
            newest.put(Place.of(header), header);
        }
        byKey.put(key(header), header);
        touched.add(key(header));
    }

    private @Nullable String newer(HeaderRecord header) {
        HeaderRecord last = newest.get(Place.of(header));
        return last != null && header.getTakenAt().isBefore(last.getTakenAt())
                ? last.getNumber()
                : null;
    }

    private static HeaderRecord header(RecordedEvent recorded, SnapshotReported event) {
        SnapshotKey key = SnapshotKey.of(recorded.stream());
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        header.setLocation(event.location().value());
        header.setTakenAt(event.moment(recorded.recordedAt()));
        header.setComplete(
                event.complete().isEmpty()
                        ? null
                        : event.complete().stream().map(Status::name).collect(joining(",")));
        header.setToleranceUnits(event.tolerance().units());
        header.setToleranceBp(event.tolerance().bp());
        header.setDocument(event.evidence().document());
        header.setVersion(recorded.version());
        return header;
    }

    void opened(RecordedEvent recorded) {
        HeaderRecord header = byKey.get(SnapshotKey.of(recorded.stream()));
        if (header != null) {
            header.setAllOpened(true);
            header.setVersion(recorded.version());
            header.setUpdatedAt(recorded.recordedAt());
            header.setPosition(recorded.position());
            touched.add(key(header));
        }
    }

    void moved(RecordedEvent recorded, @Nullable HeaderChange change) {
        HeaderRecord header = change == null ? null : byKey.get(change.snapshot());
        if (header != null && change != null) {
            header.setLineCount(header.getLineCount() + change.lines());
            header.setOpenCount(header.getOpenCount() + change.open());
            header.setDifferentCount(header.getDifferentCount() + change.different());
            header.setUpdatedAt(recorded.recordedAt());
            header.setPosition(recorded.position());
            touched.add(change.snapshot());
        }
    }

    void save(DSLContext database) {
        Rows rows = new Rows(HEADER);
        for (SnapshotKey key : touched) {
            HeaderRecord header = byKey.get(key);
            if (header != null) {
                rows.add(header);
            }
        }
        rows.upsert(database);
    }
}
