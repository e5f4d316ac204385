package io.stockbook.eventstore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How events are hashed and chained, so that nobody can alter one unseen. The comments on the
 * columns of {@code ledger.event} say the same to whoever checks it by other means.
 */
final class HashChain {

    private HashChain() {}

    /** The hash of an event's columns; taken before the ledger is locked. */
    static Digest content(EventRow row) {
        Columns columns = new Columns();
        columns.text(row.stream());
        columns.number(row.version());
        columns.text(row.streamType());
        columns.text(row.eventId().toString());
        columns.text(row.name().name());
        columns.number(row.name().revision());
        columns.number(ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt()));
        columns.text(row.payload());
        columns.text(row.metadata());
        EventRow.CommandMark command = row.command();
        columns.text(command == null ? null : command.id().toString());
        columns.bytes(command == null ? null : command.body().bytes());
        columns.number(command == null ? -1 : command.size());
        return columns.digest();
    }

    /** The hash of an event in its place; {@code ledger.append} computes the same. */
    static Digest link(Digest previous, long position, Digest content) {
        MessageDigest sha = Digest.sha256();
        sha.update(previous.bytes());
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        sha.update(content.bytes());
        return Digest.of(sha.digest());
    }

    /** Says how long each column is before it says what is in it. */
    private static final class Columns {

        private static final VarHandle NUMBER =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

        private byte[] said = new byte[1024];
        private int length;

        void number(long value) {
            NUMBER.set(withRoomFor(Long.BYTES), length, value);
            length += Long.BYTES;
        }

        void text(@Nullable String value) {
            bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(byte @Nullable [] value) {
            if (value == null) {
                number(-1);
            } else {
                number(value.length);
                System.arraycopy(value, 0, withRoomFor(value.length), length, value.length);
                length += value.length;
            }
        }

        private byte[] withRoomFor(int more) {
            if (length + more > said.length) {
                said = Arrays.copyOf(said, Math.max(2 * said.length, length + more));
            }
            return said;
        }

        Digest digest() {
            MessageDigest sha = Digest.sha256();
            sha.update(said, 0, length);
            return Digest.of(sha.digest());
        }
    }
}
