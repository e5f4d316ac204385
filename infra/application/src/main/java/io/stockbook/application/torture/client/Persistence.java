package io.stockbook.application.torture.client;

import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.application.torture.plan.Step;
import java.time.Duration;

/** Sends a command again under the same id while nobody knows what became of it. */
final class Persistence {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration AVOIDED = Duration.ofSeconds(1);
    private static final int NOBODY = -1;
    private static final int FIRST_PAUSE = 50;
    private static final int LAST_PAUSE = 800;

    private final Sender sender;
    private final Mood mood;
    private final Tally tally;
    private final Chance chance;
    private int silent = NOBODY;
    private long silentUntil;

    Persistence(Sender sender, Mood mood, Tally tally, Chance chance) {
        this.sender = sender;
        this.mood = mood;
        this.tally = tally;
        this.chance = chance;
    }

    /** The last attempt; who does not persist leaves it as it stands, and rests a moment too. */
    Attempt send(Operation operation, Step step) {
        Attempt attempt = send(operation, step.node());
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        int pause = FIRST_PAUSE;
        while (open(attempt) && rested(pause) && step.retried() && System.nanoTime() < giveUp) {
            tally.count("retries");
            attempt = send(operation, chance.between(0, 1));
            pause = Math.min(LAST_PAUSE, pause * 2);
        }
        return attempt;
    }

    /** Whoever hears nothing from one node asks the other for a while, as clients do. */
    private Attempt send(Operation operation, int node) {
        boolean avoided = node == silent && System.nanoTime() - silentUntil < 0;
        Attempt attempt = sender.send(operation, avoided ? 1 - node : node);
        if (attempt.status() == 0) {
            silent = attempt.node();
            silentUntil = System.nanoTime() + AVOIDED.toNanos();
        }
        return attempt;
    }

    private static boolean open(Attempt attempt) {
        return switch (attempt.outcome()) {
            case UNKNOWN, IN_FLIGHT -> true;
            // What the door does not know it will not know in a moment either.
            case NOT_TAKEN -> attempt.status() != 404;
            case OK, REFUSED, KEY_REUSED, MISTAKE -> false;
        };
    }

    /** False when somebody wants the thread to end. */
    private boolean rested(int millis) {
        try {
            Thread.sleep(mood.running() ? chance.between(millis / 2, millis) : LAST_PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
