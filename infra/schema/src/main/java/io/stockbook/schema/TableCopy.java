package io.stockbook.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * New rows copied into a table, within the transaction that is open: for two thirds of what an
 * insert of them costs the server.
 */
public final class TableCopy {

    private static final int BYTES_EXPECTED = 128;

    private TableCopy() {}

    /**
     * Writes the rows, none of which is there; a column that is not among these gets its default.
     *
     * @param columns the values of each column, in the order of the rows
     * @throws org.jooq.exception.DataAccessException when the table refuses one; then none is
     *     written
     * @throws IllegalArgumentException when it is not known how PostgreSQL writes a value
     */
    public static void into(
            DSLContext database,
            Table<?> table,
            List<? extends Field<?>> fields,
            List<? extends List<? extends @Nullable Object>> columns) {
        String into =
                "COPY %s (%s) FROM STDIN (FORMAT binary)"
                        .formatted(
                                database.render(table),
                                database.render(
                                        DSL.list(
                                                fields.stream()
                                                        .map(Field::getUnqualifiedName)
                                                        .toList())));
        BinaryRows rows = binary(columns);
        database.connection(connection -> send(connection, into, rows));
    }

    /**
     * Sends a copy that has been written.
     *
     * @param into the statement that takes it
     */
    public static void send(Connection connection, String into, BinaryRows rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
        try {
            copy.writeToCopy(rows);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static BinaryRows binary(List<? extends List<? extends @Nullable Object>> columns) {
        int size = columns.getFirst().size();
        BinaryRows rows = new BinaryRows(BYTES_EXPECTED * size);
        for (int row = 0; row < size; row++) {
            rows.row(columns.size());
            for (List<? extends @Nullable Object> column : columns) {
                put(rows, column.get(row));
            }
        }
        rows.end();
        return rows;
    }

    private static void put(BinaryRows rows, @Nullable Object value) {
        switch (value) {
            case null -> rows.absent();
            case String it -> rows.text(it);
            case Long it -> rows.number(it.longValue());
            case Integer it -> rows.number(it.intValue());
            case Boolean it -> rows.truth(it);
            case UUID it -> rows.id(it);
            case Instant it -> rows.moment(it);
            case OffsetDateTime it -> rows.moment(it.toInstant());
            case LocalDate it -> rows.day(it);
            case JSON it -> rows.text(it.data());
            default -> throw new IllegalArgumentException("no copy of " + value.getClass());
        }
    }
}
