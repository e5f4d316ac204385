package io.stockbook.eventstore;

import io.stockbook.eventstore.EventRow.CommandMark;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Calls {@code ledger.append}: one round trip for a batch of any size, committed when it returns.
 */
final class LedgerWriter {

    private static final String CALL =
            "SELECT first_position, moved_streams, known_commands FROM ledger.append("
                    + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    LedgerWriter(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    Append.Result append(Append append) {
        List<EventRow> events = append.events();
        List<Append.Outcome> outcomes = append.outcomes();
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        CALL,
                        (row, _) -> result(row, events.size()),
                        new SqlArrayValue("text", append.seen().keySet().toArray()),
                        new SqlArrayValue("int8", append.seen().values().toArray()),
                        OffsetDateTime.ofInstant(append.recordedAt(), ZoneOffset.UTC),
                        column("text", events, EventRow::stream),
                        column("int8", events, EventRow::version),
                        column("text", events, EventRow::streamType),
                        column("uuid", events, EventRow::eventId),
                        column("text", events, event -> event.name().name()),
                        column("int2", events, event -> (short) event.name().revision()),
                        column("text", events, EventRow::payload),
                        column("text", events, EventRow::metadata),
                        mark("uuid", events, CommandMark::id),
                        bytes(events, event -> bodyOf(event.command())),
                        mark("int4", events, CommandMark::size),
                        bytes(events, event -> HashChain.content(event).bytes()),
                        column("uuid", outcomes, Append.Outcome::commandId),
                        bytes(outcomes, outcome -> outcome.body().bytes()),
                        column("text", outcomes, Append.Outcome::stream),
                        column("int8", outcomes, Append.Outcome::version),
                        column("text", outcomes, Append.Outcome::refusal)));
    }

    private static Append.Result result(ResultSet row, int events) throws SQLException {
        Array moved = row.getArray("moved_streams");
        Array known = row.getArray("known_commands");
        long first = row.getLong("first_position");
        return new Append.Result(
                first,
                first + events - 1,
                Set.copyOf(Arrays.asList((String[]) moved.getArray())),
                Set.copyOf(Arrays.asList((UUID[]) known.getArray())));
    }

    private static <T> SqlArrayValue column(
            String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    private static SqlArrayValue mark(
            String type, List<EventRow> rows, Function<CommandMark, Object> value) {
        return column(type, rows, row -> row.command() == null ? null : value.apply(row.command()));
    }

    /** The driver sends bytes in binary only when the array's own type says bytes. */
    private static <T> SqlArrayValue bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        return new SqlArrayValue(
                "bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
    }

    private static byte @Nullable [] bodyOf(@Nullable CommandMark command) {
        return command == null ? null : command.body().bytes();
    }
}
