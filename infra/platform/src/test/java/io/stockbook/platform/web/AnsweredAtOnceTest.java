package io.stockbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

final class AnsweredAtOnceTest {

    private static final TestServer SERVER = TestServer.start(Futures.class);

    @Test
    void anAnswerThatIsThereGoesThroughTheServerOnce() {
        Passes passes = SERVER.bean(Passes.class);

        passes.seen().clear();
        HttpResponse<String> ready = SERVER.call("GET", "/ready", "").send();
        assertThat(ready.body()).isEqualTo("{\"word\":\"ready\"}");
        assertThat(ready.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(passes.seen()).containsExactly(DispatcherType.REQUEST);

        passes.seen().clear();
        HttpResponse<String> later = SERVER.call("GET", "/later", "").send();
        assertThat(later.body()).isEqualTo("{\"word\":\"later\"}");
        assertThat(passes.seen()).containsExactly(DispatcherType.REQUEST, DispatcherType.ASYNC);
    }

    @Test
    void anAnswerThatCannotBeGivenIsAProblemAllTheSame() {
        HttpResponse<String> answer = SERVER.call("GET", "/failed", "").send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    record Said(String word) {}

    /** How often a request went through the filters, and as what. */
    record Passes(List<DispatcherType> seen) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(WebPlatform.class)
    @RestController
    static class Futures {

        @Bean
        Passes passes() {
            return new Passes(new CopyOnWriteArrayList<>());
        }

        @Bean
        FilterRegistrationBean<?> counting(Passes passes) {
            FilterRegistrationBean<?> filter =
                    new FilterRegistrationBean<>(
                            (request, response, chain) -> {
                                passes.seen()
                                        .add(((HttpServletRequest) request).getDispatcherType());
                                chain.doFilter(request, response);
                            });
            filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
            filter.setAsyncSupported(true);
            return filter;
        }

        @GetMapping("/ready")
        CompletableFuture<ResponseEntity<Said>> ready() {
            return CompletableFuture.completedFuture(
                    ResponseEntity.ok().eTag("\"7\"").body(new Said("ready")));
        }

        @GetMapping("/later")
        CompletableFuture<ResponseEntity<Said>> later() {
            return new CompletableFuture<ResponseEntity<Said>>()
                    .completeOnTimeout(
                            ResponseEntity.ok(new Said("later")), 20, TimeUnit.MILLISECONDS);
        }

        @GetMapping("/failed")
        CompletableFuture<ResponseEntity<Said>> failed() {
            return CompletableFuture.failedFuture(
                    new ProblemException(
                            Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is none.")));
        }
    }
}
