package io.stockbook.platform.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusException;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.Bearer;
import io.stockbook.platform.security.Caller;
import io.stockbook.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Lets nobody call without a valid key that has the scope of the method. */
final class ApiKeyInterceptor implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ApiKeys keys;
    private final RpcScopes scopes;

    ApiKeyInterceptor(ApiKeys keys, RpcScopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!scopes.isOpen(call.getMethodDescriptor())) {
            try {
                Caller caller = Bearer.callerOf(headers.get(AUTHORIZATION), keys);
                Bearer.require(scopes.of(call.getMethodDescriptor()), caller);
            } catch (ProblemException closed) {
                return ended(call, RpcStatus.of(closed));
            }
        }
        return next.startCall(call, headers);
    }

    private static <Q, A> ServerCall.Listener<Q> ended(
            ServerCall<Q, A> call, StatusException status) {
        @Nullable Metadata trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {};
    }
}
