package io.stockbook.connectors.cutover;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * At one time one cutover's files are read here: they may have a million rows, and all of them are
 * in memory while they are held against each other.
 */
final class ReadingTurn {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    /** Who asks waits so long for their turn. */
    ReadingTurn(Duration patience) {
        this.patience = patience;
    }

    <T> T take(Supplier<T> reading) {
        if (!comes()) {
            throw comeAgain("Files of a cutover are being read here.");
        }
        try {
            return reading.get();
        } finally {
            turn.release();
        }
    }

    /** Somebody else is at it. */
    static ProblemException comeAgain(String why) {
        return new ProblemException(
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                why + " Ask again soon."))
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private boolean comes() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
