package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.BookedCommands;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.StreamEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the ledger from end to end, for whoever folds all of it. */
public final class LedgerReader implements BookedCommands, StreamEvents {

    private static final int PAGE = 2_000;

    private final LedgerRows rows;
    private final EventCatalog catalog;

    public LedgerReader(DataSource dataSource, EventCatalog catalog) {
        this.rows = new LedgerRows(dataSource);
        this.catalog = catalog;
    }

    /** The position of the last event, or 0. */
    public long lastPosition() {
        return rows.lastPosition();
    }

    /**
     * The last position that was recorded by this moment, with all before it; 0 when there is none.
     * The event after it was recorded later. Found in a few steps, however long the ledger is.
     *
     * <p>Times are those of the clock of the node that recorded. Where that one was ahead, later
     * events with earlier times stand behind such an event and count only when it does: a position
     * is never too high. The answer for a moment is final as soon as anything was recorded later.
     */
    public long positionAt(Instant moment) {
        return rows.positionAt(moment);
    }

    /**
     * Every event after this position, in order, up to the last one there is when it is read. Page
     * by page: what is appended never changes, so no transaction needs to stay open for it.
     */
    public Stream<RecordedEvent> after(long position) {
        return Stream.iterate(page(position), page -> !page.isEmpty(), this::next)
                .flatMap(List::stream)
                .map(this::recorded);
    }

    /** The events of one stream, in order. */
    public List<RecordedEvent> ofStream(String stream) {
        return rows.ofStream(stream, 1, Integer.MAX_VALUE).stream().map(this::recorded).toList();
    }

    @Override
    public long count(String stream, long upTo) {
        return rows.countOfStream(stream, upTo);
    }

    @Override
    public List<RecordedEvent> first(String stream, long upTo, int most) {
        return rows.ofStream(stream, 1, most).stream()
                .takeWhile(stored -> stored.position() <= upTo)
                .map(this::recorded)
                .toList();
    }

    @Override
    public List<RecordedEvent> last(String stream, long upTo, int most) {
        long count = rows.countOfStream(stream, upTo);
        int read = (int) Math.min(count, most);
        return rows.ofStream(stream, count - read + 1, read).stream().map(this::recorded).toList();
    }

    @Override
    public Map<CommandId, List<Event>> booked(Collection<CommandId> commands) {
        Map<CommandId, List<Event>> booked = new HashMap<>();
        List<Event> own = new ArrayList<>();
        for (StoredEvent stored :
                rows.ofCommands(commands.stream().map(CommandId::value).toList())) {
            EventRow.CommandMark first = stored.row().command();
            if (first != null) {
                own = new ArrayList<>();
                booked.put(new CommandId(first.id()), own);
            }
            own.add(recorded(stored).event());
        }
        return booked;
    }

    private List<StoredEvent> next(List<StoredEvent> page) {
        return page(page.getLast().position());
    }

    private List<StoredEvent> page(long position) {
        return rows.after(position, PAGE);
    }

    private RecordedEvent recorded(StoredEvent stored) {
        return stored.recorded(catalog);
    }
}
