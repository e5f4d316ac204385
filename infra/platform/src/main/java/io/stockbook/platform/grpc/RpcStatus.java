package io.stockbook.platform.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.Map;
import java.util.stream.Collectors;

/** The one table from problems to what gRPC calls them; the same problem goes over both doors. */
public final class RpcStatus {

    /** Whose codes they are, in every {@code ErrorInfo}. */
    public static final String DOMAIN = "stockbook";

    private RpcStatus() {}

    /** The gRPC code of a problem; its own code stays the finer one. */
    public static Code codeOf(Problem problem) {
        return switch (problem.status()) {
            case 401 -> Code.UNAUTHENTICATED;
            case 403 -> Code.PERMISSION_DENIED;
            case 404 -> Code.NOT_FOUND;
            case 409 ->
                    problem.code().equals("ALREADY_EXISTS")
                            ? Code.ALREADY_EXISTS
                            : Code.FAILED_PRECONDITION;
            case 410 -> Code.OUT_OF_RANGE;
            // Read it again and decide anew: more than the same call once more.
            case 412 -> Code.ABORTED;
            case 413, 429 -> Code.RESOURCE_EXHAUSTED;
            case 422 -> Code.FAILED_PRECONDITION;
            case 503 -> Code.UNAVAILABLE;
            default -> problem.status() >= 500 ? Code.INTERNAL : Code.INVALID_ARGUMENT;
        };
    }

    /** A problem with its code, its numbers, and when to come again. */
    static StatusException of(ProblemException ended) {
        Status.Builder status = status(ended.problem());
        ended.retryAfter()
                .ifPresent(
                        wait ->
                                status.addDetails(
                                        Any.pack(
                                                RetryInfo.newBuilder()
                                                        .setRetryDelay(
                                                                Duration.newBuilder()
                                                                        .setSeconds(
                                                                                wait.toSeconds()))
                                                        .build())));
        return StatusProto.toStatusException(status.build());
    }

    /** A problem that one quotes a trace for. */
    static StatusException of(Problem problem, String trace) {
        return StatusProto.toStatusException(
                status(problem)
                        .addDetails(Any.pack(RequestInfo.newBuilder().setRequestId(trace).build()))
                        .build());
    }

    private static Status.Builder status(Problem problem) {
        Map<String, String> numbers =
                problem.numbers().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().toString()));
        return Status.newBuilder()
                .setCode(codeOf(problem).getNumber())
                .setMessage(problem.detail())
                .addDetails(
                        Any.pack(
                                ErrorInfo.newBuilder()
                                        .setReason(problem.code())
                                        .setDomain(DOMAIN)
                                        .putAllMetadata(numbers)
                                        .build()));
    }
}
