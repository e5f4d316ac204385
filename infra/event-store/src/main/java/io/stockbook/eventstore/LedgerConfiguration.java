package io.stockbook.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What a ledger is made of.
 *
 * @param dataSource connections under the application's role, committing by themselves; one is kept
 *     to listen on as long as the ledger is open
 * @param transactions over the same data source; subscribers' rows and tokens are committed by it
 * @param aggregates every kind of aggregate that takes commands
 * @param meters where the ledger says how it is
 */
public record LedgerConfiguration(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        AggregateSubscription aggregates,
        LedgerSettings settings,
        MeterRegistry meters) {}
