package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One column of many rows, as the array that a statement takes them by. */
final class Column {

    private Column() {}

    static <T> Field<String[]> texts(Collection<T> rows, Function<T, @Nullable String> part) {
        return val(rows.stream().map(part).toArray(String[]::new));
    }

    static <T> Field<Long[]> numbers(Collection<T> rows, Function<T, @Nullable Long> part) {
        return val(rows.stream().map(part).toArray(Long[]::new));
    }
}
