package io.stockbook.platform.grpc;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.stockbook.platform.web.DatabaseAway;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Turns every exception of a call into a status, and shows nothing of the inside. */
public final class RpcErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RpcErrors.class);

    private static final Problem ENDING =
            Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "CLOSING",
                    "This server is ending. Send the same request again.");

    private RpcErrors() {}

    /** What the caller hears of it. */
    public static StatusException of(Throwable failure) {
        return switch (failure) {
            case ProblemException ended -> RpcStatus.of(ended);
            case StatusException told -> told;
            case StatusRuntimeException told ->
                    new StatusException(told.getStatus(), told.getTrailers());
            default -> unknown(failure);
        };
    }

    private static StatusException unknown(Throwable failure) {
        if (isEnding(failure)) {
            return RpcStatus.of(new ProblemException(ENDING));
        }
        if (DatabaseAway.isBehind(failure)) {
            LOG.warn("the database cannot be reached: {}", failure.toString());
            return RpcStatus.of(DatabaseAway.problem());
        }
        return defect(failure);
    }

    /** Threads are interrupted for one reason: this server ends, and nothing is wrong with it. */
    private static boolean isEnding(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    private static StatusException defect(Throwable failure) {
        String trace = TraceId.fresh();
        LOG.error("a call failed for a reason of our own, trace id {}", trace, failure);
        return RpcStatus.of(Problem.defect(), trace);
    }
}
