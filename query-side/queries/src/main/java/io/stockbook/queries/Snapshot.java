package io.stockbook.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of one view together with the position they reflect, read in one statement: two would see
 * two snapshots, and an answer would claim a position that it does not have.
 */
final class Snapshot {

    private static final Field<Long> POSITION =
            DSL.field("token.position", Long.class).as("as_of_position");
    private static final Field<Long> AGE =
            DSL.field(
                            """
                            coalesce(
                                (SELECT greatest(0, extract(
                                     EPOCH FROM statement_timestamp() - lacking.recorded_at) * 1000)
                                 FROM read.event_time lacking
                                 WHERE lacking.position = token.position + 1), 0)::bigint\
                            """,
                            Long.class)
                    .as("as_of_age");
    private static final Field<Boolean> PRESENT = DSL.inline(true).as("is_present");

    private final DSLContext database;
    private final Table<?> token;

    Snapshot(DSLContext database, View view) {
        this.database = database;
        Field<Long> reached = DSL.field("position", Long.class);
        token =
                DSL.select(DSL.coalesce(DSL.max(reached), DSL.inline(0L)).as(reached))
                        .from(DSL.table(DSL.name("read", view.word() + "_token")))
                        .asTable("token");
    }

    /** What the row says for which the condition holds, if there is one. */
    <T> Optional<T> one(
            Table<?> from,
            List<? extends SelectField<?>> columns,
            Condition which,
            Function<Record, T> answer) {
        return only(statement(from, columns, which).fetch(), answer);
    }

    /**
     * The same for a question that is asked all the time: its statement is written here and now,
     * once, with a place for each value that is unknown yet.
     */
    <T> Point<T> point(
            Table<?> from,
            List<? extends SelectField<?>> columns,
            Condition which,
            Function<Record, T> answer) {
        ResultQuery<? extends Record> statement = statement(from, columns, which);
        return new Point<>(statement.getSQL(), List.of(statement.fields()), answer);
    }

    private ResultQuery<? extends Record> statement(
            Table<?> from, List<? extends SelectField<?>> columns, Condition which) {
        Table<?> found =
                DSL.select(marked(columns))
                        .from(from)
                        .where(which)
                        .limit(DSL.inline(1))
                        .asTable("found");
        return beside(found, List.of());
    }

    private static <T> Optional<T> only(List<? extends Record> rows, Function<Record, T> answer) {
        return rows.stream().filter(Snapshot::present).findFirst().map(answer);
    }

    /** A question about one thing, which lacks nothing but the values that name it. */
    final class Point<T> {

        private final String sql;
        private final List<Field<?>> fields;
        private final Function<Record, T> answer;

        private Point(String sql, List<Field<?>> fields, Function<Record, T> answer) {
            this.sql = sql;
            this.fields = fields;
            this.answer = answer;
        }

        /** What the row of these values says, in the order in which the statement names them. */
        Optional<T> of(Object... values) {
            return only(database.resultQuery(sql, values).coerce(fields).fetch(), answer);
        }
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
        return beside(found, inOrder).fetch().stream()
                .filter(Snapshot::present)
                .map(answer)
                .toList();
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
        List<? extends Record> rows = beside(found, list.orderIn(found)).fetch();
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
     * There is always one row, since the position is worth knowing of nothing too. It is that of
     * the view's own token: what is known of all views costs more than most answers.
     */
    private ResultQuery<? extends Record> beside(Table<?> found, List<SortField<?>> order) {
        return database.select(POSITION, AGE)
                .select(found.fields())
                .from(token)
                .leftJoin(found)
                .on(DSL.trueCondition())
                .orderBy(order);
    }

    private static boolean present(Record row) {
        return row.get(PRESENT) != null;
    }

    /** What a row reflects that was selected here. */
    static AsOf asOf(Record row) {
        return new AsOf(row.get(POSITION), row.get(AGE));
    }
}
