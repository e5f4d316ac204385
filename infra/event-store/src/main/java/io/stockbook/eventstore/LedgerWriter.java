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
import java.util.function.IntFunction;
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
                    + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    LedgerWriter(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Appends all of it, or nothing.
     *
     * @param lastKnown a position that was confirmed before; a ledger that ends before it has lost
     *     events, and takes none
     */
    Append.Result append(long lastKnown, Append append) {
        List<EventRow> events = append.events();
        List<Append.Outcome> outcomes = append.outcomes();
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        CALL,
                        (row, _) -> result(row, events.size()),
                        lastKnown,
                        texts(List.copyOf(append.seen().keySet()), Function.identity()),
                        numbers(List.copyOf(append.seen().values()), Function.identity()),
                        OffsetDateTime.ofInstant(append.recordedAt(), ZoneOffset.UTC),
                        texts(events, EventRow::stream),
                        numbers(events, EventRow::version),
                        texts(events, EventRow::streamType),
                        ids(events, EventRow::eventId),
                        texts(events, event -> event.name().name()),
                        column("int2", events, e -> (short) e.name().revision(), Short[]::new),
                        texts(events, EventRow::payload),
                        texts(events, EventRow::metadata),
                        ids(events, event -> of(event.command(), CommandMark::id)),
                        bytes(events, event -> of(event.command(), mark -> mark.body().bytes())),
                        column(
                                "int4",
                                events,
                                event -> of(event.command(), CommandMark::size),
                                Integer[]::new),
                        bytes(events, event -> HashChain.content(event).bytes()),
                        ids(outcomes, Append.Outcome::commandId),
                        bytes(outcomes, outcome -> outcome.body().bytes()),
                        texts(outcomes, Append.Outcome::stream),
                        numbers(outcomes, Append.Outcome::version),
                        texts(outcomes, Append.Outcome::refusal)));
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

    private static <T> SqlArrayValue texts(List<T> rows, Function<T, @Nullable String> value) {
        return column("text", rows, value, String[]::new);
    }

    private static <T> SqlArrayValue numbers(List<T> rows, Function<T, Long> value) {
        return column("int8", rows, value, Long[]::new);
    }

    private static <T> SqlArrayValue ids(List<T> rows, Function<T, @Nullable UUID> value) {
        return column("uuid", rows, value, UUID[]::new);
    }

    private static <T> SqlArrayValue bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        return column("bytea", rows, value, byte[][]::new);
    }

    /** The driver sends a column in binary only when the array's own type says what is in it. */
    private static <T, V> SqlArrayValue column(
            String type,
            List<T> rows,
            Function<T, ? extends @Nullable V> value,
            IntFunction<@Nullable V[]> array) {
        @Nullable V[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return new SqlArrayValue(type, (Object[]) values);
    }

    private static <V> @Nullable V of(@Nullable CommandMark mark, Function<CommandMark, V> value) {
        return mark == null ? null : value.apply(mark);
    }
}
