package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.Arm;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import io.stockbook.benchmarks.load.Slots;
import io.stockbook.benchmarks.load.Step;
import io.stockbook.benchmarks.load.Workers;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Stockbook behind its command gateway: command ids, metadata, hashes and all. */
public final class StockbookArm implements Arm {

    private static final int SEEDING = 1_000;

    private final BenchDatabase database;
    private final OpenLedger open;
    private final CommandGateway gateway;

    public StockbookArm(BenchDatabase database) {
        this.database = database;
        this.open = OpenLedger.on(database);
        this.gateway = open.ledger().gateway();
    }

    @Override
    public void receive(int skus, long quantityEach) throws InterruptedException {
        Semaphore places = new Semaphore(SEEDING);
        for (int sku = 0; sku < skus; sku++) {
            places.acquire();
            // A receipt that failed is missing in the sum.
            var unused =
                    gateway.send(Submissions.receive(sku, quantityEach))
                            .whenComplete((_, _) -> places.release());
        }
        places.acquire(SEEDING);
    }

    @Override
    public Run run(Load load, int inFlight, Duration duration) throws InterruptedException {
        return Slots.drive(load, inFlight, duration, this::send);
    }

    @Override
    public Run oneByOne(Load load, Duration duration) throws Exception {
        return Workers.drive(load, 1, duration, () -> this::ask);
    }

    private boolean ask(Step step) {
        return gateway.send(Submissions.of(step)).join() instanceof Answer.Accepted;
    }

    private CompletableFuture<Boolean> send(Step step) {
        return gateway.send(Submissions.of(step)).thenApply(Answer.Accepted.class::isInstance);
    }

    @Override
    public Count count() throws SQLException {
        return LedgerCount.of(database);
    }

    @Override
    public void close() {
        open.close();
    }
}
