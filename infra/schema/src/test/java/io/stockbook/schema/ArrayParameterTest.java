package io.stockbook.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a statement is handed as an array comes back as it was. */
final class ArrayParameterTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DSLContext DSL_CONTEXT =
            DSL.using(DATABASE.dataSource(), SQLDialect.POSTGRES);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static List<Arguments> everyType() {
        Instant moment = Instant.parse("2026-03-01T10:15:30.123456Z");
        return Stream.<Object[]>of(
                        new String[] {
                            "plain", null, "", "NULL", "a,b", "{c}", "say \"no\"", "back\\slash"
                        },
                        new String[] {"line\nend", "tab\t", " blank ", "\u00e9\ud83d\ude00", "'"},
                        new Long[] {Long.MIN_VALUE, null, 0L, Long.MAX_VALUE},
                        new Integer[] {Integer.MIN_VALUE, null, 0, Integer.MAX_VALUE},
                        new Boolean[] {true, null, false},
                        new UUID[] {new UUID(0, 0), null, new UUID(-1, -1)},
                        new Instant[] {moment, null, Instant.EPOCH},
                        new OffsetDateTime[] {moment.atOffset(ZoneOffset.UTC), null},
                        new LocalDate[] {LocalDate.of(2024, 2, 29), null, LocalDate.EPOCH},
                        new JSON[] {
                            JSON.valueOf("{\"said\":\"\\\"a\\\\b\\\", {c}\\n\"}"),
                            null,
                            JSON.valueOf("null"),
                            JSON.valueOf("[1, 2]")
                        },
                        new String[0],
                        new JSON[0])
                .map(values -> Arguments.of(values.getClass().getSimpleName(), values))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyType")
    void everyTypeComesBackAsItWas(String type, Object[] values) {
        List<?> back =
                DSL_CONTEXT
                        .fetch(
                                "SELECT v FROM unnest({0}) WITH ORDINALITY AS t (v, n) ORDER BY n",
                                ArrayParameter.of(values))
                        .getValues(0, values.getClass().getComponentType())
                        .stream()
                        .map(ArrayParameterTest::inUtc)
                        .toList();
        assertThat(back).as(type).isEqualTo(Stream.of(values).toList());
    }

    @Test
    void whatPostgresqlCallsATypeThatNobodySaidIsNotGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrayParameter.of(new BigDecimal[] {BigDecimal.ONE}))
                .withMessage("no array of class java.math.BigDecimal");
    }

    private static @Nullable Object inUtc(@Nullable Object value) {
        return value instanceof OffsetDateTime it
                ? it.withOffsetSameInstant(ZoneOffset.UTC)
                : value;
    }
}
