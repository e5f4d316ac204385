package io.stockbook.application.rebuild;

import io.stockbook.application.node.Storage;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Builds a view anew from the ledger's first event on, beside the live one, which is read and
 * written on. When the copy has come as far, the live one is kept where it is for as long as it
 * takes to compare the two; then the copy takes over, or nothing has happened.
 */
public final class Rebuild {

    /** What the copy may lack when the live view is kept waiting for it. */
    private static final long NEAR = 2_000;

    /**
     * Shorter than the second after which PostgreSQL looks for a deadlock: whoever reads several
     * tables of the view never loses to this.
     */
    private static final String BRIEFLY = "SET LOCAL lock_timeout = '500ms'";

    private static final int ATTEMPTS = 60;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseLogin owner;
    private final LedgerReader reader;
    private final Progress progress;

    public Rebuild(Storage storage, Progress progress) {
        this.owner = storage.owner();
        this.reader = new LedgerReader(storage.reading(), EventCatalog.current());
        this.progress = progress;
    }

    /**
     * Builds one view anew.
     *
     * @param whateverItSays lets the copy take over also when it differs from the live view, as it
     *     does when a mistake in a projector was mended
     * @throws CannotRebuild when there is no such view, it has no events yet, or somebody else is
     *     rebuilding it
     */
    public Rebuilt of(String view, boolean whateverItSays)
            throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            DSLContext database = DSL.using(connection, SQLDialect.POSTGRES);
            alone(database, view);
            // A copy that a crash loses is made again; what takes over waits for the disk.
            database.execute("SET synchronous_commit = off");
            ViewCopy copy = ViewCopy.make(database, reader, progress, view);
            follow(copy);
            return database.transactionResult(_ -> end(database, copy, view, whateverItSays));
        }
    }

    /** The lock is the session's and ends with it. */
    private static void alone(DSLContext database, String view) {
        boolean taken =
                database.fetchSingle(
                                "SELECT pg_try_advisory_lock(hashtextextended(?, 0))",
                                "rebuild " + view)
                        .get(0, boolean.class);
        if (!taken) {
            throw new CannotRebuild("somebody else is rebuilding " + view);
        }
    }

    private static void follow(ViewCopy copy) throws InterruptedException, ExecutionException {
        for (long live = copy.livePosition();
                live - copy.position() > NEAR;
                live = copy.livePosition()) {
            copy.carryTo(live);
        }
    }

    private static Rebuilt end(
            DSLContext database, ViewCopy copy, String view, boolean whateverItSays)
            throws InterruptedException, ExecutionException {
        database.execute("SET LOCAL synchronous_commit = on");
        copy.holdLive();
        long position = copy.livePosition();
        copy.carryTo(position);
        List<Compared> tables = copy.compare();
        boolean takesOver = whateverItSays || tables.stream().allMatch(Compared::same);
        if (takesOver) {
            takeOver(database, copy, view);
        }
        return new Rebuilt(view, position, takesOver, tables);
    }

    /** Waits for those who read right now, and lets others read between two attempts. */
    private static void takeOver(DSLContext database, ViewCopy copy, String view) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                database.transaction(
                        _ -> {
                            database.execute(BRIEFLY);
                            copy.takeOver();
                        });
                return;
            } catch (DataAccessException failed) {
                if (!LOCK_NOT_AVAILABLE.equals(failed.sqlState())) {
                    throw failed;
                }
            }
        }
        throw new CannotRebuild(
                "somebody has been reading %s all the time; nothing has changed".formatted(view));
    }
}
