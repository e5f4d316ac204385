package io.stockbook.benchmarks.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.stockbook.aggregates.Aggregates;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.eventstore.Ledger;
import io.stockbook.eventstore.LedgerConfiguration;
import io.stockbook.eventstore.LedgerSettings;
import io.stockbook.platform.postgres.Pools;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The ledger with the pool, the role, the aggregates and the settings that {@code serve} has; with
 * all its connections, as it has them a moment after its start.
 */
final class OpenLedger implements AutoCloseable {

    static {
        System.setProperty("com.zaxxer.hikari.blockUntilFilled", "true");
    }

    private final HikariDataSource pool;
    private final Ledger ledger;

    private OpenLedger(HikariDataSource pool, Ledger ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    static OpenLedger on(BenchDatabase database) {
        HikariDataSource pool = Pools.writing(database.application(), "bench");
        // More than a moment, or the pool does not wait to be filled.
        pool.setInitializationFailTimeout(30_000);
        Ledger ledger =
                Ledger.open(
                        new LedgerConfiguration(
                                pool,
                                new JdbcTransactionManager(pool),
                                (events, cache, locks, bus) ->
                                        new Aggregates(events, cache, locks).subscribe(bus),
                                LedgerSettings.of("bench"),
                                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
        return new OpenLedger(pool, ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
        pool.close();
    }
}
