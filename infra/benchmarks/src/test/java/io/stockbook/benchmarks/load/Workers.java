package io.stockbook.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients that wait for each answer, one thread each. */
public final class Workers {

    /** A client's way to who answers; only its own thread uses it. */
    public interface Client extends AutoCloseable {

        /** Tells whether the request was accepted. */
        boolean perform(Step step) throws Exception;

        @Override
        default void close() {}
    }

    /** Opens a client's way; outside the measured stretch. */
    @FunctionalInterface
    public interface Opening {
        Client open() throws Exception;
    }

    private Workers() {}

    /** Keeps this many requests under way for this long. */
    public static Run drive(Load load, int inFlight, Duration duration, Opening opening)
            throws Exception {
        List<Client> clients = new ArrayList<>();
        try {
            for (int client = 0; client < inFlight; client++) {
                clients.add(opening.open());
            }
            Stretch stretch = new Stretch(load, duration);
            List<Thread> threads = new ArrayList<>();
            for (Client client : clients) {
                threads.add(
                        Thread.ofPlatform()
                                .name("client-" + threads.size())
                                .start(() -> work(stretch, client)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return stretch.ended();
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    private static void work(Stretch stretch, Client client) {
        Load.Script script = stretch.newClient();
        try {
            // Each asks at least once, however long its thread took to start.
            do {
                Step step = script.next();
                long sentAt = System.nanoTime();
                stretch.answered(step, client.perform(step), sentAt);
            } while (stretch.goesOn(script));
        } catch (Exception failure) {
            stretch.failed(failure);
        }
    }
}
