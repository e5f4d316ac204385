package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Snapshots of a keeper, some told after newer ones, and what stock items book of the others. */
final class RandomSnapshots {

    private static final LocationId KEEPER = RandomHistory.LOCATIONS.getLast();
    private static final Instant MORNING = Instant.parse("1990-01-05T06:00:00Z");

    private final Random random;
    private final Recorder recorder;
    private int told;

    RandomSnapshots(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    /** Another snapshot, or what becomes of a line of one. */
    void next() {
        if (told == 0 || random.nextInt(3) == 0) {
            told++;
            recorder.record(
                    new SnapshotId(RandomHistory.OWNER, number(told)),
                    new SnapshotReported(
                            KEEPER,
                            MORNING.plusSeconds(random.nextInt(100)),
                            random.nextBoolean() ? List.of() : List.of(Status.AVAILABLE),
                            SnapshotTolerance.USUAL,
                            List.of(
                                    line(RandomHistory.SKUS.get(0)),
                                    line(RandomHistory.SKUS.get(1))),
                            Evidence.of("ledger")));
        } else if (random.nextInt(5) == 0) {
            recorder.record(
                    new SnapshotId(RandomHistory.OWNER, number(1 + random.nextInt(told))),
                    new LinesOpened());
        } else {
            line(1 + random.nextInt(told), random.nextInt(RandomHistory.SKUS.size()));
        }
    }

    private SnapshotLine line(Sku sku) {
        return new SnapshotLine(sku, Status.AVAILABLE, random.nextInt(20));
    }

    private void line(int snapshot, int sku) {
        StockItemId item =
                new StockItemId(RandomHistory.OWNER, RandomHistory.SKUS.get(sku), KEEPER);
        String count = number(snapshot).count();
        recorder.record(
                item,
                random.nextBoolean()
                        ? new StockEvent.CountOpened(
                                count, Status.AVAILABLE, 5, null, null, Evidence.NONE)
                        : new StockEvent.StockCounted(
                                count, Status.AVAILABLE, 5, 5, 0, 0, 0, 3L, null, Evidence.NONE));
    }

    private static SnapshotNumber number(int n) {
        return new SnapshotNumber("S/" + n);
    }
}
