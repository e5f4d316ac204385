package io.stockbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.stockbook.platform.grpc.RpcErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

final class ProblemAdviceTest {

    @Test
    void anAnswerGivenUpAsksForTheSameRequestAgain() throws Exception {
        ResponseEntity<Object> answer =
                Objects.requireNonNull(
                        new ProblemAdvice()
                                .handleException(
                                        new AsyncRequestTimeoutException(),
                                        new ServletWebRequest(requestFor("/v1/orders"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo("SERVICE_UNAVAILABLE");
                            assertThat(problem.detail()).contains("with the same key");
                            assertThat(problem.instance()).isEqualTo("/v1/orders");
                        });
    }

    @Test
    void aDatabaseThatIsCutOffIsNoClientThatHungUp() {
        ResponseEntity<Object> answer =
                Objects.requireNonNull(
                        new ProblemAdvice()
                                .defect(
                                        new IllegalStateException(
                                                "cannot read", new IOException("Broken pipe")),
                                        new ServletWebRequest(requestFor("/v1/orders"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(
                        new ProblemAdvice()
                                .defect(
                                        new IllegalStateException(
                                                new ClientAbortException("Broken pipe")),
                                        new ServletWebRequest(requestFor("/v1/orders"))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 503",
        "08001, 503",
        "53300, 503",
        "57P01, 503",
        "57P03, 503",
        "57014, 500",
        "42P01, 500",
        "23505, 500"
    })
    void whileTheDatabaseIsAwayTheSameRequestMayComeAgain(String state, int status) {
        ResponseEntity<Object> answer =
                Objects.requireNonNull(
                        new ProblemAdvice()
                                .defect(
                                        new IllegalStateException(
                                                "cannot read", new SQLException("no", state)),
                                        new ServletWebRequest(requestFor("/v1/orders"))));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getFirst("Retry-After"))
                .isEqualTo(status == 503 ? "1" : null);
    }

    @Test
    void aPoolThatGivesNoConnectionIsADatabaseThatIsAway() {
        Throwable none = new SQLTransientConnectionException("not available, timed out");
        assertThat(DatabaseAway.isBehind(new IllegalStateException(none))).isTrue();
        assertThat(DatabaseAway.isBehind(new IllegalStateException("no"))).isFalse();
        assertThat(RpcErrors.of(new IllegalStateException(none)).getStatus().getCode())
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    private static HttpServletRequest requestFor(String path) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ProblemAdviceTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) -> method.getName().equals("getRequestURI") ? path : null);
    }
}
