package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.load.Load;
import java.time.Duration;

/** Experiments whose books are wrong at the end, to see that somebody notices. */
public final class Cheat {

    private static final Duration STRETCH = Duration.ofMillis(100);
    private static final Load LOAD = Load.uniform(10);

    private Cheat() {}

    /** An event that was answered for is not there. */
    public static Planned losingARow() {
        return planned(ArmKind.SQL, "DELETE FROM event WHERE id = (SELECT max(id) FROM event)");
    }

    /** All rows are there, but one says that two units were allocated where one was asked for. */
    public static Planned sellingTwice() {
        return planned(
                ArmKind.STOCKBOOK,
                "ALTER TABLE ledger.event DISABLE TRIGGER only_grows",
                """
                UPDATE ledger.event
                SET payload = replace(payload::text, '"quantity":1,', '"quantity":2,')::json
                WHERE position = (SELECT max(position) FROM ledger.event)
                """);
    }

    private static Planned planned(ArmKind kind, String... cheating) {
        return new Planned(
                "uniform",
                1,
                0,
                0,
                bed -> {
                    Stand stand = bed.stand(kind, LOAD);
                    Cell honest = stand.throughput(Cells.uniform(kind), kind.widths(), STRETCH);
                    Cell.Taking cheat =
                            () -> {
                                Sample sample = honest.taking().take();
                                stand.database().execute(cheating);
                                return sample;
                            };
                    bed.add(new Cell(honest.name(), honest.unit(), honest.warmUp(), cheat));
                });
    }
}
