package io.stockbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
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

    private static HttpServletRequest requestFor(String path) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ProblemAdviceTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) -> method.getName().equals("getRequestURI") ? path : null);
    }
}
