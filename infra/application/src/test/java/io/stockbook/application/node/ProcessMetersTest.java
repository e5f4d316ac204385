package io.stockbook.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockbook.schema.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProcessMetersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicInteger queries = new AtomicInteger();
    private final DSLContext dsl =
            DSL.using(
                    new DefaultConfiguration()
                            .set(database.dataSource())
                            .set(SQLDialect.POSTGRES)
                            .set(new Counting(queries)));

    private record Counting(AtomicInteger queries) implements ExecuteListener {
        private static final long serialVersionUID = 1;

        @Override
        public void start(ExecuteContext context) {
            queries.incrementAndGet();
        }
    }

    @BeforeEach
    void watch() {
        ProcessMeters.watch(registry, dsl, ticks::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingWaitsInANewLedger() {
        assertThat(figure("unsent")).isZero();
        assertThat(figure("oldest.unsent")).isZero();
        assertThat(figure("overdue.deadlines")).isZero();
    }

    @Test
    void theOldestCommandTellsForHowLongItHasWaited() {
        decide("now() - interval '90 seconds'");
        decide("now() - interval '10 seconds'");
        assertThat(figure("unsent")).isEqualTo(2);
        assertThat(figure("oldest.unsent")).isCloseTo(90, within(30.0));
    }

    @Test
    void aCommandIsDecidedOnWhenItIsWritten() {
        decide("DEFAULT");
        assertThat(figure("oldest.unsent")).isBetween(0.0, 30.0);
    }

    @Test
    void onlyADeadlineThatIsOverIsOverdue() {
        dsl.execute(
                """
                INSERT INTO ledger.deadline (process, name, due_at, body)
                VALUES ('house/A@north', 'a', now() - interval '1 second', '{}'),
                       ('house/A@north', 'b', now() - interval '1 day', '{}'),
                       ('house/A@north', 'c', now() + interval '1 hour', '{}')
                """);
        assertThat(figure("overdue.deadlines")).isEqualTo(2);
    }

    @Test
    void oneLookServesAScrapeAndTheNextScrapeLooksAgain() {
        decide("now()");
        queries.set(0);
        figure("unsent");
        figure("oldest.unsent");
        figure("overdue.deadlines");
        assertThat(queries).hasValue(1);

        decide("now()");
        assertThat(figure("unsent")).isEqualTo(1);
        ticks.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(figure("unsent")).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayThereIsNoNumber() {
        database.close();
        assertThat(figure("unsent")).isNaN();
        assertThat(figure("oldest.unsent")).isNaN();
        assertThat(figure("overdue.deadlines")).isNaN();
    }

    private void decide(String when) {
        dsl.execute(
                """
                INSERT INTO ledger.process_command (process, id, kind, body, cause, decided_at)
                VALUES ('house/order:1', gen_random_uuid(), 'CloseOrder', '{}', 'house/order:1#1', %s)
                """
                        .formatted(when));
    }

    private double figure(String name) {
        return registry.get("stockbook.processes." + name).gauge().value();
    }
}
