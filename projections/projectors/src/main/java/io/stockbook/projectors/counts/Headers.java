package io.stockbook.projectors.counts;

import static io.stockbook.schema.jooq.read_counts_1.Tables.HEADER;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountCancelled;
import io.stockbook.messages.count.CountEvent.CountClosed;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineBooked;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountEvent.CountLineOpened;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.count.CountEvent.VarianceApproved;
import io.stockbook.messages.count.CountEvent.VarianceRejected;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_counts_1.tables.records.HeaderRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the counts that a batch touches. */
final class Headers {

    private final Map<CountKey, HeaderRecord> byKey = new HashMap<>();

    private Headers() {}

    static Headers load(DSLContext database, List<RecordedEvent> batch) {
        Headers headers = new Headers();
        Rows wanted = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof CountEvent) {
                CountKey key = CountKey.of(recorded.stream());
                if (headers.byKey.put(key, empty(key)) == null) {
                    wanted.add(key.owner(), key.number());
                }
            }
        }
        if (!headers.byKey.isEmpty()) {
            database.selectFrom(HEADER)
                    .where(wanted.among())
                    .forEach(
                            row ->
                                    headers.byKey.put(
                                            new CountKey(row.getOwner(), row.getNumber()), row));
        }
        return headers;
    }

    private static HeaderRecord empty(CountKey key) {
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        header.setLineCount(0);
        header.setOpenCount(0);
        header.setAwaitingCount(0);
        return header;
    }

    void take(RecordedEvent recorded, CountEvent event) {
        byKey.computeIfPresent(
                CountKey.of(recorded.stream()), (_, header) -> after(header, recorded, event));
    }

    private static HeaderRecord after(
            HeaderRecord header, RecordedEvent recorded, CountEvent event) {
        header.setVersion(recorded.version());
        header.setPosition(recorded.position());
        header.setUpdatedAt(recorded.recordedAt());
        switch (event) {
            case CountPlanned it -> plan(header, recorded, it);
            case CountLinesListed it -> header.setComplete(header.getComplete() || it.complete());
            case CountClosed _ -> end(header, CountState.CLOSED, null);
            case CountCancelled it -> end(header, CountState.CANCELLED, it.reason());
            case CountLineBegun _,
                    CountLineOpened _,
                    CountLineCounted _,
                    CountLineCompared _,
                    VarianceApproved _,
                    VarianceRejected _,
                    CountLineBooked _ -> {}
        }
        return header;
    }

    private static void plan(HeaderRecord header, RecordedEvent recorded, CountPlanned plan) {
        AbcClass abcClass = plan.selection().abcClass();
        CountTerms terms = plan.terms();
        header.setLocation(plan.place().location().value());
        header.setScope(plan.place().scope().name());
        header.setAbcClass(abcClass == null ? null : abcClass.name());
        header.setNamed(!plan.selection().skus().isEmpty());
        header.setToleranceUnits(terms.toleranceUnits());
        header.setToleranceBp(terms.toleranceBp());
        header.setRecounts(terms.recounts());
        header.setApproval(terms.approval());
        header.setBlind(terms.blind());
        header.setState(CountState.OPEN.name());
        header.setComplete(false);
        header.setDocument(plan.evidence().document());
        header.setCreatedAt(recorded.recordedAt());
        header.setCreatedPosition(recorded.position());
    }

    private static void end(HeaderRecord header, CountState state, @Nullable String reason) {
        header.setState(state.name());
        header.setEnded(state.name());
        header.setReason(reason);
    }

    void save(DSLContext database, Lines lines) {
        Rows rows = new Rows(HEADER);
        byKey.forEach(
                (key, header) -> {
                    LineChange change = lines.change(key);
                    header.setLineCount(header.getLineCount() + change.lines());
                    header.setOpenCount(header.getOpenCount() + change.open());
                    header.setAwaitingCount(header.getAwaitingCount() + change.awaiting());
                    rows.add(header);
                });
        rows.upsert(database);
    }
}
