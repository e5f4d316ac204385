package io.stockbook.eventstore;

import io.stockbook.schema.BinaryRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events as they are copied in. All but each event's place and link is written before the ledger is
 * locked; the two have one length in all events and are filled in afterwards.
 */
final class EventCopy {

    /** Their order is that of the columns as they are written. */
    static final String INTO =
            "COPY ledger.event (position, hash, content, stream, version, stream_type, event_id,"
                    + " name, revision, recorded_at, payload, metadata, command_id, body_hash,"
                    + " command_size) FROM STDIN (FORMAT binary)";

    private static final int COLUMNS = 15;
    private static final byte[] NO_LINK_YET = new byte[32];
    private static final int BYTES_EXPECTED = 640;

    private final int[] places;
    private final Digest[] contents;
    private final BinaryRows rows;

    /** Writes all that is known before the events have their places. */
    EventCopy(List<EventRow> events) {
        places = new int[events.size()];
        contents = new Digest[events.size()];
        rows = new BinaryRows(BYTES_EXPECTED * events.size());
        for (int i = 0; i < places.length; i++) {
            event(i, events.get(i));
        }
        rows.end();
    }

    int size() {
        return places.length;
    }

    BinaryRows rows() {
        return rows;
    }

    /** Puts the events in their places; where the ledger ends then. */
    LedgerEnd chain(LedgerEnd start) {
        Digest link = start.hash();
        for (int i = 0; i < places.length; i++) {
            long position = start.next() + i;
            link = HashChain.link(link, position, contents[i]);
            rows.overwrite(places[i], position);
            rows.overwrite(places[i] + Long.BYTES + Integer.BYTES, link.bytes());
        }
        return new LedgerEnd(start.next() + places.length, link);
    }

    private void event(int number, EventRow event) {
        contents[number] = HashChain.content(event);
        rows.row(COLUMNS);
        places[number] = rows.position() + Integer.BYTES;
        rows.number(0L);
        rows.bytes(NO_LINK_YET);
        rows.bytes(contents[number].bytes());
        rows.text(event.stream());
        rows.number(event.version());
        rows.text(event.streamType());
        rows.id(event.eventId());
        rows.text(event.name().name());
        rows.number((short) event.name().revision());
        rows.moment(event.recordedAt());
        rows.text(event.payload());
        rows.text(event.metadata());
        mark(event.command());
    }

    private void mark(EventRow.@Nullable CommandMark mark) {
        if (mark == null) {
            rows.absent();
            rows.absent();
            rows.absent();
        } else {
            rows.id(mark.id());
            rows.bytes(mark.body().bytes());
            rows.number(mark.size());
        }
    }
}
