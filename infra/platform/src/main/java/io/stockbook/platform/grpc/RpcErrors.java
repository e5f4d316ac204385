package io.stockbook.platform.grpc;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception of a call into a status, and shows nothing of the inside. */
public final class RpcErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RpcErrors.class);

    private RpcErrors() {}

    /** What the caller hears of it. */
    public static StatusException of(Throwable failure) {
        return switch (failure) {
            case ProblemException ended -> RpcStatus.of(ended);
            case StatusException told -> told;
            case StatusRuntimeException told ->
                    new StatusException(told.getStatus(), told.getTrailers());
            default -> defect(failure);
        };
    }

    private static StatusException defect(Throwable failure) {
        String trace = TraceId.fresh();
        LOG.error("a call failed for a reason of our own, trace id {}", trace, failure);
        return RpcStatus.of(Problem.defect(), trace);
    }
}
