package io.stockbook.application.node;

import static org.jooq.impl.DSL.val;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What an operator watches of the processes, at every node the same, since it is the database's.
 */
final class ProcessMeters {

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

    private final FreshLook<Look> looks;

    private ProcessMeters(DSLContext questions, LongSupplier ticks) {
        this.looks = new FreshLook<>("processes", () -> ask(questions), Look.NONE, ticks);
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
        return Gauge.builder(name, () -> figure.applyAsDouble(looks.latest()));
    }

    private static Look ask(DSLContext questions) {
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
    }
}
