package io.stockbook.platform.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The two passwords of an embedded PostgreSQL, kept beside its data for the process owner only. */
record Logins(String ownerPassword, String applicationPassword) {

    static final String OWNER = "stockbook_owner";
    static final String APPLICATION = "stockbook";
    static final String DATABASE = "stockbook";

    private static final String OWNER_KEY = "owner.password";
    private static final String APPLICATION_KEY = "application.password";

    static Path fileIn(Path directory) {
        return directory.resolve("postgres-logins.properties");
    }

    static Logins read(Path directory) throws IOException {
        Path file = fileIn(directory);
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Logins(required(kept, OWNER_KEY, file), required(kept, APPLICATION_KEY, file));
    }

    /** Written before the cluster that uses them, so that no cluster exists without its logins. */
    static Logins create(Path directory) throws IOException {
        Logins created = new Logins(password(), password());
        Path draft =
                Files.createTempFile(
                        directory,
                        "postgres-logins-",
                        ".unfinished",
                        asFileAttribute(fromString("rw-------")));
        Disk.write(
                draft,
                "%s=%s%n%s=%s%n"
                        .formatted(
                                OWNER_KEY,
                                created.ownerPassword,
                                APPLICATION_KEY,
                                created.applicationPassword));
        Disk.move(draft, fileIn(directory));
        return created;
    }

    DatabaseLogin owner(int port) {
        return new DatabaseLogin(url(port), OWNER, ownerPassword);
    }

    DatabaseLogin application(int port) {
        return new DatabaseLogin(url(port), APPLICATION, applicationPassword);
    }

    @Override
    public String toString() {
        return "the logins of " + OWNER + " and " + APPLICATION;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private static String required(Properties kept, String key, Path file) {
        String value = kept.getProperty(key);
        if (value == null) {
            throw new DatabaseUnusable("The file %s lacks the line %s=…".formatted(file, key));
        }
        return value;
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
