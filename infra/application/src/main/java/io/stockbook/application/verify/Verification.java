package io.stockbook.application.verify;

import io.stockbook.eventstore.ChainCheck;
import io.stockbook.messages.RecordedEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Goes through the whole ledger once and says of each thing that must hold whether it does. */
public final class Verification {

    private final DataSource database;
    private final LongFunction<Stream<RecordedEvent>> eventsAfter;
    private final PrintStream out;

    /**
     * Verifies this database.
     *
     * @param eventsAfter every event after a position, in order
     * @param out where each check is reported, one line each
     */
    public Verification(
            DataSource database, LongFunction<Stream<RecordedEvent>> eventsAfter, PrintStream out) {
        this.database = database;
        this.eventsAfter = eventsAfter;
        this.out = out;
    }

    /** True when everything holds; what does not is named with the first event that breaks it. */
    public boolean run() {
        List<Running> checks = new ArrayList<>();
        boolean chained = chain();
        DSL.using(database, SQLDialect.POSTGRES)
                .transaction(
                        transaction -> {
                            DSLContext snapshot = transaction.dsl();
                            snapshot.execute(
                                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                            checks.addAll(checks(snapshot));
                            fold(checks);
                        });
        checks.forEach(check -> report(check.name(), check.violation()));
        return chained && checks.stream().allMatch(check -> check.violation().isEmpty());
    }

    private static List<Running> checks(DSLContext snapshot) {
        return Stream.of(
                        new BalancesCheck(),
                        new EdgesCheck(),
                        new AllocationsCheck(),
                        new OpenOrdersCheck(snapshot),
                        new DocumentBookingsCheck(snapshot),
                        new StreamsCheck(),
                        new StockPositionCheck(snapshot),
                        new StockCardCheck(snapshot),
                        new AvailabilityCheck(snapshot),
                        new FeedCheck(snapshot),
                        new OrdersCheck(snapshot),
                        new ShipmentsCheck(snapshot),
                        new TransfersCheck(snapshot),
                        new WorkOrdersCheck(snapshot),
                        new ReturnsCheck(snapshot),
                        new BookedReturnsCheck(snapshot),
                        new PurchasesCheck(snapshot),
                        new ExceptionsCheck(snapshot),
                        new MasterCheck(snapshot),
                        new CountsCheck(snapshot),
                        new CountedCheck(),
                        new AcceptedCountsCheck(snapshot),
                        new SnapshotsCheck(snapshot),
                        new ReconciledCheck(snapshot),
                        new PlanningCheck(snapshot),
                        new BookedGoodsCheck(snapshot),
                        new DeadlinesCheck(snapshot),
                        new PatienceCheck(snapshot),
                        new ReplenishmentCheck(snapshot))
                .map(Running::new)
                .toList();
    }

    private void fold(List<Running> checks) {
        try (Stream<RecordedEvent> events = eventsAfter.apply(0)) {
            events.forEach(event -> checks.forEach(check -> check.on(event)));
        }
        checks.forEach(Running::end);
    }

    private boolean chain() {
        Optional<String> broken =
                new ChainCheck(database).firstBreak().map(ChainCheck.Break::sentence);
        report("the chain of hashes, from the first event to the head", broken);
        return broken.isEmpty();
    }

    private void report(String name, Optional<String> violation) {
        out.println(
                violation
                        .map(sentence -> "BROKEN  " + name + "\n        " + sentence)
                        .orElse("holds   " + name));
    }
}
