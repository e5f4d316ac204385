package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.transfer.TransferState;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TransferQueriesTest {

    private Shown shown;
    private TransferQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_transfers_1.header
                                SELECT 'house', 'T-' || n, 'LEEDS',
                                       CASE WHEN n % 2 = 0 THEN 'YORK' ELSE 'HULL' END,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' ELSE 'IN_TRANSIT' END,
                                       CASE WHEN n % 3 = 0 THEN 'CLOSED' END,
                                       false, NULL, 'list', 14, 9, 6, 2, 1, now(), n, now(), 4, n
                                FROM generate_series(1, 7) n
                                """)
                        .write(
                                """
                                INSERT INTO read_transfers_1.line VALUES
                                    ('house', 'T-1', 2, 'PLATE', 'L-7', 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                                    ('house', 'T-1', 1, 'MUG', NULL, 10, 7, 3, 9, 6, 3, 1, 1, 1, 2, 1)
                                """)
                        .write(
                                """
                                INSERT INTO read_transfers_1.arrival VALUES
                                    ('house', 'T-1', 8, 0, 'R-2', NULL, 'CUP', 'HELD', 2, 2, NULL,
                                     NULL, now()),
                                    ('house', 'T-1', 6, 0, 'R-1', 1, 'MUG', 'AVAILABLE', 3, 0, NULL,
                                     'A-1', now())
                                """)
                        .write(
                                """
                                INSERT INTO read_transfers_1.step VALUES
                                    ('house', 'T-1', 5, 'UnitsDispatched', '9 units', 'wms', 'bob',
                                     now(), now()),
                                    ('house', 'T-1', 3, 'TransferRequested', '2 lines', 'wms',
                                     'bob', now(), now())
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("transfers", 9);
        queries = new TransferQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aTransferTellsWhatOfItIsOnItsWay() {
        TransferAnswer answer = queries.of(id("T-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.transfer().state()).isEqualTo(TransferState.IN_TRANSIT);
        assertThat(answer.transfer().inTransit()).isEqualTo(9 - (6 - 2) - 1);
        assertThat(answer.lines()).extracting(TransferLineAnswer::line).containsExactly(1, 2);
        TransferLineAnswer mugs = answer.lines().getFirst();
        assertThat(mugs.received()).isEqualTo(new ReceivedUnits(3, 1, 1, 1));
        assertThat(mugs.inTransit()).isEqualTo(9 - (6 - 2) - 1);
        assertThat(mugs.promised()).isEqualTo(1);
        assertThat(mugs.lacking()).isEqualTo(3);
        assertThat(answer.arrivals())
                .extracting(TransferArrival::receipt)
                .containsExactly("R-1", "R-2");
        assertThat(answer.timeLine())
                .extracting(TransferStep::what)
                .containsExactly("TransferRequested", "UnitsDispatched");
    }

    @Test
    void aTransferThatNobodyRequestedHasNoAnswer() {
        assertThat(queries.of(id("T-99"))).isEmpty();
    }

    @Test
    void transfersAreFoundByWhereTheyGoAndByState() {
        assertThat(page(null, null)).hasSize(7).startsWith("T-7", "T-6");
        assertThat(page("YORK", null)).containsExactly("T-6", "T-4", "T-2");
        assertThat(page("YORK", TransferState.IN_TRANSIT)).containsExactly("T-4", "T-2");
        assertThat(page(null, TransferState.CLOSED)).containsExactly("T-6", "T-3");
        assertThat(page(null, TransferState.CANCELLED)).isEmpty();
    }

    private List<String> page(@Nullable String to, @Nullable TransferState state) {
        return queries
                .page(
                        OwnerId.HOUSE,
                        to == null ? null : new LocationId(to),
                        state,
                        PageRequest.FIRST)
                .items()
                .stream()
                .map(TransferSummary::number)
                .toList();
    }

    private static TransferId id(String number) {
        return new TransferId(OwnerId.HOUSE, new TransferNumber(number));
    }
}
