package io.stockbook.eventstore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteStreamWriter;

/**
 * Events as PostgreSQL's binary copy format has them (its manual, "COPY", "Binary Format"). All but
 * each event's place and link is written before the ledger is locked; the two have one length in
 * all events and are filled in afterwards.
 */
final class EventCopy implements ByteStreamWriter {

    /** Their order is that of the columns as they are written. */
    static final String INTO =
            "COPY ledger.event (position, hash, content, stream, version, stream_type, event_id,"
                    + " name, revision, recorded_at, payload, metadata, command_id, body_hash,"
                    + " command_size) FROM STDIN (FORMAT binary)";

    private static final short COLUMNS = 15;
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** Less than the driver collects before it sends. */
    private static final int HELD_BACK = 1_024;

    private static final int HASH = 32;
    private static final int BYTES_EXPECTED = 640;

    private final int[] places;
    private final Digest[] contents;
    private ByteBuffer said;

    /** Writes all that is known before the events have their places. */
    EventCopy(List<EventRow> events) {
        places = new int[events.size()];
        contents = new Digest[events.size()];
        said = ByteBuffer.allocate(BYTES_EXPECTED * (events.size() + 1));
        said.put(SIGNATURE).putInt(0).putInt(0);
        for (int i = 0; i < places.length; i++) {
            event(i, events.get(i));
        }
        room(Short.BYTES).putShort((short) -1);
    }

    int size() {
        return places.length;
    }

    /** Puts the events in their places; where the ledger ends then. */
    LedgerEnd chain(LedgerEnd start) {
        Digest link = start.hash();
        for (int i = 0; i < places.length; i++) {
            long position = start.next() + i;
            link = HashChain.link(link, position, contents[i]);
            said.putLong(places[i], position);
            said.put(places[i] + Long.BYTES + Integer.BYTES, link.bytes());
        }
        return new LedgerEnd(start.next() + places.length, link);
    }

    @Override
    public int getLength() {
        return said.position();
    }

    /**
     * Holds back the end until the driver sends what follows it: the server begins with the rows
     * when it has the whole message, and should have the word to go on then, whatever becomes of
     * us.
     */
    @Override
    public void writeTo(ByteStreamTarget target) throws IOException {
        OutputStream out = target.getOutputStream();
        int end = Math.min(HELD_BACK, said.position());
        out.write(said.array(), 0, said.position() - end);
        out.write(said.array(), said.position() - end, end);
    }

    private void event(int number, EventRow event) {
        contents[number] = HashChain.content(event);
        room(Short.BYTES + 2 * Integer.BYTES + Long.BYTES + HASH).putShort(COLUMNS);
        said.putInt(Long.BYTES);
        places[number] = said.position();
        said.putLong(0).putInt(HASH).put(new byte[HASH]);
        bytes(contents[number].bytes());
        text(event.stream());
        number(event.version());
        text(event.streamType());
        id(event.eventId());
        text(event.name().name());
        room(Integer.BYTES + Short.BYTES)
                .putInt(Short.BYTES)
                .putShort((short) event.name().revision());
        number(ChronoUnit.MICROS.between(EPOCH, event.recordedAt()));
        text(event.payload());
        text(event.metadata());
        mark(event.command());
    }

    private void mark(EventRow.@Nullable CommandMark mark) {
        if (mark == null) {
            room(3 * Integer.BYTES).putInt(-1).putInt(-1).putInt(-1);
        } else {
            id(mark.id());
            bytes(mark.body().bytes());
            room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(mark.size());
        }
    }

    private void number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    private void id(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    private void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private ByteBuffer room(int more) {
        if (said.remaining() < more) {
            int larger = Math.max(2 * said.capacity(), said.position() + more);
            said = ByteBuffer.wrap(Arrays.copyOf(said.array(), larger)).position(said.position());
        }
        return said;
    }
}
