package io.stockbook.application.node;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What an operator watches of webhooks, at every node the same, since it is the database's.
 * Endpoints that are disabled wait for nothing.
 */
final class WebhookMeters {

    /** The change that an endpoint waits for longest stands right after its cursor. */
    private static final String LOOK =
            """
            WITH lane AS (
                SELECT f.last_cursor - l.cursor AS pending, c.told_at
                FROM edge.webhook_endpoint e
                JOIN edge.webhook_lane l
                  ON l.owner = e.owner AND l.endpoint = e.endpoint AND l.replay = 0
                JOIN edge.availability_feed f ON f.owner = l.owner AND f.channel = l.channel
                LEFT JOIN edge.availability_change c
                  ON c.owner = l.owner AND c.channel = l.channel AND c.cursor = l.cursor + 1
                WHERE e.state = 'ACTIVE' AND l.cursor < f.last_cursor
                  AND edge.webhook_wants(e.types, 'availability.changed')),
            queued AS (
                SELECT count(*) AS pending, min(m.queued_at) AS told_at
                FROM edge.webhook_endpoint e
                JOIN edge.webhook_message m ON m.owner = e.owner AND m.endpoint = e.endpoint
                WHERE e.state = 'ACTIVE' AND NOT m.taken),
            waiting AS (SELECT * FROM lane UNION ALL SELECT * FROM queued)
            SELECT coalesce(sum(pending), 0) AS pending,
                   greatest(0, coalesce(extract(epoch FROM now() - min(told_at)), 0)) AS oldest,
                   (SELECT count(*) FROM edge.webhook_endpoint WHERE state = 'DISABLED') AS disabled,
                   (SELECT coalesce(sum(deliveries), 0) FROM edge.webhook_endpoint) AS attempts,
                   (SELECT coalesce(sum(failures), 0) FROM edge.webhook_endpoint) AS failures
            FROM waiting
            """;

    /**
     * What was to be seen.
     *
     * @param oldest seconds since the first of what waits was told
     */
    private record Look(
            double pending, double oldest, double disabled, double attempts, double failures) {

        /** What cannot be seen is no number. */
        static final Look NONE =
                new Look(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        static Look of(Record row) {
            return new Look(
                    row.get("pending", double.class),
                    row.get("oldest", double.class),
                    row.get("disabled", double.class),
                    row.get("attempts", double.class),
                    row.get("failures", double.class));
        }
    }

    private final FreshLook<Look> looks;

    private WebhookMeters(DSLContext questions, LongSupplier ticks) {
        this.looks =
                new FreshLook<>(
                        "webhooks", () -> Look.of(questions.fetchSingle(LOOK)), Look.NONE, ticks);
    }

    /**
     * Lets the registry ask.
     *
     * @param ticks nanoseconds that only grow
     */
    static void watch(MeterRegistry registry, DSLContext questions, LongSupplier ticks) {
        WebhookMeters meters = new WebhookMeters(questions, ticks);
        meters.gauge("stockbook.webhooks.pending", Look::pending)
                .description("Changes and messages that active endpoints have not taken yet")
                .register(registry);
        meters.gauge("stockbook.webhooks.oldest.pending", Look::oldest)
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        meters.gauge("stockbook.webhooks.disabled", Look::disabled)
                .description("Endpoints that are told nothing")
                .register(registry);
        meters.counter("stockbook.webhooks.attempts", Look::attempts)
                .description("Deliveries tried, of all endpoints that there are")
                .register(registry);
        meters.counter("stockbook.webhooks.failures", Look::failures)
                .description("Those of them that failed")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Look> figure) {
        return Gauge.builder(name, () -> figure.applyAsDouble(looks.latest()));
    }

    private FunctionCounter.Builder<?> counter(String name, ToDoubleFunction<Look> figure) {
        return FunctionCounter.builder(name, looks, seen -> figure.applyAsDouble(seen.latest()));
    }
}
