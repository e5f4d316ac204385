package io.stockbook.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** One key: its digest, never its text, and whom it stands for. */
public final class ApiKey {

    /** Shorter keys can be guessed. */
    public static final int SHORTEST = 16;

    private static final int DIGEST_BYTES = 32;

    private final byte[] digest;
    private final Caller caller;

    private ApiKey(byte[] digest, Caller caller) {
        this.digest = digest;
        this.caller = caller;
    }

    /**
     * A key known by its text.
     *
     * @throws IllegalArgumentException when it is shorter than {@link #SHORTEST}
     */
    public static ApiKey ofText(String client, String text, Set<String> scopes) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the key of %s must have at least %d characters".formatted(client, SHORTEST));
        }
        return new ApiKey(sha256(text), new Caller(client, scopes));
    }

    /**
     * A key known by the SHA-256 of its text, in hexadecimal.
     *
     * @throws IllegalArgumentException when that is not 64 hexadecimal digits
     */
    public static ApiKey ofDigest(String client, String hex, Set<String> scopes) {
        byte[] digest = HexFormat.of().parseHex(hex);
        if (digest.length != DIGEST_BYTES) {
            throw new IllegalArgumentException(
                    "the key digest of %s must be a SHA-256 in hexadecimal".formatted(client));
        }
        return new ApiKey(digest, new Caller(client, scopes));
    }

    /** Whom the key stands for. */
    public Caller caller() {
        return caller;
    }

    /** Compares in constant time. */
    boolean matches(byte[] presented) {
        return MessageDigest.isEqual(digest, presented);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
