package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.ledger.HistoryLoad;
import io.stockbook.benchmarks.ledger.IdleProjection;
import io.stockbook.benchmarks.ledger.SeededEvents;
import io.stockbook.benchmarks.load.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        ledger(bed, Cells.FEW_ITEMS, bed.stand(ArmKind.STOCKBOOK, Load.uniform(FEW)));
        ledger(bed, Cells.MANY_ITEMS, bed.stand(ArmKind.STOCKBOOK, Load.uniform(size.manyItems())));
    }

    void events(Bed bed) throws Exception {
        Load load = Load.uniform(FEW);
        ledger(bed, Cells.FEW_EVENTS, bed.stand(ArmKind.STOCKBOOK, load));
        ledger(
                bed,
                Cells.MANY_EVENTS,
                bed.stand(
                        ArmKind.STOCKBOOK,
                        load,
                        database -> SeededEvents.into(database, size.manyEvents())));
    }

    private void ledger(Bed bed, String cell, Stand stand) throws Exception {
        // Statistics and visibility as they are some minutes later.
        stand.database().execute("VACUUM ANALYZE ledger.event");
        bed.add(stand.throughput(cell, ArmKind.STOCKBOOK.widths(), size.stretch()));
    }

    void history(Bed bed) throws Exception {
        HistoryLoad history = new HistoryLoad(bed.migrated(), SHORT_HISTORY);
        history.live(size.longHistory());
        bed.whenDone(history::check);
        bed.add(cold(Cells.SHORT_HISTORY, () -> sample(history.shortOne())));
        bed.add(cold(Cells.LONG_HISTORY, () -> sample(history.longOne())));
    }

    private static Cell cold(String cell, Cell.Taking taking) {
        return new Cell(cell, Cell.Unit.MILLIS, taking, taking);
    }

    private static Sample sample(HistoryLoad.Look look) {
        return new Sample(look.loadMillis(), Map.of("firstCommandMillis", look.firstMillis()));
    }

    void idle(Bed bed) throws Exception {
        IdleProjection idle = new IdleProjection(bed.migrated());
        bed.whenClosed(idle::close);
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
