package io.stockbook.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL's programs. PostgreSQL refuses to run as root, so root hands them to another
 * user and everybody else runs them as himself.
 */
record ServerUser(List<String> prefix) {

    private static final List<String> CANDIDATES = List.of("stockbook", "postgres", "nobody");

    /** The data is closed to every group, so PostgreSQL needs to be in none. */
    private static final int NO_GROUP = 65534;

    private static final List<Path> PROGRAMS =
            Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin").map(Path::of).toList();

    /** Makes a new, empty directory the property of the user that will run PostgreSQL there. */
    static void own(Path directory) throws IOException {
        if (root()) {
            Files.setOwner(directory, unprivileged(directory));
        }
    }

    /** The user whose data this is. */
    static ServerUser of(Path data) throws IOException {
        if (!root()) {
            return new ServerUser(List.of());
        }
        UserPrincipal owner = Files.getOwner(data);
        if (uid(data) == 0) {
            throw new DatabaseUnusable(
                    "PostgreSQL does not run as root, and %s belongs to root. Give it to the user that shall run PostgreSQL (chown -R)."
                            .formatted(data));
        }
        return new ServerUser(lessPrivileged(owner.getName(), uid(data)));
    }

    private static List<String> lessPrivileged(String name, int uid) {
        Optional<Path> setpriv = program("setpriv");
        if (setpriv.isPresent()) {
            return List.of(
                    setpriv.get().toString(),
                    "--reuid=" + uid,
                    "--regid=" + NO_GROUP,
                    "--clear-groups");
        }
        return program("runuser")
                .map(runuser -> List.of(runuser.toString(), "-u", name, "--"))
                .orElseThrow(
                        () ->
                                new DatabaseUnusable(
                                        "PostgreSQL does not run as root: install setpriv or"
                                            + " runuser (package util-linux), or start Stockbook as"
                                            + " another user."));
    }

    private static UserPrincipal unprivileged(Path directory) throws IOException {
        var users = directory.getFileSystem().getUserPrincipalLookupService();
        for (String candidate : CANDIDATES) {
            try {
                return users.lookupPrincipalByName(candidate);
            } catch (UserPrincipalNotFoundException _) {
                // Not on this machine: the next one may be.
            }
        }
        throw new DatabaseUnusable(
                "PostgreSQL does not run as root, and none of the users %s exists. Create one, or start Stockbook as another user."
                        .formatted(String.join(", ", CANDIDATES)));
    }

    private static Optional<Path> program(String name) {
        return PROGRAMS.stream().map(bin -> bin.resolve(name)).filter(Files::exists).findFirst();
    }

    static boolean root() throws IOException {
        return uid(Path.of("/proc/self")) == 0;
    }

    private static int uid(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid");
    }
}
