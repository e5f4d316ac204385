package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.PROGRESS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of one view together with the position they reflect, read in one statement: two would see
 * two snapshots, and an answer would claim a position that it does not have.
 */
final class Snapshot {

    private static final Field<Long> POSITION = PROGRESS.POSITION.as("as_of_position");
    private static final Field<Long> AGE = PROGRESS.AGE_MS.as("as_of_age");
    private static final Field<Boolean> PRESENT = DSL.inline(true).as("is_present");

    private final DSLContext database;
    private final View view;

    Snapshot(DSLContext database, View view) {
        this.database = database;
        this.view = view;
    }

    /** What the row says for which the condition holds, if there is one. */
    <T> Optional<T> one(
            Table<?> from,
            List<? extends SelectField<?>> columns,
            Condition which,
            Function<Record, T> answer) {
        Table<?> found =
                DSL.select(marked(columns)).from(from).where(which).limit(1).asTable("found");
        return beside(found, List.of()).stream().filter(Snapshot::present).findFirst().map(answer);
    }

    /** What the rows say for which the condition holds, by this column of theirs. */
    <T> List<T> list(
            Table<?> from,
            List<? extends SelectField<?>> columns,
            Condition which,
            Field<?> order,
            Function<Record, T> answer) {
        Table<?> found = DSL.select(marked(columns)).from(from).where(which).asTable("found");
        List<SortField<?>> inOrder = List.of(DSL.field(DSL.name("found", order.getName())).asc());
        return beside(found, inOrder).stream().filter(Snapshot::present).map(answer).toList();
    }

    /**
     * The rows after the cursor for which the condition holds.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    <T> Page<T> page(Listing<T> list, Condition which, PageRequest asked) {
        Table<?> found =
                DSL.select(marked(list.columns()))
                        .from(list.table())
                        .where(which)
                        .and(list.after(asked.cursor()))
                        .orderBy(list.order())
                        .limit(asked.limit() + 1)
                        .asTable("found");
        List<? extends Record> rows = beside(found, list.orderIn(found));
        List<? extends Record> items =
                rows.stream().filter(Snapshot::present).limit(asked.limit()).toList();
        return new Page<>(
                items.stream().map(list.answer()).toList(),
                rows.size() > asked.limit() ? list.cursor(items.getLast()) : null,
                asOf(rows.getFirst()));
    }

    private static List<SelectField<?>> marked(List<? extends SelectField<?>> columns) {
        List<SelectField<?>> marked = new ArrayList<>(columns);
        marked.add(PRESENT);
        return marked;
    }

    /**
     * There is always one row, since the position is worth knowing of nothing too. The view stands
     * in the statement: there are few of them, and with a parameter the database would plan each
     * time anew, to leave out what the other views say.
     */
    private List<? extends Record> beside(Table<?> found, List<SortField<?>> order) {
        return database.select(POSITION, AGE)
                .select(found.fields())
                .from(PROGRESS)
                .leftJoin(found)
                .on(DSL.trueCondition())
                .where(PROGRESS.VIEW.eq(DSL.inline(view.word())))
                .orderBy(order)
                .fetch();
    }

    private static boolean present(Record row) {
        return row.get(PRESENT) != null;
    }

    /** What a row reflects that was selected here. */
    static AsOf asOf(Record row) {
        return new AsOf(row.get(POSITION), row.get(AGE));
    }
}
