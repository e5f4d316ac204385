package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.PROGRESS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;

/** How far the views are, and waiting until one has what its caller just wrote. */
public final class Progress {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final DSLContext database;

    /** Asks this database. */
    public Progress(DSLContext database) {
        this.database = database;
    }

    /** All views, in one snapshot. */
    public List<ViewProgress> all() {
        return database.selectFrom(PROGRESS)
                .orderBy(PROGRESS.VIEW)
                .fetch(
                        row ->
                                new ViewProgress(
                                        View.of(row.getView()),
                                        row.getHead(),
                                        new AsOf(row.getPosition(), row.getAgeMs())));
    }

    /** The position of the ledger's last event. */
    public long head() {
        return all().stream().mapToLong(ViewProgress::head).max().orElse(0);
    }

    /**
     * Waits until a view reflects a position, so that a caller can read what it wrote.
     *
     * @return false when it does not within this time
     */
    public boolean awaitPosition(View view, long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Duration pause = FIRST_PAUSE;
        while (position(view) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, pause.toNanos()));
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
        return true;
    }

    private long position(View view) {
        return database.select(PROGRESS.POSITION)
                .from(PROGRESS)
                .where(PROGRESS.VIEW.eq(view.word()))
                .fetchSingle(PROGRESS.POSITION);
    }
}
