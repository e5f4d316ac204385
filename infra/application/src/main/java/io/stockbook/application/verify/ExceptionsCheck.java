package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.id.ExceptionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The whole row of every exception, open or resolved, against its events. */
final class ExceptionsCheck extends ViewCheck {

    /** What the events of one exception say together. */
    private static final class Entry {
        private ExceptionEvent.@Nullable ExceptionOpened opened;
        private @Nullable Instant openedAt;
        private long openedPosition;
        private @Nullable String assignee;
        private @Nullable String resolution;
        private @Nullable Instant resolvedAt;
        private long version;
        private long position;
    }

    private final Map<String, Entry> entries = new HashMap<>();

    ExceptionsCheck(DSLContext snapshot) {
        super(snapshot, "exceptions");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof ExceptionEvent event) {
            Entry entry = entries.computeIfAbsent(recorded.stream(), stream -> new Entry());
            entry.version = recorded.version();
            entry.position = recorded.position();
            switch (event) {
                case ExceptionEvent.ExceptionOpened e -> {
                    entry.opened = e;
                    entry.openedAt = recorded.recordedAt();
                    entry.openedPosition = recorded.position();
                }
                case ExceptionEvent.ExceptionAssigned e -> entry.assignee = e.assignee();
                case ExceptionEvent.ExceptionResolved e -> {
                    entry.resolution = e.resolution();
                    entry.resolvedAt = recorded.recordedAt();
                }
            }
        }
    }

    @Override
    public void end() {
        FoldedRows rows = new FoldedRows("SELECT * FROM read.exceptions_entry", "owner", "id");
        entries.forEach((stream, entry) -> expect(rows, ExceptionId.parse(stream), entry));
        rows.compare(snapshot());
    }

    private static void expect(FoldedRows rows, ExceptionId id, Entry entry) {
        ExceptionEvent.ExceptionOpened opened = entry.opened;
        if (opened == null) {
            throw new Violation(id + " was never opened", entry.position);
        }
        rows.put(
                entry.position,
                List.of(id.owner().value(), id.value().toString()),
                "type",
                opened.type().name(),
                "owner_role",
                opened.type().ownerRole(),
                "subject",
                opened.subject(),
                "cause",
                opened.cause(),
                "sentence",
                opened.sentence(),
                "state",
                entry.resolvedAt == null ? "OPEN" : "RESOLVED",
                "assignee",
                entry.assignee,
                "resolution",
                entry.resolution,
                "opened_at",
                entry.openedAt,
                "opened_position",
                entry.openedPosition,
                "resolved_at",
                entry.resolvedAt,
                "version",
                entry.version,
                "position",
                entry.position);
    }
}
