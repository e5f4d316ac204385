package io.stockbook.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends a batch. A small one takes one call of {@code ledger.append}, one round trip. A large one
 * is copied into the place behind those that are on their way, which takes more round trips, less
 * time for each event, and no lock until its end; where anything but the rule comes in between, it
 * is called like a small one. Both are committed when they return.
 */
final class LedgerWriter {

    private static final String CALL =
            "SELECT first_position, moved_streams, known_commands FROM ledger.append(%s)"
                    .formatted(parameters(21));

    /** After another node has come in between it may well do so again. */
    private static final long CALLING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private final int copiedFrom;
    private final Turns turns = new Turns();
    private volatile long copyingAgain = System.nanoTime();

    /**
     * Appends to this database.
     *
     * @param copiedFrom a batch of so many events is large
     */
    LedgerWriter(DataSource dataSource, int copiedFrom) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.copiedFrom = copiedFrom;
    }

    /**
     * Appends all of it, or nothing.
     *
     * @param lastKnown a position that was confirmed before; a ledger that ends before it has lost
     *     events, and takes none
     */
    Append.Result append(long lastKnown, Append append) {
        boolean copying =
                append.events().size() >= copiedFrom && System.nanoTime() - copyingAgain >= 0;
        return (copying ? copy(lastKnown, append) : Optional.<Append.Result>empty())
                .orElseGet(() -> callInTurn(lastKnown, append));
    }

    /** Empty when it did not come to that; nothing was appended then. */
    private Optional<Append.Result> copy(long lastKnown, Append append) {
        CopiedAppend copied = new CopiedAppend(append);
        try (Turns.Turn turn = turns.take()) {
            Optional<Append.Result> result =
                    Objects.requireNonNull(
                            jdbc.execute(
                                    (Connection connection) ->
                                            copied.into(connection, lastKnown, turn)));
            if (copied.wasForestalled()) {
                copyingAgain = System.nanoTime() + CALLING_NANOS;
            }
            return result;
        }
    }

    private Append.Result callInTurn(long lastKnown, Append append) {
        try (Turns.Turn turn = turns.take()) {
            boolean unused = turn.hasCome();
            return call(lastKnown, append);
        }
    }

    private Append.Result call(long lastKnown, Append append) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(lastKnown);
        arguments.addAll(AppendColumns.seen(append));
        arguments.add(OffsetDateTime.ofInstant(append.recordedAt(), ZoneOffset.UTC));
        arguments.addAll(AppendColumns.events(append.events()));
        arguments.addAll(AppendColumns.outcomes(append.outcomes()));
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        CALL,
                        (row, _) ->
                                result(row, row.getLong("first_position"), append.events().size()),
                        arguments.toArray()));
    }

    static Append.Result result(ResultSet row, long firstPosition, int events) throws SQLException {
        Array moved = row.getArray("moved_streams");
        Array known = row.getArray("known_commands");
        return new Append.Result(
                firstPosition,
                firstPosition + events - 1,
                Set.copyOf(Arrays.asList((String[]) moved.getArray())),
                Set.copyOf(Arrays.asList((UUID[]) known.getArray())));
    }

    static String parameters(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
