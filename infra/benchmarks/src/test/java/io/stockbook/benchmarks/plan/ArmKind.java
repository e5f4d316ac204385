package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.Arm;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.axon.AxonArm;
import io.stockbook.benchmarks.ledger.StockbookArm;
import io.stockbook.benchmarks.pekko.PekkoArm;
import io.stockbook.benchmarks.sql.SqlArm;
import java.util.List;

/** Who is measured. */
enum ArmKind {
    STOCKBOOK("Stockbook"),
    SQL("hand-written SQL"),
    PEKKO("Pekko Persistence JDBC"),
    AXON("stock Axon");

    private final String title;

    ArmKind(String title) {
        this.title = title;
    }

    /** How many requests under way may suit it best. */
    List<Integer> widths() {
        return switch (this) {
            case STOCKBOOK, PEKKO -> List.of(1_000);
            case AXON -> List.of(16);
            case SQL -> List.of(1, 2, 4, 8, 16, 32);
        };
    }

    /** More than these under way only wait in front of it. */
    int mostAtOnce() {
        return switch (this) {
            case STOCKBOOK, PEKKO -> Integer.MAX_VALUE;
            case AXON -> AxonArm.MOST_THREADS;
            case SQL -> SqlArm.MOST_CONNECTIONS;
        };
    }

    String title() {
        return title;
    }

    BenchDatabase database(BenchServer server) {
        return switch (this) {
            case STOCKBOOK -> server.migrated();
            case SQL, PEKKO, AXON -> server.empty();
        };
    }

    Arm open(BenchDatabase database) throws Exception {
        return switch (this) {
            case STOCKBOOK -> new StockbookArm(database);
            case SQL -> new SqlArm(database);
            case PEKKO -> new PekkoArm(database);
            case AXON -> new AxonArm(database);
        };
    }
}
