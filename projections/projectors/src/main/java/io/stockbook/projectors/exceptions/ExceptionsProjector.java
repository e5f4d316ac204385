package io.stockbook.projectors.exceptions;

import static io.stockbook.schema.jooq.read_exceptions_1.Tables.ENTRY;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionState;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.projectors.rows.ViewProjector;
import io.stockbook.schema.jooq.read_exceptions_1.tables.records.EntryRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** One row per exception, kept when it is resolved. */
public final class ExceptionsProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public ExceptionsProjector(DSLContext database, int generation) {
        super(database, "exceptions", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Map<String, EntryRecord> entries = new TreeMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ExceptionEvent) {
                entries.putIfAbsent(recorded.stream(), empty(recorded.stream()));
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        load(entries);
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ExceptionEvent event) {
                entries.computeIfPresent(
                        recorded.stream(), (_, entry) -> after(entry, recorded, event));
            }
        }
        Rows rows = new Rows(ENTRY);
        entries.values().forEach(rows::add);
        rows.upsert(database());
    }

    private void load(Map<String, EntryRecord> entries) {
        Rows wanted = new Rows(ENTRY, ENTRY.OWNER, ENTRY.ID);
        entries.values().forEach(entry -> wanted.add(entry.getOwner(), entry.getId()));
        Map<EntryKey, EntryRecord> stored =
                database().selectFrom(ENTRY).where(wanted.among()).fetchMap(EntryKey::of);
        entries.replaceAll((_, entry) -> stored.getOrDefault(EntryKey.of(entry), entry));
    }

    private static EntryRecord empty(String stream) {
        ExceptionId id = ExceptionId.parse(stream);
        EntryRecord entry = new EntryRecord();
        entry.setOwner(id.owner().value());
        entry.setId(id.value());
        return entry;
    }

    private static EntryRecord after(
            EntryRecord entry, RecordedEvent recorded, ExceptionEvent event) {
        entry.setVersion(recorded.version());
        entry.setPosition(recorded.position());
        switch (event) {
            case ExceptionEvent.ExceptionOpened opened -> open(entry, recorded, opened);
            case ExceptionEvent.ExceptionAssigned assigned ->
                    entry.setAssignee(assigned.assignee());
            case ExceptionEvent.ExceptionResolved resolved -> {
                entry.setState(ExceptionState.RESOLVED.name());
                entry.setResolution(resolved.resolution());
                entry.setResolvedAt(recorded.recordedAt());
            }
        }
        return entry;
    }

    private static void open(
            EntryRecord entry, RecordedEvent recorded, ExceptionEvent.ExceptionOpened opened) {
        entry.setType(opened.type().name());
        entry.setOwnerRole(opened.type().ownerRole());
        entry.setSubject(opened.subject());
        entry.setCause(opened.cause());
        entry.setSentence(opened.sentence());
        entry.setState(ExceptionState.OPEN.name());
        entry.setOpenedAt(recorded.recordedAt());
        entry.setOpenedPosition(recorded.position());
    }
}
