package io.stockbook.platform.grpc;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** Turns every exception of a call into a status, and shows nothing of the inside. */
final class ProblemsAsStatus implements GrpcExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemsAsStatus.class);

    @Override
    public StatusException handleException(Throwable failure) {
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
