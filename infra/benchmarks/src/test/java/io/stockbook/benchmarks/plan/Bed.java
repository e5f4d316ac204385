package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.Audited;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.load.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where one experiment stands: its arms, each on its own database, and the cells they are for. */
public final class Bed implements AutoCloseable {

    /** More than any run can take. */
    private static final long PLENTY = 1_000_000_000;

    /** Fails when the books do not hold what was answered. */
    @FunctionalInterface
    interface Check {
        void run() throws Exception;
    }

    /** What stands in a database before its arm is opened. */
    @FunctionalInterface
    interface Past {
        Count put(BenchDatabase database) throws Exception;
    }

    private final BenchServer server;
    private final Predicate<String> wanted;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Runnable> closing = new ArrayList<>();

    /**
     * @param wanted which cells are measured, by name
     */
    public Bed(BenchServer server, Predicate<String> wanted) {
        this.server = server;
        this.wanted = wanted;
    }

    boolean wants(String cell) {
        return wanted.test(cell);
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    List<Cell> cells() {
        return cells;
    }

    void whenDone(Check check) {
        checks.add(check);
    }

    void whenClosed(Runnable close) {
        closing.add(close);
    }

    /** A ledger's database that goes with the bed. */
    BenchDatabase migrated() {
        return kept(server.migrated());
    }

    private BenchDatabase kept(BenchDatabase database) {
        whenClosed(() -> server.drop(database));
        return database;
    }

    /** An arm of this kind with the load's stock in. */
    Stand stand(ArmKind kind, Load load) throws Exception {
        return stand(kind, load, _ -> new Count(0, 0, 0));
    }

    Stand stand(ArmKind kind, Load load, Past past) throws Exception {
        BenchDatabase database = kept(kind.database(server));
        Count before = past.put(database);
        Audited arm = new Audited(kind.title(), kind.open(database));
        whenClosed(arm::close);
        whenDone(arm::check);
        arm.found(before);
        arm.receive(load.skus(), PLENTY);
        return new Stand(arm, database, load);
    }

    /** Fails when the books of any arm do not hold what it has answered. */
    void check() throws Exception {
        for (Check check : checks) {
            check.run();
        }
    }

    /** The latest first: an arm before its database. */
    @Override
    public void close() {
        closing.reversed().forEach(Runnable::run);
    }
}
