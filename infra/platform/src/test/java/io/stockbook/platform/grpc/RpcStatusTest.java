package io.stockbook.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

final class RpcStatusTest {

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST, INVALID_ARGUMENT",
        "401, UNAUTHENTICATED, UNAUTHENTICATED",
        "403, FORBIDDEN, PERMISSION_DENIED",
        "404, UNKNOWN_ORDER, NOT_FOUND",
        "409, INSUFFICIENT_STOCK, FAILED_PRECONDITION",
        "409, ALREADY_EXISTS, ALREADY_EXISTS",
        "410, FEED_GAP, OUT_OF_RANGE",
        "412, STALE_VERSION, ABORTED",
        "413, TOO_LARGE, RESOURCE_EXHAUSTED",
        "415, UNSUPPORTED_MEDIA_TYPE, INVALID_ARGUMENT",
        "422, KEY_REUSED, FAILED_PRECONDITION",
        "429, OVERLOADED, RESOURCE_EXHAUSTED",
        "500, DEFECT, INTERNAL",
        "501, NOT_IMPLEMENTED, INTERNAL",
        "503, NOT_YET, UNAVAILABLE"
    })
    void every_status_has_a_code(int status, String code, Code rpc) {
        assertThat(RpcStatus.codeOf(Problem.of(HttpStatus.valueOf(status), code, "Because.")))
                .isEqualTo(rpc);
    }

    @Test
    void nothing_of_a_problem_is_lost() throws InvalidProtocolBufferException {
        Problem problem =
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOT_YET",
                        "The view is at 3.",
                        Map.of("position", 3L));
        ProblemException ended = new ProblemException(problem).with("Retry-After", "2");

        Status status = StatusProto.fromThrowable(RpcErrors.of(ended));

        assertThat(status.getCode()).isEqualTo(Code.UNAVAILABLE_VALUE);
        assertThat(status.getMessage()).isEqualTo("The view is at 3.");
        ErrorInfo said = status.getDetails(0).unpack(ErrorInfo.class);
        assertThat(said.getReason()).isEqualTo("NOT_YET");
        assertThat(said.getDomain()).isEqualTo("stockbook");
        assertThat(said.getMetadataMap()).containsExactly(Map.entry("position", "3"));
        assertThat(status.getDetails(1).unpack(RetryInfo.class).getRetryDelay().getSeconds())
                .isEqualTo(2);
    }

    @Test
    void a_defect_shows_nothing_but_what_to_quote() throws InvalidProtocolBufferException {
        Status status =
                StatusProto.fromThrowable(RpcErrors.of(new IllegalStateException("the password")));

        assertThat(status.getCode()).isEqualTo(Code.INTERNAL_VALUE);
        assertThat(status.toString()).doesNotContain("password");
        assertThat(status.getDetails(1).unpack(RequestInfo.class).getRequestId())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void a_server_that_ends_is_no_defect() throws InvalidProtocolBufferException {
        Status status =
                StatusProto.fromThrowable(
                        RpcErrors.of(new IllegalStateException(new InterruptedException())));

        assertThat(status.getCode()).isEqualTo(Code.UNAVAILABLE_VALUE);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("CLOSING");
    }
}
