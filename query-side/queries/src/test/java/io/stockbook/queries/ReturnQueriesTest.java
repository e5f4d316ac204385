package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.returns.ReturnState;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReturnQueriesTest {

    private Shown shown;
    private ReturnQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_returns_1.header
                                SELECT 'house', 'R-' || n, 'SO-' || n % 2, 'web', 'NORTH', n = 1,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' ELSE 'RECEIVED' END,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' END,
                                       NULL, 'mail', 2, 3, 5, 2, 2, 3, now(), n, now(), 4, n
                                FROM generate_series(1, 7) n
                                """)
                        .write(
                                """
                                INSERT INTO read_returns_1.line VALUES
                                    ('house', 'R-1', 2, NULL, 'BOWL', NULL,
                                     0, 2, 2, 0, 0, 2, 0, 0, 0, 0),
                                    ('house', 'R-1', 1, 7, 'MUG', 'WRONG_SIZE',
                                     3, 3, 0, 2, 0, 0, 0, 1, 0, 3),
                                    ('house', 'R-2', 1, 7, 'MUG', 'WRONG_SIZE',
                                     3, 3, 0, 2, 0, 0, 0, 1, 0, 3)
                                """)
                        .write(
                                """
                                INSERT INTO read_returns_1.receipt VALUES
                                    ('house', 'R-1', 5, 0, 'RC-2', 'SOUTH', 1, 1, 0, 'USED',
                                     NULL, NULL),
                                    ('house', 'R-1', 4, 1, 'RC-1', 'NORTH', 2, 2, 2, 'OPENED',
                                     'OTHER', 'L-1'),
                                    ('house', 'R-1', 4, 0, 'RC-1', 'NORTH', 1, 2, 0, 'OPENED',
                                     NULL, NULL)
                                """)
                        .write(
                                """
                                INSERT INTO read_returns_1.disposition VALUES
                                    ('house', 'R-1', 6, 0, 1, 'NORTH', NULL, 'SCRAP', 1, 'DAMAGE'),
                                    ('house', 'R-1', 6, 1, 2, 'NORTH', 'L-1', 'HELD', 2, NULL)
                                """)
                        .write(
                                """
                                INSERT INTO read_returns_1.refund VALUES
                                    ('house', 'R-1', 7, 0, 'RF-1', 1, 3, 2970, 'EUR'),
                                    ('house', 'R-1', 8, 0, 'RF-2', 1, 0, NULL, NULL)
                                """)
                        .write(
                                """
                                INSERT INTO read_returns_1.step VALUES
                                    ('house', 'R-1', 4, 'ReturnReceived', 'RC-1', 'wms', 'bob',
                                     now(), now()),
                                    ('house', 'R-1', 3, 'ReturnAuthorized', '1 line', 'desk',
                                     'ann', now(), now())
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("returns", 9);
        queries = new ReturnQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aReturnComesWithItsLinesItsPapersAndItsTimeLineInOrder() {
        ReturnAnswer answer = queries.of(id("R-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.summary().state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(answer.summary().blind()).isTrue();
        assertThat(answer.summary().units()).isEqualTo(new ReturnUnits(3, 5, 2, 2, 3));
        assertThat(answer.lines())
                .containsExactly(
                        new ReturnLineAnswer(
                                1,
                                7,
                                "MUG",
                                ReturnReason.WRONG_SIZE,
                                new ReturnUnits(3, 3, 0, 2, 3),
                                new DispositionUnits(0, 0, 0, 1, 0)),
                        new ReturnLineAnswer(
                                2,
                                null,
                                "BOWL",
                                null,
                                new ReturnUnits(0, 2, 2, 0, 0),
                                new DispositionUnits(0, 2, 0, 0, 0)));
        assertThat(answer.receipts())
                .extracting(ReturnReceipt::receipt, ReturnReceipt::line)
                .containsExactly(tuple("RC-1", 1), tuple("RC-1", 2), tuple("RC-2", 1));
        assertThat(answer.dispositions()).hasSize(2);
        assertThat(answer.refunds())
                .extracting(ReturnRefund::amount)
                .containsExactly(new Money(2_970, "EUR"), null);
        assertThat(answer.timeLine())
                .extracting(ReturnStep::what)
                .containsExactly("ReturnAuthorized", "ReturnReceived");
    }

    @Test
    void whatWaitsIsToldPlaceByPlace() {
        assertThat(queries.of(id("R-1")).orElseThrow().waiting())
                .containsExactly(
                        new ReturnWaiting(1, "NORTH", null, 1),
                        new ReturnWaiting(1, "SOUTH", null, 1));
    }

    @Test
    void aReturnOfWhichNobodySpokeHasNoAnswer() {
        assertThat(queries.of(id("R-99"))).isEmpty();
    }

    @Test
    void returnsAreListedByOrderAndByStateTheLastBegunFirst() {
        assertThat(numbers(null, ReturnState.CLOSED)).containsExactly("R-6", "R-3");
        assertThat(numbers(null, ReturnState.RECEIVED))
                .containsExactly("R-7", "R-5", "R-4", "R-2", "R-1");
        assertThat(numbers("SO-1", null)).containsExactly("R-7", "R-5", "R-3", "R-1");
        assertThat(numbers("SO-1", ReturnState.CLOSED)).containsExactly("R-3");
        assertThat(numbers("SO-9", null)).isEmpty();
    }

    private List<String> numbers(@Nullable String order, @Nullable ReturnState state) {
        return queries
                .page(
                        OwnerId.HOUSE,
                        order == null ? null : new OrderNumber(order),
                        state,
                        PageRequest.FIRST)
                .items()
                .stream()
                .map(ReturnSummary::number)
                .toList();
    }

    private static ReturnId id(String number) {
        return new ReturnId(OwnerId.HOUSE, new ReturnNumber(number));
    }
}
