package io.stockbook.application.web;

import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a server: one line each, {@code client sha256-of-the-key scope,scope}. Lines that are
 * empty or begin with {@code #} are passed over.
 */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException with the line's number when a line is not like that or names
     *     a scope that there is not, or when there is no key at all
     */
    public static ApiKeys read(Path file) throws IOException {
        List<ApiKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                keys.add(key(text, "%s, line %d".formatted(file, number)));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no key");
        }
        return new ConfiguredApiKeys(keys);
    }

    private static ApiKey key(String text, String where) {
        List<String> parts = List.of(text.split("\\s+"));
        if (parts.size() != 3) {
            throw new IllegalArgumentException(
                    where + ": a key is: client sha256-of-the-key scope,scope");
        }
        try {
            return ApiKey.ofDigest(parts.get(0), parts.get(1), KnownScopes.read(parts.get(2)));
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(where + ": " + mistake.getMessage(), mistake);
        }
    }
}
