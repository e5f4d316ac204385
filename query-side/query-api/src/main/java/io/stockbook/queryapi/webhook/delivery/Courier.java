package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.queryapi.webhook.WebhookEndpointId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Delivers to one endpoint, one message after the other, until it is another one's turn. */
final class Courier {

    /** After so many it lets others come first, who may have waited for a place. */
    private static final int LONGEST_TURN = 50;

    /** Couriers are many, and the connections that they share with questions are few. */
    private static final int CONNECTIONS = 3;

    private final NextMessages next;
    private final HttpSender sender;
    private final Outcomes outcomes;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private volatile boolean ending;

    Courier(NextMessages next, HttpSender sender, Outcomes outcomes) {
        this.next = next;
        this.sender = sender;
        this.outcomes = outcomes;
    }

    /** Cuts off what is under way, and begins nothing more. */
    void end() {
        ending = true;
        sender.close();
    }

    void deliver(WebhookEndpointId endpoint) {
        for (int sent = 0; sent < LONGEST_TURN && !ending; sent++) {
            Optional<Outgoing> message = asking(() -> next.next(endpoint));
            if (message.isEmpty()) {
                return;
            }
            Attempt attempt = sender.send(message.get());
            if (!attempt.isSuccess() && ending) {
                // We cut it off ourselves; whoever comes next sends it again.
                return;
            }
            if (!asking(() -> outcomes.record(message.get(), attempt))) {
                return;
            }
        }
    }

    <T> T asking(Supplier<T> database) {
        connections.acquireUninterruptibly();
        try {
            return database.get();
        } finally {
            connections.release();
        }
    }
}
