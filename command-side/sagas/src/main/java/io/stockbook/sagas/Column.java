package io.stockbook.sagas;

import io.stockbook.schema.ArrayParameter;
import java.util.Collection;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One column of many rows, as the array that a statement takes them by. */
final class Column {

    private Column() {}

    static <T> Field<String[]> texts(Collection<T> rows, Function<T, @Nullable String> part) {
        return ArrayParameter.of(rows.stream().map(part).toArray(String[]::new));
    }

    static <T> Field<Long[]> numbers(Collection<T> rows, Function<T, @Nullable Long> part) {
        return ArrayParameter.of(rows.stream().map(part).toArray(Long[]::new));
    }
}
