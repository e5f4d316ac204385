package io.stockbook.queries;

import static io.stockbook.messages.exception.ExceptionType.SHORT_PICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExceptionQueriesTest {

    private Shown shown;
    private ExceptionQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_exceptions_1.entry
                                SELECT 'house', ('00000000-0000-0000-0000-00000000000' || n)::uuid,
                                       CASE WHEN n < 3 THEN 'UNKNOWN_CHANNEL' ELSE 'SHORT_PICK' END,
                                       CASE WHEN n < 3 THEN 'order-desk'
                                            ELSE 'inventory-control' END,
                                       'house/MUG@NORTH', 'pick-1', '1 of 4', CASE WHEN n = 4
                                       THEN 'RESOLVED' ELSE 'OPEN' END, NULL, NULL,
                                       now() - interval '1 hour', n, CASE WHEN n = 4
                                       THEN now() - interval '30 minutes' END, 1, n
                                FROM generate_series(1, 4) n
                                """);
        queries = new ExceptionQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void openOnesAreListedByQueueTheOldestFirst() {
        assertThat(queries.open(OwnerId.HOUSE, null, null, PageRequest.FIRST).items())
                .extracting(exception -> exception.id().getLeastSignificantBits())
                .containsExactly(1L, 2L, 3L);
        assertThat(queries.open(OwnerId.HOUSE, "order-desk", null, PageRequest.FIRST).items())
                .hasSize(2);
        assertThat(queries.page(OwnerId.HOUSE, PageRequest.FIRST).items()).hasSize(4);
    }

    @Test
    void openOnesAreListedByType() {
        assertThat(queries.open(OwnerId.HOUSE, null, SHORT_PICK, PageRequest.FIRST).items())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.suggestedActions())
                                        .isEqualTo(SHORT_PICK.suggestedActions()));
        assertThat(queries.open(OwnerId.HOUSE, "order-desk", SHORT_PICK, PageRequest.FIRST).items())
                .isEmpty();
    }

    @Test
    void aRoleThatNobodyHasIsAMistakeAndNoEmptyQueue() {
        assertThatThrownBy(() -> queries.open(OwnerId.HOUSE, "order-desc", null, PageRequest.FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "role: must be one of integrations, inventory-control, order-desk, prep,"
                                + " purchasing");
    }

    @Test
    void anOpenOneGrowsOlderAndAResolvedOneDoesNot() {
        assertThat(queries.of(id(1)).orElseThrow().ageMillis()).isBetween(3_600_000L, 3_900_000L);
        assertThat(queries.of(id(4)).orElseThrow().ageMillis()).isEqualTo(1_800_000L);
        assertThat(queries.of(id(9))).isEmpty();
    }

    private static ExceptionId id(long which) {
        return new ExceptionId(OwnerId.HOUSE, new UUID(0, which));
    }
}
