package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.Audited;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.load.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where one experiment stands: its arms, each on its own database, and the cells they are for. */
public final class Bed implements AutoCloseable {

    /** More than any run can take. */
    private static final long PLENTY = 1_000_000_000;

    private final BenchServer server;
    private final Predicate<String> wanted;
    private final List<Stand> stands = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

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

    /** An arm of this kind with the load's stock in. */
    Stand stand(ArmKind kind, Load load) throws Exception {
        BenchDatabase database = kind.database(server);
        Audited arm = new Audited(kind.title(), kind.open(database));
        Stand stand = new Stand(arm, database, load);
        stands.add(stand);
        arm.receive(load.skus(), PLENTY);
        return stand;
    }

    /** Fails when the books of any arm do not hold what it has answered. */
    public void check() throws Exception {
        for (Stand stand : stands) {
            stand.arm().check();
        }
    }

    @Override
    public void close() {
        for (Stand stand : stands) {
            stand.arm().close();
            server.drop(stand.database());
        }
    }
}
