package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.StockCommand.OpenReconciliation;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Reconciling;
import io.stockbook.sagas.process.RefusedBooking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Stock items that were never asked to open their line of a snapshot, for a defect of ours: {@code
 * ledger.unopened_line} has each by the exception that tells a person, and asks again when that is
 * resolved.
 */
final class UnopenedLines {

    private static final Logger LOG = LoggerFactory.getLogger(UnopenedLines.class);
    private static final String KIND = OpenReconciliation.class.getSimpleName();

    private final DSLContext dsl;
    private final Outbox outbox;
    private final OpenedLines answers;
    private final Map<String, RecordedEvent> resolved = new LinkedHashMap<>();

    UnopenedLines(DSLContext dsl, Outbox outbox, OpenedLines answers) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.answers = answers;
    }

    void keep(SnapshotId snapshot, Letter failed) {
        CommandId command = new CommandId(Objects.requireNonNull(failed.id()));
        dsl.execute(
                """
                INSERT INTO ledger.unopened_line (exception, owner, number, command, body)
                VALUES ({0}, {1}, {2}, {3}, {4}) ON CONFLICT DO NOTHING
                """,
                val(RefusedBooking.exception(snapshot.key(), command).key()),
                val(snapshot.owner().value()),
                val(snapshot.number().value()),
                val(command.value()),
                val(JSON.valueOf(failed.body())));
    }

    /** An exception was resolved; it may be one of these. */
    void resolved(RecordedEvent recorded) {
        resolved.put(recorded.stream(), recorded);
    }

    /** Before the snapshots are told who has answered. */
    void settle() {
        if (resolved.isEmpty()) {
            return;
        }
        dsl.fetch(
                        """
                        DELETE FROM ledger.unopened_line u USING ledger.keeper_snapshot s
                        WHERE u.exception = ANY ({0}) AND s.owner = u.owner AND s.number = u.number
                        RETURNING u.exception, u.owner, u.number, u.command, u.body::text AS body,
                            EXISTS (SELECT FROM ledger.keeper_snapshot n
                                    WHERE n.owner = s.owner AND n.location = s.location
                                      AND n.taken_at > s.taken_at) AS outdated
                        """,
                        texts(resolved.keySet(), key -> key))
                .forEach(this::settle);
    }

    /** What a newer snapshot has seen may be forgotten: an older one changes nothing any more. */
    private void settle(Record row) {
        SnapshotId snapshot =
                new SnapshotId(
                        new OwnerId(row.get("owner", String.class)),
                        new SnapshotNumber(row.get("number", String.class)));
        RecordedEvent by = Objects.requireNonNull(resolved.get(row.get("exception", String.class)));
        if (row.get("outdated", boolean.class)) {
            answers.add(snapshot, ExceptionOpening.place(by));
        } else {
            again(snapshot, row, by);
        }
    }

    private void again(SnapshotId snapshot, Record row, RecordedEvent by) {
        CommandId failed = new CommandId(row.get("command", UUID.class));
        try {
            if (SentCommands.read(KIND, row.get("body", String.class))
                    instanceof OpenReconciliation opening) {
                outbox.add(snapshot.key(), List.of(Reconciling.again(by, failed, opening)));
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.error("Unreadable: {} of {}", failed, snapshot, unreadable);
        }
    }
}
