package io.stockbook.eventstore;

import io.stockbook.eventstore.EventRow.CommandMark;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** An append as the parameters of SQL functions: an array for each column. */
final class AppendColumns {

    private AppendColumns() {}

    /** The streams that were decided upon and are not appended to, and their versions. */
    static List<Object> seen(Append append) {
        List<String> streams = List.copyOf(append.seen().keySet());
        return List.of(texts(streams, Function.identity()), numbers(streams, append.seen()::get));
    }

    static List<Object> events(List<EventRow> events) {
        return List.of(
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
                column("int4", events, e -> of(e.command(), CommandMark::size), Integer[]::new),
                bytes(events, event -> HashChain.content(event).bytes()));
    }

    static List<Object> outcomes(List<Append.Outcome> outcomes) {
        return List.of(
                ids(outcomes, Append.Outcome::commandId),
                bytes(outcomes, outcome -> outcome.body().bytes()),
                texts(outcomes, Append.Outcome::stream),
                numbers(outcomes, Append.Outcome::version),
                texts(outcomes, Append.Outcome::refusal));
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
