package io.stockbook.connectors.cutover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that has come and is put aside, so that it is never in memory as a whole.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 */
record ReceivedFile(Path path, String sha256) implements AutoCloseable {

    static ReceivedFile of(InputStream body) throws IOException {
        Path path = Files.createTempFile("stockbook-cutover", ".csv");
        MessageDigest digest = digest();
        try (InputStream counted = new DigestInputStream(body, digest)) {
            Files.copy(counted, path, StandardCopyOption.REPLACE_EXISTING);
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
