package io.stockbook.projectors.counts;

import static io.stockbook.schema.jooq.read_counts_1.Tables.LINE;

import io.stockbook.messages.RecordedEvent;
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
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_counts_1.tables.records.LineRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the lines that a batch touches. */
final class Lines {

    private final Map<LineKey, LineRecord> byKey = new HashMap<>();
    private final Set<LineKey> touched = new HashSet<>();
    private final Map<CountKey, LineChange> changes = new HashMap<>();

    private Lines() {}

    static Lines load(DSLContext database, List<RecordedEvent> batch) {
        Rows some = new Rows(LINE, LINE.OWNER, LINE.NUMBER, LINE.SKU);
        Rows whole = new Rows(LINE, LINE.OWNER, LINE.NUMBER);
        Set<LineKey> asked = new HashSet<>();
        for (RecordedEvent recorded : batch) {
            LineKey key = named(recorded);
            if (key != null && asked.add(key)) {
                some.add(key.count().owner(), key.count().number(), key.sku());
            }
            if (recorded.event() instanceof CountClosed
                    || recorded.event() instanceof CountCancelled) {
                CountKey count = CountKey.of(recorded.stream());
                whole.add(count.owner(), count.number());
            }
        }
        Lines lines = new Lines();
        database.selectFrom(LINE)
                .where(some.among().or(whole.among()))
                .forEach(row -> lines.byKey.put(LineKey.of(row), row));
        return lines;
    }

    private static @Nullable LineKey named(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CountLineBegun it -> key(recorded, it.sku());
            case CountLineOpened it -> key(recorded, it.sku());
            case CountLineCounted it -> key(recorded, it.sku());
            case CountLineCompared it -> key(recorded, it.sku());
            case VarianceApproved it -> key(recorded, it.sku());
            case VarianceRejected it -> key(recorded, it.sku());
            case CountLineBooked it -> key(recorded, it.sku());
            case StockEvent.CountOpened it -> LineKey.of(recorded.stream(), it.count());
            case StockEvent.StockCounted it -> LineKey.of(recorded.stream(), it.count());
            default -> null;
        };
    }

    private static LineKey key(RecordedEvent recorded, Sku sku) {
        return CountKey.of(recorded.stream()).line(sku);
    }

    void take(RecordedEvent recorded, CountEvent event) {
        switch (event) {
            case CountPlanned _ -> {}
            case CountLinesListed it -> it.skus().forEach(sku -> list(recorded, sku));
            case CountLineBegun it ->
                    change(
                            recorded,
                            it.sku(),
                            LineFold.state(it),
                            line -> LineFold.begin(line, it, recorded));
            case CountLineOpened it -> change(recorded, it.sku(), CountLineState.COUNTING, _ -> {});
            case CountLineCounted it ->
                    change(
                            recorded,
                            it.sku(),
                            CountLineState.COUNTED,
                            line -> LineFold.count(line, it, recorded));
            case CountLineCompared it ->
                    change(
                            recorded,
                            it.sku(),
                            LineFold.state(it),
                            line -> LineFold.compare(line, it));
            case VarianceApproved it ->
                    change(
                            recorded,
                            it.sku(),
                            CountLineState.ACCEPTED,
                            line -> LineFold.decide(line, recorded, it.note()));
            case VarianceRejected it ->
                    change(
                            recorded,
                            it.sku(),
                            CountLineState.RECOUNT,
                            line -> LineFold.decide(line, recorded, it.reason()));
            case CountLineBooked it ->
                    change(
                            recorded,
                            it.sku(),
                            CountLineState.BOOKED,
                            line -> LineFold.book(line, it));
            case CountClosed _, CountCancelled _ -> drop(recorded);
        }
    }

    /** Where the stock item began to be counted, and where it booked. */
    void take(RecordedEvent recorded, StockEvent event) {
        if (event instanceof StockEvent.CountOpened it) {
            touch(
                    LineKey.of(recorded.stream(), it.count()),
                    line -> {
                        line.setOpenedPosition(recorded.position());
                        line.setExpected(it.expected());
                    });
        } else if (event instanceof StockEvent.StockCounted it) {
            touch(
                    LineKey.of(recorded.stream(), it.count()),
                    line -> line.setBookedPosition(recorded.position()));
        }
    }

    private void list(RecordedEvent recorded, Sku sku) {
        LineKey key = key(recorded, sku);
        LineRecord line = new LineRecord();
        line.setOwner(key.count().owner());
        line.setNumber(key.count().number());
        line.setSku(key.sku());
        line.setAttempt(0);
        line.setState(CountLineState.PLANNED.name());
        line.setPosition(recorded.position());
        byKey.put(key, line);
        touched.add(key);
        changed(key.count(), null, CountLineState.PLANNED);
    }

    private void change(
            RecordedEvent recorded, Sku sku, CountLineState state, Consumer<LineRecord> change) {
        LineKey key = key(recorded, sku);
        touch(
                key,
                line -> {
                    changed(key.count(), CountLineState.valueOf(line.getState()), state);
                    line.setState(state.name());
                    line.setPosition(recorded.position());
                    change.accept(line);
                });
    }

    private void touch(LineKey key, Consumer<LineRecord> change) {
        LineRecord line = byKey.get(key);
        if (line != null) {
            change.accept(line);
            touched.add(key);
        }
    }

    private void changed(CountKey count, @Nullable CountLineState before, CountLineState state) {
        changes.merge(count, LineChange.NONE.after(before, state), LineChange::plus);
    }

    private void drop(RecordedEvent recorded) {
        CountKey count = CountKey.of(recorded.stream());
        for (LineKey key : List.copyOf(byKey.keySet())) {
            LineRecord line = byKey.get(key);
            if (key.count().equals(count) && line != null && isHopeless(line)) {
                change(recorded, new Sku(key.sku()), CountLineState.DROPPED, _ -> {});
            }
        }
    }

    private static boolean isHopeless(LineRecord line) {
        CountLineState state = CountLineState.valueOf(line.getState());
        return !state.isEnded() && state != CountLineState.ACCEPTED;
    }

    LineChange change(CountKey count) {
        return changes.getOrDefault(count, LineChange.NONE);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(LINE);
        for (LineKey key : touched) {
            LineRecord line = byKey.get(key);
            if (line != null) {
                rows.add(line);
            }
        }
        rows.upsert(database);
    }
}
