package io.stockbook.eventstore;

import io.stockbook.schema.TableCopy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;

/**
 * Appends a batch in a transaction of its own: copies the events into the place they are expected
 * to get, and when their turn comes moves the ledger's head behind them.
 */
final class CopiedAppend {

    private static final Logger log = LoggerFactory.getLogger(CopiedAppend.class);

    /**
     * Another node may want the same positions, and be waited for by the very batch that this one
     * waits for: so locks are hardly waited for, and whoever stops half-way does not keep them.
     */
    private static final String WITHIN =
            "SET LOCAL lock_timeout = '50ms'; SET LOCAL statement_timeout = '5s';"
                    + " SET LOCAL idle_in_transaction_session_timeout = '3s'";

    private static final String MOVE_HEAD =
            "SELECT in_place, moved_streams, known_commands FROM ledger.move_head(%s)"
                    .formatted(LedgerWriter.parameters(11));

    /** SQL states of what another node does to a copy: it has the place, or is about to. */
    private static final Set<String> IN_THE_WAY = Set.of("23505", "40P01", "55P03", "57014");

    private final Append append;
    private final EventCopy events;
    private boolean forestalled;

    /** Prepares all that can be said before the events have a place. */
    CopiedAppend(Append append) {
        this.append = append;
        this.events = new EventCopy(append.events());
    }

    /**
     * Appends all of it, or nothing.
     *
     * @param lastKnown a position that was confirmed before
     * @param turn waited for before the head is moved
     * @return empty when it did not come to that: nothing was appended, and nothing is known about
     *     why but what {@link #wasForestalled} says
     * @throws SQLException also when it is not known whether the events were appended
     */
    Optional<Append.Result> into(Connection connection, long lastKnown, Turns.Turn turn)
            throws SQLException {
        LedgerEnd start = turn.start(() -> end(connection));
        turn.foretell(events.chain(start));
        if (start.next() <= lastKnown) {
            return Optional.empty();
        }
        boolean committing = false;
        connection.setAutoCommit(false);
        try {
            copy(connection);
            Optional<Append.Result> result =
                    turn.hasCome() ? moveHead(connection, start) : Optional.empty();
            if (result.isPresent() && result.get().taken()) {
                committing = true;
                connection.commit();
                turn.ended();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            return result;
        } catch (Throwable failed) {
            boolean takenBack = takeBack(connection, failed);
            if (takenBack && !committing && failed instanceof SQLException refused) {
                forestalled |= IN_THE_WAY.contains(refused.getSQLState());
                log.debug("{} events were not copied in", events.size(), refused);
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** True when another node was in the way, as it may well be again. */
    boolean wasForestalled() {
        return forestalled;
    }

    private static LedgerEnd end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LedgerEnd.NOW)) {
            row.next();
            return LedgerEnd.of(row);
        }
    }

    private void copy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WITHIN);
        }
        TableCopy.send(connection, EventCopy.INTO, events.rows());
    }

    private Optional<Append.Result> moveHead(Connection connection, LedgerEnd start)
            throws SQLException {
        List<Object> arguments = new ArrayList<>();
        arguments.add(start.next());
        arguments.add(start.hash().bytes());
        arguments.add(events.size());
        arguments.addAll(AppendColumns.seen(append));
        arguments.add(OffsetDateTime.ofInstant(append.recordedAt(), ZoneOffset.UTC));
        arguments.addAll(AppendColumns.outcomes(append.outcomes()));
        try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
            new ArgumentPreparedStatementSetter(arguments.toArray()).setValues(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean("in_place")) {
                    return Optional.of(LedgerWriter.result(row, start.next(), events.size()));
                }
                forestalled = true;
                return Optional.empty();
            }
        }
    }

    /** A connection that cannot take it back is closed: to set it free would commit it. */
    private static boolean takeBack(Connection connection, Throwable because) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
            connection.abort(Runnable::run);
            return false;
        }
    }
}
