package io.stockbook.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own programs, run inside one data directory by the user who owns it. */
record ServerPrograms(Path binaries, Path data, ServerUser user) {

    /**
     * How the programs are told where the data is. They stand in it already, so no directory above
     * need be open to their user (a root-owned, closed parent is common), and no shell of theirs
     * ever sees a path with a quote in it.
     */
    static final String HERE = "/proc/self/cwd";

    static ServerPrograms in(Path data) throws IOException {
        return new ServerPrograms(Binaries.unpacked(), data, ServerUser.of(data));
    }

    /** Runs a program to its end and returns what it said; anything but success is an exception. */
    String run(String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        // A backend that gives its memory back after each batch has it cleared by the kernel for
        // the next one, which took a twentieth of its time. Only glibc reads this.
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", "/usr/bin:/bin:/usr/sbin:/sbin",
                                "PGDATA", HERE,
                                "LC_ALL", "C",
                                "TZ", "UTC",
                                "MALLOC_TRIM_THRESHOLD_", "67108864",
                                "MALLOC_MMAP_THRESHOLD_", "33554432"));
        Process process = builder.start();
        try (Writer stdin = process.outputWriter(UTF_8)) {
            stdin.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        int exit = exit(process);
        if (exit != 0) {
            throw new DatabaseUnusable(
                    "%s ended with %d in %s:%n%s".formatted(program, exit, data, output));
        }
        return output;
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
