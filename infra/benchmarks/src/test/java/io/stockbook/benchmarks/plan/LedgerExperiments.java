package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.ledger.HistoryLoad;
import io.stockbook.benchmarks.ledger.IdleProjection;
import io.stockbook.benchmarks.ledger.SeededEvents;
import io.stockbook.benchmarks.load.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What only the ledger is measured for, against itself: growth, history, idleness. */
final class LedgerExperiments {

    private static final int FEW = 1_000;
    private static final int SHORT_HISTORY = 100;
    private static final int COMMANDS = 9;

    private final Size size;

    LedgerExperiments(Size size) {
        this.size = size;
    }

    void items(Bed bed) throws Exception {
        stand(bed, Cells.FEW_ITEMS, FEW, 0);
        stand(bed, Cells.MANY_ITEMS, size.manyItems(), 0);
    }

    void events(Bed bed) throws Exception {
        stand(bed, Cells.FEW_EVENTS, FEW, 0);
        stand(bed, Cells.MANY_EVENTS, FEW, size.manyEvents());
    }

    private void stand(Bed bed, String cell, int items, long eventsBefore) throws Exception {
        Stand stand =
                bed.stand(
                        ArmKind.STOCKBOOK,
                        Load.uniform(items),
                        database -> {
                            // It would come once, for what was seeded, and spoil some rounds.
                            database.execute(
                                    "ALTER TABLE ledger.event SET (autovacuum_enabled = false)");
                            return SeededEvents.into(database, eventsBefore);
                        });
        stand.database().execute("ANALYZE ledger.event");
        bed.add(stand.throughput(cell, ArmKind.STOCKBOOK.widths(), size.stretch()));
    }

    void history(Bed bed) throws Exception {
        HistoryLoad history = new HistoryLoad(bed.migrated(), SHORT_HISTORY);
        history.live(size.longHistory());
        history.warmUp();
        bed.whenDone(history::check);
        bed.add(looks(Cells.SHORT_HISTORY, history::shortOne));
        bed.add(looks(Cells.LONG_HISTORY, history::longOne));
    }

    private static Cell looks(String cell, Callable<HistoryLoad.Look> look) {
        Cell.Taking taking = () -> LoadTime.of(look);
        return new Cell(cell, Cell.Unit.MILLIS, taking, taking);
    }

    void idle(Bed bed) throws Exception {
        IdleProjection idle = new IdleProjection(bed.migrated());
        bed.whenClosed(idle::close);
        bed.whenDone(idle::check);
        Cell.Taking taking = () -> Sample.of(median(idle));
        bed.add(new Cell(Cells.IDLE, Cell.Unit.MILLIS, taking, taking));
    }

    private static double median(IdleProjection idle) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int command = 0; command < COMMANDS; command++) {
            millis.add(idle.millis());
        }
        return Median.of(millis);
    }
}
