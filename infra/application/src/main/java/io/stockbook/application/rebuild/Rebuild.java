package io.stockbook.application.rebuild;

import io.stockbook.application.node.Storage;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
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

    /** How often the distance may fail to shrink before the copy will never be near. */
    private static final int SETBACKS = 10;

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
    private final long near;

    public Rebuild(Storage storage, Progress progress) {
        this(storage, progress, NEAR);
    }

    /** The same, but keeps the live view waiting for at most so many events. */
    public Rebuild(Storage storage, Progress progress, long near) {
        this.owner = storage.owner();
        this.reader = new LedgerReader(storage.reading(), EventCatalog.current());
        this.progress = progress;
        this.near = near;
    }

    /**
     * Builds one view anew.
     *
     * @throws CannotRebuild when there is no such view, it has no events yet, somebody else is
     *     rebuilding it, or somebody reads it all the time
     */
    public Rebuilt of(String view, Differences differences)
            throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            // Transactions are this connection's: jOOQ's own would end with the innermost one.
            connection.setAutoCommit(false);
            DSLContext database = DSL.using(connection, SQLDialect.POSTGRES);
            alone(database, view);
            // A copy that a crash loses is made again; what takes over waits for the disk.
            database.execute("SET synchronous_commit = off");
            ViewCopy copy = ViewCopy.make(database, reader, progress, view);
            connection.commit();
            try {
                Rebuilt rebuilt = carry(database, connection, copy, differences);
                if (!rebuilt.tookOver()) {
                    copy.drop();
                }
                connection.commit();
                return rebuilt;
            } catch (Exception failed) {
                giveUp(connection, copy, failed);
                throw failed;
            }
        }
    }

    /** A connection that is gone has taken its transaction with it; the next one drops the copy. */
    private static void giveUp(Connection connection, ViewCopy copy, Exception because) {
        try {
            connection.rollback();
            copy.drop();
            connection.commit();
        } catch (SQLException | DataAccessException gone) {
            because.addSuppressed(gone);
        }
    }

    private Rebuilt carry(
            DSLContext database, Connection connection, ViewCopy copy, Differences differences)
            throws SQLException, InterruptedException, ExecutionException {
        follow(copy, connection);
        copy.analyze();
        connection.commit();
        return end(database, connection, copy, differences);
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

    private void follow(ViewCopy copy, Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        long before = Long.MAX_VALUE;
        int setbacks = 0;
        long distance = copy.livePosition() - copy.position();
        while (distance > near) {
            if (distance >= before && ++setbacks == SETBACKS) {
                throw new CannotRebuild(
                        "%s is written faster than it can be built anew: %,d events are missing, and not fewer"
                                .formatted(copy.view(), distance));
            }
            before = distance;
            copy.carryTo(copy.livePosition(), connection::commit);
            distance = copy.livePosition() - copy.position();
        }
    }

    /** One transaction, which holds the live view from its first statement to its end. */
    private static Rebuilt end(
            DSLContext database, Connection connection, ViewCopy copy, Differences differences)
            throws SQLException, InterruptedException, ExecutionException {
        database.execute("SET LOCAL synchronous_commit = on");
        copy.holdLive();
        long position = copy.livePosition();
        copy.carryTo(position, () -> {});
        List<Compared> tables = copy.compare();
        boolean takesOver =
                differences == Differences.ACCEPTED || tables.stream().allMatch(Compared::same);
        if (takesOver) {
            takeOver(database, connection, copy);
        }
        return new Rebuilt(copy.view(), position, takesOver, tables);
    }

    /** Waits for those who read right now, and lets others read between two attempts. */
    private static void takeOver(DSLContext database, Connection connection, ViewCopy copy)
            throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            // Going back to it lets go of what this attempt has locked, and of nothing before.
            Savepoint held = connection.setSavepoint();
            try {
                database.execute(BRIEFLY);
                copy.takeOver();
                return;
            } catch (DataAccessException failed) {
                if (!LOCK_NOT_AVAILABLE.equals(failed.sqlState())) {
                    throw failed;
                }
                connection.rollback(held);
            }
        }
        throw new CannotRebuild(
                "somebody has been reading %s all the time; nothing has changed"
                        .formatted(copy.view()));
    }
}
