package io.stockbook.application.node;

import static org.jooq.impl.DSL.val;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator watches of the processes, at every node the same, since it is the database's.
 *
 * <p>One look serves all gauges of a scrape, and nobody waits for long for it: while the database
 * is away the other metrics are wanted most.
 */
final class ProcessMeters {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMeters.class);

    /** For how long a look serves, however often somebody scrapes. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** For how long a scrape waits for a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** More rows are not counted: it is bad enough then. */
    static final int MOST_COUNTED = 100_000;

    /**
     * What was to be seen.
     *
     * @param oldest seconds since the first of the unsent commands was decided on
     */
    private record Look(double unsent, double oldest, double overdue) {

        /** What cannot be seen is no number. */
        static final Look NONE = new Look(Double.NaN, Double.NaN, Double.NaN);

        static Look of(Record row) {
            return new Look(
                    row.get("unsent", double.class),
                    row.get("oldest", double.class),
                    row.get("overdue", double.class));
        }
    }

    private final DSLContext questions;
    private final LongSupplier ticks;
    private CompletableFuture<Look> look = CompletableFuture.completedFuture(Look.NONE);
    private long lookedAt;

    private ProcessMeters(DSLContext questions, LongSupplier ticks) {
        this.questions = questions;
        this.ticks = ticks;
        this.lookedAt = ticks.getAsLong() - FRESH.toNanos();
    }

    /**
     * Lets the registry ask.
     *
     * @param ticks nanoseconds that only grow
     */
    static void watch(MeterRegistry registry, DSLContext questions, LongSupplier ticks) {
        ProcessMeters meters = new ProcessMeters(questions, ticks);
        meters.gauge("stockbook.processes.unsent", Look::unsent)
                .description("Commands that processes decided on and that are not answered yet")
                .register(registry);
        meters.gauge("stockbook.processes.oldest.unsent", Look::oldest)
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        meters.gauge("stockbook.processes.overdue.deadlines", Look::overdue)
                .description("Deadlines that are over and have woken nobody yet")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Look> figure) {
        return Gauge.builder(name, () -> figure.applyAsDouble(latest()));
    }

    private synchronized Look latest() {
        long now = ticks.getAsLong();
        if (look.isDone() && now - lookedAt >= FRESH.toNanos()) {
            lookedAt = now;
            look = CompletableFuture.supplyAsync(this::ask, ProcessMeters::start);
            return look.copy()
                    .completeOnTimeout(Look.NONE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return look.getNow(Look.NONE);
    }

    private static void start(Runnable asking) {
        Thread.ofPlatform().daemon().name("process-meters").start(asking);
    }

    private Look ask() {
        try {
            return Look.of(
                    questions.fetchSingle(
                            """
                            SELECT (SELECT count(*) FROM
                                        (SELECT FROM ledger.process_command LIMIT {0}) AS few)
                                       AS unsent,
                                   coalesce((SELECT greatest(0, extract(epoch FROM now() - decided_at))
                                             FROM ledger.process_command ORDER BY number LIMIT 1), 0)
                                       AS oldest,
                                   (SELECT count(*) FROM
                                        (SELECT FROM ledger.deadline WHERE due_at <= now()
                                         LIMIT {0}) AS few)
                                       AS overdue
                            """,
                            val(MOST_COUNTED)));
        } catch (DataAccessException away) {
            LOG.warn("Nobody knows how the processes are: {}", away.getMessage());
            return Look.NONE;
        }
    }
}
