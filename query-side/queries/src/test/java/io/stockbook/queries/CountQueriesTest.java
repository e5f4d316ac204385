package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.OwnerId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CountQueriesTest {

    private Shown shown;
    private CountQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_counts_1.header
                                SELECT 'house', 'C-' || n, 'NORTH', 'AVAILABLE',
                                       CASE WHEN n = 1 THEN 'A' END, n > 1, 2, 50, 1, true, n = 1,
                                       CASE WHEN n = 3 THEN 'CLOSED' ELSE 'OPEN' END,
                                       CASE WHEN n = 3 THEN 'CLOSED' END, true, 3, 2, 1, NULL,
                                       'cycle 46', now(), n, now(), 7, 9
                                FROM generate_series(1, 3) n
                                """)
                        .write(
                                """
                                INSERT INTO read_counts_1.line
                                SELECT 'house', 'C-' || n, state, state, 1, 'badge-7', 9, now(), 10,
                                       0, NULL, -1, NULL, NULL, 4, NULL, 9
                                FROM generate_series(1, 2) n,
                                     unnest(ARRAY ['RECOUNT', 'COUNTED', 'BOOKED',
                                                   'AWAITING_APPROVAL']) state
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("counts", 9);
        queries = new CountQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aCountTellsItsTermsAndHowFarItIs() {
        CountAnswer answer = queries.of(count("C-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.count().abcClass()).isEqualTo(AbcClass.A);
        assertThat(answer.count().terms()).isEqualTo(new CountTerms(2, 50, 1, true, true));
        assertThat(answer.count().awaitingApproval()).isEqualTo(1);
        assertThat(queries.of(count("C-9"))).isEmpty();
    }

    @Test
    void countsAreListedByState() {
        assertThat(numbers(null)).containsExactly("C-3", "C-2", "C-1");
        assertThat(numbers(CountState.OPEN)).containsExactly("C-2", "C-1");
        assertThat(numbers(CountState.CLOSED)).containsExactly("C-3");
    }

    @Test
    void aBlindCountTellsWhatItExpectsOfDecidedLinesOnly() {
        assertThat(queries.lines(count("C-1"), null, PageRequest.FIRST).items())
                .extracting(
                        CountLineAnswer::state,
                        CountLineAnswer::counted,
                        CountLineAnswer::expected,
                        CountLineAnswer::variance)
                .containsExactly(
                        tuple(CountLineState.AWAITING_APPROVAL, 9L, 10L, -1L),
                        tuple(CountLineState.BOOKED, 9L, 10L, -1L),
                        tuple(CountLineState.COUNTED, 9L, null, null),
                        tuple(CountLineState.RECOUNT, 9L, null, null));
    }

    @Test
    void whoIsNotBlindIsTold() {
        assertThat(queries.lines(count("C-2"), CountLineState.RECOUNT, PageRequest.FIRST).items())
                .extracting(CountLineAnswer::expected)
                .containsExactly(10L);
    }

    private List<String> numbers(@Nullable CountState state) {
        return queries.page(OwnerId.HOUSE, state, PageRequest.FIRST).items().stream()
                .map(CountSummary::number)
                .toList();
    }

    private static CountId count(String number) {
        return new CountId(OwnerId.HOUSE, new CountNumber(number));
    }
}
