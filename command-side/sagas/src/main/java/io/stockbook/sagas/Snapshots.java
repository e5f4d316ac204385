package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.stock.StockCommand.OpenReconciliation;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Reconciling;
import io.stockbook.sagas.process.Reconciling.OpenLine;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Sends what follows from the snapshots of one round: {@code ledger.keeper_snapshot} has a row of
 * each that was not outdated, {@code ledger.keeper_line} one of each line that is not booked.
 */
final class Snapshots {

    private static final String OPENING = OpenReconciliation.class.getSimpleName();

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Map<RecordedEvent, SnapshotReported> reported = new LinkedHashMap<>();
    private final List<NamedLine> opened = new ArrayList<>();
    private final List<NamedLine> counted = new ArrayList<>();
    private final OpenedLines answers;
    private final UnopenedLines unopened;

    Snapshots(DSLContext dsl, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.answers = new OpenedLines(dsl, outbox);
        this.unopened = new UnopenedLines(dsl, outbox, answers);
    }

    void tell(RecordedEvent recorded, SnapshotReported event) {
        reported.put(recorded, event);
    }

    void tell(RecordedEvent recorded, StockEvent event) {
        if (event instanceof CountOpened it && Reconciling.concerns(it.count())) {
            NamedLine line = NamedLine.of(recorded, it.count(), it.scope());
            opened.add(line);
            answers.add(line.snapshot(), ExceptionOpening.place(recorded));
        } else if (event instanceof StockCounted it && Reconciling.concerns(it.count())) {
            counted.add(NamedLine.of(recorded, it.count(), it.scope()));
        }
    }

    /** A stock item had nothing to open, or refused to; or it was never asked. */
    void answered(Letter letter) {
        if (SnapshotId.isKey(letter.process()) && OPENING.equals(letter.kind())) {
            SnapshotId snapshot = SnapshotId.parse(letter.process());
            if (letter.what() == Letter.What.FAILED) {
                unopened.keep(snapshot, letter);
            } else {
                answers.add(snapshot, String.valueOf(letter.id()));
            }
        }
    }

    /** Somebody has looked at an exception, maybe that of a stock item that was never asked. */
    void resolved(RecordedEvent recorded) {
        unopened.resolved(recorded);
    }

    /** After all facts of the round are written. */
    void settle() {
        reported.forEach(this::take);
        unopened.settle();
        answers.settle();
        if (!opened.isEmpty()) {
            answer(opened);
        }
        if (!counted.isEmpty()) {
            answer(counted);
            forget();
        }
    }

    private void take(RecordedEvent recorded, SnapshotReported event) {
        if (!isNewest(recorded, event)) {
            return;
        }
        List<OpenLine> lines = new ArrayList<>(Reconciling.named(recorded, event));
        dsl.execute(
                """
                INSERT INTO ledger.keeper_line (item, number, status, reported)
                SELECT item, {1}, status, reported
                FROM unnest({0}, {2}, {3}) AS l (item, status, reported)
                """,
                texts(lines, line -> line.item().key()),
                val(SnapshotId.parse(recorded.stream()).number().value()),
                texts(lines, line -> line.line().status().name()),
                numbers(lines, line -> line.line().quantity()));
        UnnamedLines unnamed = new UnnamedLines(dsl, recorded, event);
        if (unnamed.areTooMany()) {
            outbox.add(recorded.stream(), List.of(Reconciling.tooMany(recorded, event)));
        } else {
            lines.addAll(unnamed.lines());
        }
        lines.forEach(
                line ->
                        outbox.add(
                                recorded.stream(), List.of(Reconciling.opening(recorded, line))));
        if (!event.complete().isEmpty()) {
            answers.await(
                    SnapshotId.parse(recorded.stream()),
                    lines.size(),
                    ExceptionOpening.place(recorded));
        }
    }

    /** Takes it when no newer one of the location was told of before. */
    private boolean isNewest(RecordedEvent recorded, SnapshotReported event) {
        SnapshotId snapshot = SnapshotId.parse(recorded.stream());
        return dsl.execute(
                        """
                        INSERT INTO ledger.keeper_snapshot
                            (owner, number, location, taken_at, tolerance_units, tolerance_bp)
                        SELECT {0}, {1}, {2}, {3}, {4}, {5}
                        WHERE NOT EXISTS (
                            SELECT FROM ledger.keeper_snapshot s
                            WHERE s.owner = {0} AND s.location = {2} AND s.taken_at > {3})
                        """,
                        val(snapshot.owner().value()),
                        val(snapshot.number().value()),
                        val(event.location().value()),
                        val(event.moment(recorded.recordedAt()).atOffset(ZoneOffset.UTC)),
                        val(event.tolerance().units()),
                        val(event.tolerance().bp()))
                > 0;
    }

    /** What came and went until the line was opened stands in the moves up to there. */
    private void answer(List<NamedLine> lines) {
        dsl.fetch(
                        """
                        SELECT k.ord, s.taken_at, s.tolerance_units, s.tolerance_bp, l.reported,
                               coalesce((
                                   SELECT sum(CASE k.status
                                                  WHEN 'AVAILABLE' THEN m.available
                                                  WHEN 'HELD' THEN m.held
                                                  WHEN 'DAMAGED' THEN m.damaged
                                                  ELSE m.inspection END)
                                   FROM ledger.external_move m
                                   WHERE m.item = k.item AND m.version <= k.version
                                     AND m.at > s.taken_at), 0)::bigint AS moved
                        FROM unnest({0}, {1}, {2}, {3}, {4}) WITH ORDINALITY
                            AS k (item, owner, number, status, version, ord)
                        JOIN ledger.keeper_snapshot s USING (owner, number)
                        LEFT JOIN ledger.keeper_line l USING (item, number, status)
                        ORDER BY k.ord
                        """,
                        texts(lines, line -> line.item().key()),
                        texts(lines, line -> line.item().owner().value()),
                        texts(lines, line -> line.snapshot().number().value()),
                        texts(lines, line -> line.status().name()),
                        numbers(lines, line -> line.recorded().version()))
                .forEach(
                        row -> {
                            NamedLine line = lines.get(row.get("ord", int.class) - 1);
                            outbox.add(line.snapshot().key(), line.answered(row));
                        });
    }

    /** What a day of patience will not need again. */
    private void forget() {
        dsl.execute(
                """
                DELETE FROM ledger.keeper_line l
                USING unnest({0}, {1}, {2}) AS k (item, number, status)
                WHERE l.item = k.item AND l.number = k.number AND l.status = k.status
                """,
                texts(counted, line -> line.item().key()),
                texts(counted, line -> line.snapshot().number().value()),
                texts(counted, line -> line.status().name()));
        dsl.execute(
                """
                DELETE FROM ledger.external_move m
                USING unnest({0}, {1}, {2}) AS k (item, owner, number)
                JOIN ledger.keeper_snapshot s USING (owner, number)
                WHERE m.item = k.item AND m.at < s.taken_at - interval '1 day'
                """,
                texts(counted, line -> line.item().key()),
                texts(counted, line -> line.item().owner().value()),
                texts(counted, line -> line.snapshot().number().value()));
    }
}
