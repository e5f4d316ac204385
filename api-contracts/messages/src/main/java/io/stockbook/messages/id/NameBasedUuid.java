package io.stockbook.messages.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from other ids, so that whoever asks twice gets the same one.
 *
 * <p>Version 5 of RFC 9562 §5.5: SHA-1 over namespace and name, cut to 128 bits.
 */
public final class NameBasedUuid {

    private NameBasedUuid() {}

    /** The id of this name in this namespace. */
    public static UUID of(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .flip());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
