package io.stockbook.application.web;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.Progress;
import io.stockbook.queries.View;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Waits for the view of the master, for who makes commands of what it shows. */
final class MasterView {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Progress progress;

    MasterView(DSLContext questions) {
        progress = new Progress(questions);
    }

    /**
     * Returns once it shows all that is in the ledger by now.
     *
     * @throws ProblemException when that takes too long
     */
    void catchUp() {
        if (!progress.awaitPosition(View.MASTER, progress.head(), PATIENCE)) {
            throw new ProblemException(
                            Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "NOT_YET",
                                    "The view of the master is behind the ledger, and nothing has"
                                            + " happened. Send the same request again."))
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
    }
}
