package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.OrderState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OrderQueriesTest {

    private Shown shown;
    private OrderQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_orders_1.header
                                SELECT 'house', 'SO-' || n, 'web',
                                       CASE WHEN n % 3 = 0 THEN 'WAITING' ELSE 'SHIPPED' END,
                                       5, '2026-02-01', 'MANUAL', 'c-1', NULL, 'doc', NULL,
                                       2, 9, 1, 2, 3, 3, now(), n, now(), now(), 4, n
                                FROM generate_series(1, 9) n
                                """)
                        .write(
                                """
                                UPDATE read_orders_1.header
                                SET state = 'DELIVERED', ended = 'DELIVERED' WHERE number = 'SO-8'
                                """)
                        .write(
                                """
                                INSERT INTO read_orders_1.line VALUES
                                    ('house', 'SO-3', 2, 'CUP', 5, 1, 1, 1, 2, NULL, NULL),
                                    ('house', 'SO-3', 1, 'MUG', 4, 0, 1, 2, 1, 299, 'GBP'),
                                    ('house', 'SO-4', 1, 'MUG', 4, 0, 1, 2, 1, 299, 'GBP')
                                """)
                        .write(
                                "INSERT INTO read_orders_1.service_line"
                                        + " VALUES ('house', 'SO-3', 0, 9, 'POST', 1, 499, 'GBP')")
                        .write(
                                """
                                INSERT INTO read_orders_1.step VALUES
                                    ('house', 'SO-3', 8, 'OrderReleased', '2 allocations', 'wms',
                                     'bob', '2026-01-05T08:00:01.5Z', '2026-01-05T08:00:02Z'),
                                    ('house', 'SO-3', 3, 'OrderPlaced', NULL, 'shop', 'shop',
                                     '2026-01-05T07:00:00Z', '2026-01-05T07:00:00Z')
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("orders", 9);
        queries = new OrderQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void anOrderComesWithItsLinesAndItsTimeLineInOrder() {
        OrderAnswer answer = queries.of(id("SO-3")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.order().state()).isEqualTo(OrderState.WAITING);
        assertThat(answer.order().units()).isEqualTo(new LineUnits(9, 1, 2, 3, 3, 0));
        assertThat(answer.lines())
                .containsExactly(
                        new OrderLineAnswer(
                                1,
                                "MUG",
                                null,
                                null,
                                null,
                                null,
                                null,
                                new LineUnits(4, 0, 1, 2, 1, 0),
                                new Money(299, "GBP")),
                        new OrderLineAnswer(
                                2,
                                "CUP",
                                null,
                                null,
                                null,
                                null,
                                null,
                                new LineUnits(5, 1, 1, 1, 2, 0),
                                null));
        assertThat(answer.services())
                .containsExactly(new ServiceLineAnswer(9, "POST", 1, new Money(499, "GBP")));
        assertThat(answer.timeLine())
                .extracting(OrderStep::what)
                .containsExactly("OrderPlaced", "OrderReleased");
        assertThat(answer.timeLine().getLast().occurredAt())
                .isEqualTo(Instant.parse("2026-01-05T08:00:01.5Z"));
    }

    @Test
    void anOrderThatWasNeverPlacedHasNoAnswer() {
        assertThat(queries.of(id("SO-99"))).isEmpty();
    }

    @Test
    void ordersAreListedByStateTheLastPlacedFirst() {
        Page<OrderSummary> any = queries.page(OwnerId.HOUSE, null, new PageRequest(null, 8));
        Page<OrderSummary> rest = queries.page(OwnerId.HOUSE, null, new PageRequest(any.next(), 8));

        assertThat(numbers(OrderState.WAITING)).containsExactly("SO-9", "SO-6", "SO-3");
        assertThat(numbers(OrderState.DELIVERED)).containsExactly("SO-8");
        assertThat(numbers(OrderState.SHIPPED))
                .containsExactly("SO-7", "SO-5", "SO-4", "SO-2", "SO-1");
        assertThat(any.items()).hasSize(8);
        assertThat(rest.items()).extracting(OrderSummary::number).containsExactly("SO-1");
    }

    private List<String> numbers(OrderState state) {
        return queries.page(OwnerId.HOUSE, state, PageRequest.FIRST).items().stream()
                .map(OrderSummary::number)
                .toList();
    }

    private static OrderId id(String number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber(number));
    }
}
