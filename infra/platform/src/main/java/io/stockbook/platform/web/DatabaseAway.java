package io.stockbook.platform.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tells a database that cannot be reached from a defect: whoever asks again may be answered. */
public final class DatabaseAway {

    /** SQL states of connections that broke or were not to be had, and of a server that ends. */
    private static final String STATES = "08...|53300|57P0[1-5]";

    /** Exceptions may name each other as causes in a circle. */
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** True when it is what stands behind this failure. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (says(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean says(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _, SQLRecoverableException _ -> true;
            case SQLException it -> it.getSQLState() != null && it.getSQLState().matches(STATES);
            default -> false;
        };
    }

    /** What whoever asked is told. */
    public static ProblemException problem() {
        return new ProblemException(
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                "The database cannot be reached, and a command may still hold."
                                        + " Send the same request with the same key again."))
                .with(HttpHeaders.RETRY_AFTER, "1");
    }
}
