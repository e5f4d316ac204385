package io.stockbook.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL processes that outlived whoever started them on our directory: a whole server when the
 * JVM was killed, or sessions without a server when the postmaster was.
 *
 * <p>They are known by standing in the directory, which holds however old the process ids in its
 * files are. We hold the lock of the directory, so they belong to no living Stockbook.
 */
final class Survivors {

    private static final Logger log = LoggerFactory.getLogger(Survivors.class);

    private static final int PATIENCE_SECONDS = 20;

    private final Path data;
    private final ServerPrograms programs;

    Survivors(Path data, ServerPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    void stop() throws IOException {
        List<ProcessHandle> found = find();
        Optional<Long> postmaster = recordedPostmaster();
        if (!found.isEmpty()) {
            log.warn("Stopping PostgreSQL processes left in {}: {}", data, pids(found));
            if (found.stream().anyMatch(process -> postmaster.equals(Optional.of(process.pid())))) {
                programs.run("", "pg_ctl", "-m", "fast", "-w", "-t", "600", "stop");
            }
            quit();
        } else if (postmaster.flatMap(ProcessHandle::of).isPresent()) {
            setAside(data.resolve("postmaster.pid"));
        }
    }

    /**
     * Sessions end by themselves when they notice that their server is gone; a busy one is told.
     */
    private void quit() throws IOException {
        if (gone()) {
            return;
        }
        for (ProcessHandle process : find()) {
            programs.run("", "pg_ctl", "kill", "QUIT", Long.toString(process.pid()));
        }
        if (!gone()) {
            throw new DatabaseUnusable(
                    "PostgreSQL processes in %s do not end: %s. End them, then start again."
                            .formatted(data, pids(find())));
        }
    }

    /** PostgreSQL would take the process that has this id today for its own server and give up. */
    private void setAside(Path stale) throws IOException {
        log.info("{} names a process that is no PostgreSQL of this directory", stale);
        Disk.move(stale, data.resolve("postmaster.pid.stale"));
    }

    boolean any() {
        return !find().isEmpty();
    }

    private List<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(proc.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(data);
        } catch (IOException _) {
            // It ended meanwhile, or belongs to somebody else and so cannot have our files open.
            return false;
        }
    }

    private Optional<Long> recordedPostmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream().findFirst().map(Long::valueOf);
    }

    /**
     * Looks again each second, since nobody may be there to bury a dead process (a JVM that is the
     * first process of its container) and its end is then never announced.
     */
    private boolean gone() {
        List<ProcessHandle> found = find();
        for (int second = 0; second < PATIENCE_SECONDS && !found.isEmpty(); second++) {
            awaitEnd(found);
            found = find();
        }
        return found.isEmpty();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(1, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            log.debug("Still there: {}", pids(processes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while waiting for PostgreSQL to end.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).toList();
    }
}
