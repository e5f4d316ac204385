package io.stockbook.application.torture;

import io.stockbook.application.torture.client.Door;
import io.stockbook.application.torture.client.Journal;
import io.stockbook.application.torture.client.Mood;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.client.Reader;
import io.stockbook.application.torture.client.Sender;
import io.stockbook.application.torture.client.Tally;
import io.stockbook.application.torture.client.Writer;
import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.application.torture.plan.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The clients of a run, and their raw logs. */
final class Load implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofMinutes(3);

    private final Settings settings;
    private final Door door;
    private final Journal attempts;
    private final Journal seen;
    private final Mood mood = new Mood();
    private final Tally tally = new Tally();
    private final List<Thread> clients = new ArrayList<>();
    private final LongSupplier clock;
    private final Sender sender;

    Load(Settings settings, Door door) throws IOException {
        this.settings = settings;
        this.door = door;
        this.attempts = Journal.in(attempts(settings.out()));
        this.seen = Journal.in(seen(settings.out()));
        long began = System.nanoTime();
        this.clock = () -> System.nanoTime() - began;
        this.sender = new Sender(door, attempts, tally, clock);
    }

    /** The raw log of the writers. */
    static Path attempts(Path directory) {
        return directory.resolve("attempts.jsonl.gz");
    }

    /** The raw log of the readers. */
    static Path seen(Path directory) {
        return directory.resolve("seen.jsonl.gz");
    }

    Sender sender() {
        return sender;
    }

    Mood mood() {
        return mood;
    }

    Tally tally() {
        return tally;
    }

    /** What the stories need, then the stories. */
    void begin() {
        for (Operation operation : new World().beginning()) {
            if (sender.send(operation, 0).outcome() != Outcome.OK) {
                throw new IllegalStateException("the run could not begin with " + operation);
            }
        }
        for (int number = 0; number < settings.writers(); number++) {
            Writer writer = new Writer(settings.seed(), number, sender, mood, tally);
            clients.add(Thread.ofPlatform().name("writer-" + number).start(writer));
        }
        for (int number = 0; number < settings.readers(); number++) {
            Reader reader =
                    new Reader(
                            Chance.of(settings.seed(), "reader" + number),
                            door,
                            seen,
                            mood,
                            new Reader.Notes(tally, clock));
            clients.add(Thread.ofPlatform().name("reader-" + number).start(reader));
        }
    }

    /** Lets everybody finish what was begun. */
    void end() throws InterruptedException {
        mood.stop();
        for (Thread client : clients) {
            if (!client.join(LAST_WORDS)) {
                throw new IllegalStateException(client.getName() + " does not come to an end");
            }
        }
        sender.awaitSilence();
    }

    /** Nothing more is written to the logs after this. */
    @Override
    public void close() throws IOException {
        door.close();
        attempts.close();
        seen.close();
    }
}
