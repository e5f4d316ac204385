package io.stockbook.schema;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * An array as the parameter of a statement, handed to the driver as what it is. By itself jOOQ
 * writes it out as a text, which the server has to take apart again; of texts and numbers the
 * driver makes the binary form.
 */
public final class ArrayParameter {

    private static final Map<Class<?>, String> TYPES =
            Map.of(
                    String.class, "text",
                    Long.class, "int8",
                    Integer.class, "int4",
                    Boolean.class, "bool",
                    UUID.class, "uuid",
                    Instant.class, "timestamptz",
                    OffsetDateTime.class, "timestamptz",
                    LocalDate.class, "date",
                    JSON.class, "json");

    private ArrayParameter() {}

    /**
     * One parameter with all of these values, any of which may be null.
     *
     * @throws IllegalArgumentException when it is not known what PostgreSQL calls their type
     */
    public static <T> Field<T[]> of(T[] values) {
        @SuppressWarnings("unchecked")
        Class<T[]> type = (Class<T[]>) values.getClass();
        String elements = TYPES.get(type.getComponentType());
        if (elements == null) {
            throw new IllegalArgumentException("no array of " + type.getComponentType());
        }
        return DSL.val(values, SQLDataType.OTHER.asConvertedDataType(new Bound<>(type, elements)));
    }

    private record Bound<T>(Class<T> array, String elements) implements Binding<Object, T> {

        @Override
        public Converter<Object, T> converter() {
            return Converter.ofNullable(Object.class, array, array::cast, Object.class::cast);
        }

        @Override
        public void sql(BindingSQLContext<T> context) {
            context.render().sql(context.variable());
        }

        @Override
        public void set(BindingSetStatementContext<T> context) throws SQLException {
            context.statement()
                    .setArray(
                            context.index(),
                            context.statement()
                                    .getConnection()
                                    .createArrayOf(elements, (Object[]) context.value()));
        }

        @Override
        public void register(BindingRegisterContext<T> context) throws SQLException {
            throw onlyForParameters();
        }

        @Override
        public void set(BindingSetSQLOutputContext<T> context) throws SQLException {
            throw onlyForParameters();
        }

        @Override
        public void get(BindingGetResultSetContext<T> context) throws SQLException {
            throw onlyForParameters();
        }

        @Override
        public void get(BindingGetStatementContext<T> context) throws SQLException {
            throw onlyForParameters();
        }

        @Override
        public void get(BindingGetSQLInputContext<T> context) throws SQLException {
            throw onlyForParameters();
        }

        private static SQLException onlyForParameters() {
            return new SQLFeatureNotSupportedException("this type is for parameters only");
        }
    }
}
