package io.stockbook.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one PostgreSQL. They come into being whole, and nothing here takes them away. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final String MAJOR_VERSION = "18";
    private static final String SETTINGS = "stockbook.conf";

    /** The superuser has no password and so cannot log in; only single-user mode is his. */
    private static final String ACCESS =
            """
            # Written by Stockbook: only this machine, only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final String INCLUDE =
            """

            # Stockbook's own settings, written anew at each start.
            include = 'stockbook.conf'
            # Whatever follows here is yours.
            """;

    private Cluster() {}

    static Logins openOrCreate(Path directory, Path data) throws IOException {
        Path loginsFile = Logins.fileIn(directory);
        if (Files.exists(data)) {
            check(data);
            if (!Files.exists(loginsFile)) {
                throw new DatabaseUnusable(
                        "The file %s with the passwords of %s is missing. Put it back from your backup."
                                .formatted(loginsFile, data));
            }
        }
        Logins logins =
                Files.exists(loginsFile) ? Logins.read(directory) : Logins.create(directory);
        if (!Files.exists(data)) {
            create(directory, data, logins);
        }
        configure(data);
        return logins;
    }

    private static void check(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.isReadable(version)) {
            throw new DatabaseUnusable(
                    "The directory %s exists but holds no PostgreSQL data that this user may read. Stockbook leaves it as it is; start as its owner, or choose another directory."
                            .formatted(data));
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new DatabaseUnusable(
                    "The data in %s is of PostgreSQL %s, this Stockbook brings %s. Upgrade it with pg_upgrade first."
                            .formatted(data, found, MAJOR_VERSION));
        }
    }

    /** Made beside its place and moved there when done, so a crash leaves no half of a cluster. */
    private static void create(Path directory, Path data, Logins logins) throws IOException {
        log.info("Creating the database in {}", data);
        Path draft = Files.createTempDirectory(directory, "postgres-unfinished-");
        ServerUser.own(draft);
        ServerPrograms programs = ServerPrograms.in(draft);
        programs.run(
                "",
                "initdb",
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--no-locale",
                "--data-checksums");
        Disk.write(draft.resolve("pg_hba.conf"), ACCESS);
        Path settings = draft.resolve("postgresql.conf");
        Disk.write(settings, Files.readString(settings) + INCLUDE);
        configure(draft);
        createRoles(programs, logins);
        Disk.move(draft, data);
    }

    /** Through single-user mode, so the passwords are on no command line and in no log. */
    private static void createRoles(ServerPrograms programs, Logins logins) throws IOException {
        String statements =
                """
                CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
                CREATE ROLE %3$s LOGIN PASSWORD '%4$s'
                CREATE DATABASE %5$s OWNER %1$s
                """
                        .formatted(
                                Logins.OWNER,
                                logins.ownerPassword(),
                                Logins.APPLICATION,
                                logins.applicationPassword(),
                                Logins.DATABASE);
        programs.run(
                statements,
                "postgres",
                "--single",
                "-D",
                ServerPrograms.HERE,
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "postgres");
    }

    private static void configure(Path data) throws IOException {
        Path file = data.resolve(SETTINGS);
        try (InputStream settings =
                Objects.requireNonNull(Cluster.class.getResourceAsStream(SETTINGS))) {
            Disk.write(file, new String(settings.readAllBytes(), UTF_8));
        }
        Files.getFileAttributeView(file, FileOwnerAttributeView.class, NOFOLLOW_LINKS)
                .setOwner(Files.getOwner(data));
    }
}
