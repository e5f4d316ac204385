package io.stockbook.platform.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Ends a call with one answer, or with what went wrong. */
public final class RpcAnswer {

    private RpcAnswer() {}

    /** Asks for the answer on this thread, which need not be the one that took the call. */
    public static <T> void to(StreamObserver<T> caller, Supplier<T> question) {
        T answer;
        try {
            answer = question.get();
        } catch (RuntimeException failed) {
            caller.onError(RpcErrors.of(failed));
            return;
        }
        caller.onNext(answer);
        caller.onCompleted();
    }
}
