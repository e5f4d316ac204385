package io.stockbook.eventstore;

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
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;

/**
 * Appends a batch in a transaction of its own: copies the events into the place they are expected
 * to get, and when their turn comes moves the ledger's head behind them.
 */
final class CopiedAppend {

    /** Another node may want the same positions: whoever stops half-way must not keep them. */
    private static final String WITHIN = "SET LOCAL statement_timeout = '5s'";

    private static final String MOVE_HEAD =
            "SELECT in_place, moved_streams, known_commands FROM ledger.move_head(%s)"
                    .formatted(LedgerWriter.parameters(11));

    private final Append append;
    private final EventCopy events;

    /** Prepares all that can be said before the events have a place. */
    CopiedAppend(Append append) {
        this.append = append;
        this.events = new EventCopy(append.events());
    }

    /** Puts the events in their places; where the ledger ends then. */
    Turns.End chain(Turns.End start) {
        return events.chain(start);
    }

    /**
     * Appends all of it, or nothing.
     *
     * @param turn waited for before the head is moved
     * @return empty when this was not the place
     * @throws SQLException with the state of a unique violation when another node has appended to a
     *     stream, taken a command id or the place
     */
    Optional<Append.Result> into(Connection connection, long firstPosition, Turns.Turn turn)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            copy(connection);
            Optional<Append.Result> result =
                    turn.hasCome() ? moveHead(connection, firstPosition) : Optional.empty();
            if (result.isPresent() && result.get().taken()) {
                connection.commit();
                turn.ended();
            } else {
                connection.rollback();
            }
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollBack(connection, failed);
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void copy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WITHIN);
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(EventCopy.INTO);
        copy.writeToCopy(ByteStreamWriter.of(events.bytes()));
        copy.endCopy();
    }

    private Optional<Append.Result> moveHead(Connection connection, long firstPosition)
            throws SQLException {
        List<Object> arguments = new ArrayList<>();
        arguments.add(firstPosition);
        arguments.add(events.size());
        arguments.addAll(AppendColumns.seen(append));
        arguments.add(OffsetDateTime.ofInstant(append.recordedAt(), ZoneOffset.UTC));
        arguments.add(AppendColumns.commands(append));
        arguments.addAll(AppendColumns.outcomes(append.outcomes()));
        try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
            new ArgumentPreparedStatementSetter(arguments.toArray()).setValues(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("in_place")
                        ? Optional.of(LedgerWriter.result(row, firstPosition, events.size()))
                        : Optional.empty();
            }
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
