package io.stockbook.application.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /metrics}: how this node is, in the text format of Prometheus. */
@Hidden
@RestController
final class MetricsEndpoint {

    static final String METRICS_READ = "metrics:read";

    private final PrometheusMeterRegistry meters;

    MetricsEndpoint(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    @Scope(METRICS_READ)
    String metrics() {
        return meters.scrape();
    }
}
