package io.stockbook.projectors.rows;

import io.stockbook.schema.ArrayParameter;
import io.stockbook.schema.TableCopy;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows gathered column by column, so that one statement handles any number of them: each column
 * travels as one array, and the statement's text, which the server has prepared, never changes.
 */
public final class Rows {

    private static final Name ALIAS = DSL.name("rows");

    private final Table<?> table;
    private final List<Field<?>> columns;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    /** No rows yet, of these columns of a table. */
    public Rows(Table<?> table, TableField<?, ?>... columns) {
        this(table, List.of(columns));
    }

    /** No rows yet, of all columns of a table. */
    public Rows(Table<?> table) {
        this(table, List.of(table.fields()));
    }

    private Rows(Table<?> table, List<Field<?>> columns) {
        this.table = table;
        this.columns = columns;
        columns.forEach(_ -> values.add(new ArrayList<>()));
    }

    /** Adds a row; one value per column, in the columns' order. */
    public void add(@Nullable Object... row) {
        for (int column = 0; column < row.length; column++) {
            values.get(column).add(row[column]);
        }
    }

    /** Adds a row that has all the columns in their order. */
    public void add(Record row) {
        add(row.intoArray());
    }

    /** Holds for what has the same values in these columns as one of the rows. */
    public Condition among() {
        return DSL.row(columns).in(selected());
    }

    /** Writes the rows, none of which is there. */
    public void insert(DSLContext database) {
        if (!isEmpty()) {
            TableCopy.into(database, table, columns, values);
        }
    }

    /** Writes the rows over those with the same primary key. */
    public void upsert(DSLContext database) {
        if (isEmpty()) {
            return;
        }
        Collection<? extends Field<?>> key = primaryKey().getFields();
        Map<Field<?>, Field<?>> others = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !key.contains(column))
                .forEach(column -> others.put(column, DSL.excluded(column)));
        database.insertInto(table)
                .columns(columns)
                .select(selected())
                .onConflict(key)
                .doUpdate()
                .set(others)
                .execute();
    }

    /** Takes away what has the same values in these columns as one of the rows. */
    public void delete(DSLContext database) {
        if (!isEmpty()) {
            database.deleteFrom(table).where(among()).execute();
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return values.getFirst().isEmpty();
    }

    private UniqueKey<?> primaryKey() {
        UniqueKey<?> key = table.getPrimaryKey();
        if (key == null) {
            throw new IllegalStateException(table.getName() + " has no primary key");
        }
        return key;
    }

    /** The rows as a question that answers them. */
    public Select<?> selected() {
        List<QueryPart> arrays = new ArrayList<>();
        List<Field<?>> fields = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Field<?> field = columns.get(column);
            arrays.add(array(field.getDataType(), values.get(column)));
            fields.add(DSL.field(ALIAS.append(field.getUnqualifiedName()), field.getDataType()));
        }
        Name[] names = columns.stream().map(Field::getUnqualifiedName).toArray(Name[]::new);
        return DSL.select(fields).from(DSL.table("unnest({0})", DSL.list(arrays)).as(ALIAS, names));
    }

    private static <T> Field<T[]> array(DataType<T> type, List<@Nullable Object> column) {
        @SuppressWarnings("unchecked")
        T[] array = column.toArray((T[]) Array.newInstance(type.getType(), 0));
        return ArrayParameter.of(array);
    }
}
