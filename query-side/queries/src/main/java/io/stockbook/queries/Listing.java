package io.stockbook.queries;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a list is read in pages.
 *
 * @param name what its cursors are marked with
 * @param key what tells its rows apart, in the order of the list: texts and whole numbers
 * @param newestFirst whether the list goes down its key
 */
record Listing<T>(
        String name,
        Table<?> table,
        List<? extends SelectField<?>> columns,
        List<? extends Field<?>> key,
        boolean newestFirst,
        Function<Record, T> answer) {

    /** A list of whole rows, up its key. */
    static <T> Listing<T> of(
            String name, Table<?> table, Function<Record, T> answer, Field<?>... key) {
        return new Listing<>(name, table, List.of(table.fields()), List.of(key), false, answer);
    }

    /** The same list from its end. */
    Listing<T> fromTheEnd() {
        return new Listing<>(name, table, columns, key, true, answer);
    }

    List<SortField<?>> order() {
        return key.stream().<SortField<?>>map(this::sorted).toList();
    }

    /** The order again, of rows that were selected under another name. */
    List<SortField<?>> orderIn(Table<?> selected) {
        return key.stream()
                .<SortField<?>>map(field -> sorted(selected.field(field.getUnqualifiedName())))
                .toList();
    }

    private SortField<?> sorted(@Nullable Field<?> field) {
        if (field == null) {
            throw new IllegalStateException("the key of " + name + " is not selected");
        }
        return newestFirst ? field.desc() : field.asc();
    }

    /**
     * Holds for what comes after the cursor.
     *
     * @throws IllegalArgumentException when it is not a cursor of this list
     */
    Condition after(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        List<String> parts = Cursor.key(cursor, name, key.size());
        Object[] values = new Object[parts.size()];
        for (int part = 0; part < values.length; part++) {
            values[part] = value(key.get(part), parts.get(part));
        }
        Row here = DSL.row(key);
        return newestFirst
                ? DSL.condition("{0} < {1}", here, DSL.row(values))
                : DSL.condition("{0} > {1}", here, DSL.row(values));
    }

    private Object value(Field<?> field, String part) {
        if (field.getType() == String.class) {
            return part;
        }
        try {
            return Long.valueOf(part);
        } catch (NumberFormatException e) {
            throw Cursor.notOf(name, e);
        }
    }

    /** Where a page ends whose last row is this one. */
    String cursor(Record row) {
        return Cursor.after(name, key.stream().map(row::get).toList());
    }
}
