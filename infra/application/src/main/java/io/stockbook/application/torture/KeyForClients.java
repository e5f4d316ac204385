package io.stockbook.application.torture;

import io.stockbook.application.torture.plan.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The key of this run's clients, and the file by which the nodes know it. */
record KeyForClients(String text, Path file) {

    private static final String SCOPES =
            String.join(
                    ",",
                    List.of(
                            "stock:write",
                            "order:write",
                            "count:write",
                            "count:approve",
                            "purchase:write",
                            "master:write",
                            "exception:write",
                            "ats:read",
                            "stock:read",
                            "order:read",
                            "purchase:read",
                            "master:read",
                            "exception:read",
                            "ledger:read"));

    static KeyForClients in(Path directory) throws IOException {
        String text = UUID.randomUUID().toString();
        Path file = directory.resolve("keys");
        Files.writeString(file, "%s %s %s%n".formatted(World.CLIENT, digest(text), SCOPES));
        return new KeyForClients(text, file);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
