package io.stockbook.platform.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's programs, unpacked once per machine and version, apart from anybody's data. */
final class Binaries {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    static Path unpacked() throws IOException {
        byte[] archive = archive();
        Path cache = cache();
        Path home = cache.resolve("postgres-" + digest(archive));
        if (!Files.exists(home)) {
            log.info("Unpacking PostgreSQL to {}", home);
            Files.createDirectories(cache);
            openToAll(cache);
            unpack(archive, cache, home);
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        String machine = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
        if (!machine.equals("Linux/amd64")) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL runs on Linux/amd64, this machine is %s. Point STOCKBOOK_DB_URL at a PostgreSQL server instead."
                            .formatted(machine));
        }
        try (InputStream stored = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (stored == null) {
                throw new DatabaseUnusable("The class path lacks PostgreSQL's " + ARCHIVE);
            }
            return stored.readAllBytes();
        }
    }

    /** Root's own directories are closed to the user that runs PostgreSQL for root. */
    private static Path cache() throws IOException {
        if (ServerUser.root()) {
            return Path.of("/var/cache/stockbook");
        }
        String configured = System.getenv("XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "stockbook")
                : Path.of(configured, "stockbook");
    }

    /** Whoever moves a whole tree into place first wins, and the others use that one. */
    private static void unpack(byte[] archive, Path cache, Path home) throws IOException {
        Path draft = Files.createTempDirectory(cache, "unpacking-");
        try {
            extract(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            log.debug("Another process unpacked {} first", home, e);
            remove(draft);
        } catch (IOException e) {
            remove(draft);
            throw e;
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                extract(tar, entry, target.resolve(entry.getName()));
                entry = tar.getNextEntry();
            }
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path directory : files.filter(Files::isDirectory).toList()) {
                openToAll(directory);
            }
        }
    }

    /** The archive names few of its directories. */
    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        Files.createDirectories(
                entry.isDirectory() ? file : Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Independent of the umask we were started with. */
    private static void openToAll(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, fromString("rwxr-xr-x"));
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
