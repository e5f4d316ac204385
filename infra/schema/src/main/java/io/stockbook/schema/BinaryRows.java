package io.stockbook.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows as PostgreSQL's binary copy format has them (its manual, "COPY", "Binary Format"): each
 * begins with {@link #row}, has as many values as that says, and after the last comes {@link #end}.
 */
public final class BinaryRows implements ByteStreamWriter {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int ABSENT = -1;

    /** Less than the driver collects before it sends. */
    private static final int HELD_BACK = 1_024;

    private ByteBuffer said;

    /**
     * No rows yet.
     *
     * @param bytesExpected of all rows together; it grows when there are more
     */
    public BinaryRows(int bytesExpected) {
        said = ByteBuffer.allocate(bytesExpected + SIGNATURE.length + 2 * Integer.BYTES);
        said.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of so many values. */
    public void row(int values) {
        room(Short.BYTES).putShort((short) values);
    }

    /** Nothing comes after this. */
    public void end() {
        row(-1);
    }

    /** Where the next byte goes. */
    public int position() {
        return said.position();
    }

    /** Writes over what stands at a place that {@link #position} named. */
    public void overwrite(int place, long value) {
        said.putLong(place, value);
    }

    /** Writes over what stands at a place that {@link #position} named. */
    public void overwrite(int place, byte[] value) {
        said.put(place, value);
    }

    /** SQL's NULL. */
    public void absent() {
        room(Integer.BYTES).putInt(ABSENT);
    }

    /** A {@code boolean}. */
    public void truth(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put(value ? (byte) 1 : 0);
    }

    /** A {@code smallint}. */
    public void number(short value) {
        room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort(value);
    }

    /** An {@code integer}. */
    public void number(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    /** A {@code bigint}. */
    public void number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    /** A {@code uuid}. */
    public void id(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    /** A {@code timestamptz}, to the microsecond. */
    public void moment(Instant value) {
        number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** A {@code date}. */
    public void day(LocalDate value) {
        number((int) ChronoUnit.DAYS.between(FIRST_DAY, value));
    }

    /** A {@code text} or {@code json}. */
    public void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code bytea}. */
    public void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
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

    private ByteBuffer room(int more) {
        if (said.remaining() < more) {
            int larger = Math.max(2 * said.capacity(), said.position() + more);
            said = ByteBuffer.wrap(Arrays.copyOf(said.array(), larger)).position(said.position());
        }
        return said;
    }
}
