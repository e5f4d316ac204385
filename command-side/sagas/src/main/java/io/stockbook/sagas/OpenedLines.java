package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.sagas.process.Reconciling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Counts the stock items that have yet to open their line of a snapshot that names all of a status:
 * {@code ledger.keeper_snapshot.asking}. What has nothing of it opens nothing, so nobody knows how
 * many lines such a snapshot has before the last one has answered.
 */
final class OpenedLines {

    /** So many answers, and the last of them. */
    private record Answers(SnapshotId snapshot, long count, String last) {
        Answers and(Answers more) {
            return new Answers(snapshot, count + more.count, more.last);
        }
    }

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Map<SnapshotId, Answers> answers = new LinkedHashMap<>();

    OpenedLines(DSLContext dsl, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
    }

    /** One more has answered. */
    void add(SnapshotId snapshot, String answer) {
        answers.merge(snapshot, new Answers(snapshot, 1, answer), Answers::and);
    }

    /** So many are asked now. */
    void await(SnapshotId snapshot, int asked, String cause) {
        if (asked == 0) {
            tell(snapshot, cause);
            return;
        }
        dsl.execute(
                "UPDATE ledger.keeper_snapshot SET asking = {2} WHERE owner = {0} AND number = {1}",
                val(snapshot.owner().value()), val(snapshot.number().value()), val(asked));
    }

    /** Tells the snapshots of which all have answered. */
    void settle() {
        if (answers.isEmpty()) {
            return;
        }
        List<Answers> all = List.copyOf(answers.values());
        Set<SnapshotId> done = count(all);
        all.stream()
                .filter(each -> done.contains(each.snapshot()))
                .forEach(each -> tell(each.snapshot(), each.last()));
    }

    private Set<SnapshotId> count(List<Answers> all) {
        return Set.copyOf(
                dsl
                        .resultQuery(
                                """
                                UPDATE ledger.keeper_snapshot s
                                SET asking = greatest(0, s.asking - k.answered)
                                FROM unnest({0}, {1}, {2}) AS k (owner, number, answered)
                                WHERE s.owner = k.owner AND s.number = k.number AND s.asking > 0
                                RETURNING s.owner, s.number, s.asking = 0 AS done
                                """,
                                texts(all, each -> each.snapshot().owner().value()),
                                texts(all, each -> each.snapshot().number().value()),
                                numbers(all, Answers::count))
                        .fetch()
                        .stream()
                        .filter(row -> row.get("done", boolean.class))
                        .map(OpenedLines::snapshot)
                        .toList());
    }

    private static SnapshotId snapshot(Record row) {
        return new SnapshotId(
                new OwnerId(row.get("owner", String.class)),
                new SnapshotNumber(row.get("number", String.class)));
    }

    private void tell(SnapshotId snapshot, String cause) {
        outbox.add(snapshot.key(), List.of(Reconciling.allOpened(snapshot, cause)));
    }
}
