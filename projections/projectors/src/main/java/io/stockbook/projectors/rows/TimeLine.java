package io.stockbook.projectors.rows;

import io.stockbook.messages.RecordedEvent;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch; every document's table of steps looks the same. */
public final class TimeLine {

    private final Rows rows;

    /** No entries yet, for this table of steps. */
    public TimeLine(Table<?> steps) {
        rows = new Rows(steps);
    }

    /**
     * Adds an entry to the time line of this owner's document.
     *
     * @param occurredAt when it happened, or null when nobody said so: then when it was recorded
     */
    public void add(
            String owner,
            String number,
            RecordedEvent recorded,
            @Nullable String detail,
            @Nullable Instant occurredAt) {
        rows.add(
                owner,
                number,
                recorded.position(),
                recorded.event().getClass().getSimpleName(),
                detail,
                recorded.provenance().actor().client(),
                recorded.provenance().actor().user(),
                occurredAt == null ? recorded.recordedAt() : occurredAt,
                recorded.recordedAt());
    }

    /** Writes the entries. */
    public void save(DSLContext database) {
        rows.insert(database);
    }
}
