package io.stockbook.application.torture;

import io.stockbook.application.torture.Summary.Course;
import io.stockbook.application.torture.client.Door;
import io.stockbook.application.torture.nemesis.Calamity;
import io.stockbook.application.torture.nemesis.Ordeal;
import io.stockbook.application.torture.nemesis.Recoveries;
import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.rig.DatabaseServer;
import io.stockbook.application.torture.rig.Rig;
import io.stockbook.schema.Migrations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run: load, nemeses, rest, judgement. */
public final class Torture {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMinutes(3);
    private static final int LATE = 5;

    private final Settings settings;
    private final PrintStream progress;
    private final Recoveries recoveries = new Recoveries();
    private final long began = System.nanoTime();

    /**
     * A run with these settings.
     *
     * @param progress where is said what goes on
     */
    public Torture(Settings settings, PrintStream progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Goes through with it; what went wrong on the way stands in the summary. */
    public Summary run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.out());
        Path data = settings.out().resolve("database");
        Summary summary;
        try (DatabaseServer database = DatabaseServer.start(data)) {
            Migrations.migrate(database.owner(), database.application().user());
            Course course = course(database);
            say("judging");
            summary = Summary.of(course, Verdict.of(database, settings.out()));
        }
        Files.writeString(settings.out().resolve("summary.json"), summary.json() + "\n");
        if (summary.holds() && !settings.keep()) {
            remove(data);
            remove(settings.out().resolve("parts"));
        }
        return summary;
    }

    /** Until nobody is at work any more. */
    private Course course(DatabaseServer database)
            throws IOException, SQLException, InterruptedException {
        KeyForClients key = KeyForClients.in(settings.out());
        try (Rig rig = Rig.start(settings.out(), database, key.file());
                Load load = new Load(settings, new Door(rig.addresses(), key.text()))) {
            String failure = endured(rig, load, key);
            say("waiting until nothing is left to do");
            boolean atRest = Quiet.await(database, REST);
            boolean inOrder = rig.endNodes();
            // A reservation may expire after the last look, and what follows from that counts too.
            for (int again = 0;
                    atRest && inOrder && !Quiet.now(database) && again < LATE;
                    again++) {
                rig.startNodes();
                atRest = Quiet.await(database, REST);
                inOrder = rig.endNodes();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new Course(settings, load.tally(), recoveries, took, atRest, inOrder, failure);
        }
    }

    /** What went wrong with the run itself, if anything. */
    private @Nullable String endured(Rig rig, Load load, KeyForClients key)
            throws InterruptedException {
        try {
            awaitNodes(rig, key);
            say("two nodes are ready; the load begins");
            load.begin();
            calamity(rig, load);
            return null;
        } catch (IOException | SQLException | RuntimeException failed) {
            failed.printStackTrace(progress);
            return failed.toString();
        } finally {
            load.end();
        }
    }

    private void calamity(Rig rig, Load load)
            throws IOException, SQLException, InterruptedException {
        Calamity calamity =
                new Calamity(
                        settings.seed(),
                        new Ordeal(
                                rig,
                                load.sender(),
                                load.mood(),
                                load.tally(),
                                Chance.of(settings.seed(), "nemesis"),
                                recoveries,
                                settings.tempo(),
                                new AtomicLong()),
                        this::say);
        Duration duration = settings.duration();
        if (duration == null) {
            calamity.once(settings.kinds());
        } else {
            calamity.until(System.nanoTime() + duration.toNanos(), settings.kinds());
        }
        load.tally().add("injury append answers cut", rig.cuts().appends().cuts());
        load.tally().add("injury client answers cut", rig.cuts().clients().cuts());
    }

    private static void awaitNodes(Rig rig, KeyForClients key) throws InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        try (Door door = new Door(rig.addresses(), key.text())) {
            for (int node = 0; node < Rig.NODES; node++) {
                while (door.get(node, "/v1/ledger/position").status() != 200) {
                    if (System.nanoTime() - giveUp > 0) {
                        throw new IllegalStateException("node " + node + " does not start");
                    }
                    Thread.sleep(100);
                }
            }
        }
    }

    private void say(String what) {
        progress.printf("[%4d s] %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
