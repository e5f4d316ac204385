package io.stockbook.projectors.purchases;

import io.stockbook.projectors.rows.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * The rows of one table that belong to some purchase orders: read at once, changed in memory, and
 * only what has changed written back.
 */
final class Stored<R extends Record> {

    private final Table<R> table;
    private final List<TableField<R, ?>> key;
    private final Map<List<Object>, R> rows = new HashMap<>();
    private final Set<List<Object>> changed = new LinkedHashSet<>();

    /**
     * Nothing yet.
     *
     * @param key the owner and the number first
     */
    Stored(Table<R> table, List<TableField<R, ?>> key) {
        this.table = table;
        this.key = key;
    }

    Stored<R> load(DSLContext database, Collection<PurchaseKey> purchases) {
        Rows wanted = new Rows(table, key.get(0), key.get(1));
        purchases.forEach(one -> wanted.add(one.owner(), one.number()));
        database.selectFrom(table).where(wanted.among()).forEach(row -> rows.put(keyOf(row), row));
        return this;
    }

    private List<Object> keyOf(R row) {
        return key.stream().<Object>map(part -> Objects.requireNonNull(row.get(part))).toList();
    }

    void add(R row) {
        List<Object> name = keyOf(row);
        rows.put(name, row);
        changed.add(name);
    }

    /** Changes a row if there is one: who receives against no announcement changes none. */
    void change(Consumer<R> change, Object... name) {
        R row = rows.get(List.of(name));
        if (row != null) {
            change.accept(row);
            changed.add(List.of(name));
        }
    }

    void save(DSLContext database) {
        Rows all = new Rows(table);
        changed.forEach(name -> all.add(Objects.requireNonNull(rows.get(name))));
        all.upsert(database);
    }
}
