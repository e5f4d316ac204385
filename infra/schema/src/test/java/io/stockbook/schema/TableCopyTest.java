package io.stockbook.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is copied into a table stands there as it was. */
final class TableCopyTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DSLContext DSL_CONTEXT =
            DSL.using(DATABASE.dataSource(), SQLDialect.POSTGRES);
    private static final Table<?> TABLE = DSL.table(DSL.name("ledger", "copied"));
    private static final List<Field<?>> FIELDS =
            List.of(
                    DSL.field(DSL.name("a"), String.class),
                    DSL.field(DSL.name("b"), Long.class),
                    DSL.field(DSL.name("c"), Integer.class),
                    DSL.field(DSL.name("d"), Boolean.class),
                    DSL.field(DSL.name("e"), UUID.class),
                    DSL.field(DSL.name("f"), Instant.class),
                    DSL.field(DSL.name("g"), OffsetDateTime.class),
                    DSL.field(DSL.name("h"), LocalDate.class),
                    DSL.field(DSL.name("i"), JSON.class));

    @BeforeAll
    static void table() {
        DatabaseLogin login = DATABASE.owner();
        try (CloseableDSLContext owner = DSL.using(login.url(), login.user(), login.password())) {
            owner.execute(
                    """
                    CREATE TABLE ledger.copied (n bigint GENERATED ALWAYS AS IDENTITY,
                        a text UNIQUE, b bigint, c integer, d boolean, e uuid, f timestamptz,
                        g timestamptz, h date, i json);
                    GRANT SELECT, INSERT, DELETE ON ledger.copied TO "%s"
                    """
                            .formatted(DATABASE.application().user()));
        }
    }

    @BeforeEach
    void empty() {
        DSL_CONTEXT.execute("DELETE FROM ledger.copied");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyTypeStandsThereAsItWas() {
        Instant moment = Instant.parse("2026-03-01T10:15:30.123456Z");
        List<@Nullable Object> some =
                List.of(
                        "\u00e9\ud83d\ude00 \\N\t\"\n",
                        Long.MIN_VALUE,
                        Integer.MAX_VALUE,
                        true,
                        new UUID(-1, 7),
                        moment,
                        Instant.EPOCH.atOffset(ZoneOffset.UTC),
                        LocalDate.of(1999, 12, 31),
                        JSON.valueOf("{\"b\": 1,  \"a\": \"\\\\ \\\"\"}"));
        List<@Nullable Object> none = Collections.nCopies(FIELDS.size(), null);
        copy(List.of(some, none));
        assertThat(rows()).containsExactly(some, none);
    }

    @Test
    void rowsKeepTheirOrder() {
        copy(IntStream.range(0, 5_000).mapToObj(row -> oneOf("row " + row)).toList());
        assertThat(rows())
                .hasSize(5_000)
                .extracting(List::getFirst)
                .startsWith("row 0", "row 1")
                .endsWith("row 4999");
    }

    @Test
    void oneRowThatIsRefusedLeavesNone() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> copy(List.of(oneOf("new"), oneOf("twice"), oneOf("twice"))));
        assertThat(rows()).isEmpty();
    }

    @Test
    void aTypeThatNobodySaidIsNotGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                TableCopy.into(
                                        DSL_CONTEXT,
                                        TABLE,
                                        FIELDS.subList(0, 1),
                                        List.of(List.of(BigDecimal.ONE))))
                .withMessage("no copy of class java.math.BigDecimal");
    }

    private static List<@Nullable Object> oneOf(String text) {
        List<@Nullable Object> row = Arrays.asList(new @Nullable Object[FIELDS.size()]);
        row.set(0, text);
        return row;
    }

    private static void copy(List<List<@Nullable Object>> rows) {
        TableCopy.into(
                DSL_CONTEXT,
                TABLE,
                FIELDS,
                IntStream.range(0, FIELDS.size())
                        .mapToObj(
                                column ->
                                        rows.stream()
                                                .<@Nullable Object>map(row -> row.get(column))
                                                .toList())
                        .toList());
    }

    private static List<List<@Nullable Object>> rows() {
        return DSL_CONTEXT
                .select(FIELDS)
                .from(TABLE)
                .orderBy(DSL.field("n"))
                .fetch(
                        row ->
                                Arrays.<@Nullable Object>asList(row.intoArray()).stream()
                                        .<@Nullable Object>map(TableCopyTest::inUtc)
                                        .toList());
    }

    private static @Nullable Object inUtc(@Nullable Object value) {
        return value instanceof OffsetDateTime it
                ? it.withOffsetSameInstant(ZoneOffset.UTC)
                : value;
    }
}
