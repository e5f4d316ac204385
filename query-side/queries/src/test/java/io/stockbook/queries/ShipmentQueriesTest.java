package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.shipment.ShipmentState;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ShipmentQueriesTest {

    private Shown shown;
    private ShipmentQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_shipments_1.header
                                SELECT 'house', 'S-' || n, 'SO-' || n % 2, 'NORTH', 'swift',
                                       CASE WHEN n < 3 THEN 'usual' END,
                                       CASE WHEN n % 3 = 0 THEN 'DELIVERED' ELSE 'IN_TRANSIT' END,
                                       n = 1, 'L-1', '1Z999', 'York', now(), NULL, 'list', 2, 5,
                                       now(), n, now(), now(), 4, n, NULL,
                                       CASE WHEN n % 3 = 0 THEN 'DELIVERED' END
                                FROM generate_series(1, 7) n
                                """)
                        .write(
                                """
                                INSERT INTO read_shipments_1.package VALUES
                                    ('house', 'S-1', 1, 'P-2', NULL, NULL, NULL, NULL),
                                    ('house', 'S-1', 0, 'P-1', 900, 300, 200, 100),
                                    ('house', 'S-2', 0, 'P-1', 900, 300, 200, 100)
                                """)
                        .write(
                                """
                                INSERT INTO read_shipments_1.content VALUES
                                    ('house', 'S-1', 0, 1, '00000000-0000-0000-0000-000000000002', 1),
                                    ('house', 'S-1', 0, 0, '00000000-0000-0000-0000-000000000001', 3),
                                    ('house', 'S-1', 1, 0, '00000000-0000-0000-0000-000000000001', 1)
                                """)
                        .write(
                                """
                                INSERT INTO read_shipments_1.step VALUES
                                    ('house', 'S-1', 8, 'ShipmentDispatched', '1Z999', 'wms', 'bob',
                                     now(), now()),
                                    ('house', 'S-1', 3, 'ShipmentCreated', '2 packages', 'wms',
                                     'bob', now(), now())
                                """)
                        .write(
                                """
                                INSERT INTO read_shipments_1.carrier_service VALUES
                                    ('swift', 'usual', 'ECO'), ('post', 'usual', 'B')
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("shipments", 9);
        queries = new ShipmentQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aShipmentComesWithItsPackagesAndItsTimeLineInOrder() {
        ShipmentAnswer answer = queries.of(id("S-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.shipment().state()).isEqualTo(ShipmentState.IN_TRANSIT);
        assertThat(answer.shipment().silent()).isTrue();
        assertThat(answer.shipment().carrierService()).isEqualTo("ECO");
        assertThat(answer.packages())
                .extracting(PackageAnswer::id, PackageAnswer::weightGrams)
                .containsExactly(tuple("P-1", 900L), tuple("P-2", null));
        assertThat(answer.packages().getFirst().contents())
                .containsExactly(
                        new PackageContent(new UUID(0, 1), 3),
                        new PackageContent(new UUID(0, 2), 1));
        assertThat(answer.timeLine())
                .extracting(ShipmentStep::what)
                .containsExactly("ShipmentCreated", "ShipmentDispatched");
    }

    @Test
    void aShipmentThatWasNeverCreatedHasNoAnswer() {
        assertThat(queries.of(id("S-99"))).isEmpty();
    }

    @Test
    void whatTheShipmentWasToldCountsWhateverTheCarrierCallsItNow() throws SQLException {
        shown.write(
                """
                UPDATE read_shipments_1.header SET carrier_service = 'OLD' WHERE number = 'S-2'
                """);

        assertThat(queries.of(id("S-2")).orElseThrow().shipment().carrierService())
                .isEqualTo("OLD");
        assertThat(queries.page(OwnerId.HOUSE, null, null, PageRequest.FIRST).items())
                .filteredOn(one -> one.number().equals("S-2"))
                .extracting(ShipmentSummary::carrierService)
                .containsExactly("OLD");
    }

    @Test
    void aServiceThatTheCarrierDoesNotKnowHasNoCode() {
        ShipmentSummary without = queries.of(id("S-3")).orElseThrow().shipment();

        assertThat(without.service()).isNull();
        assertThat(without.carrierService()).isNull();
    }

    @Test
    void shipmentsAreListedByOrderAndByStateTheLastCreatedFirst() {
        assertThat(numbers(null, ShipmentState.DELIVERED)).containsExactly("S-6", "S-3");
        assertThat(numbers(null, ShipmentState.IN_TRANSIT))
                .containsExactly("S-7", "S-5", "S-4", "S-2", "S-1");
        assertThat(numbers("SO-1", null)).containsExactly("S-7", "S-5", "S-3", "S-1");
        assertThat(numbers("SO-1", ShipmentState.DELIVERED)).containsExactly("S-3");
        assertThat(numbers("SO-9", null)).isEmpty();
    }

    @Test
    void aLongListComesInPages() {
        Page<ShipmentSummary> first =
                queries.page(OwnerId.HOUSE, null, null, new PageRequest(null, 5));
        Page<ShipmentSummary> rest =
                queries.page(OwnerId.HOUSE, null, null, new PageRequest(first.next(), 5));

        assertThat(first.items()).hasSize(5);
        assertThat(rest.items()).extracting(ShipmentSummary::number).containsExactly("S-2", "S-1");
    }

    private List<String> numbers(@Nullable String order, @Nullable ShipmentState state) {
        return queries
                .page(
                        OwnerId.HOUSE,
                        order == null ? null : new OrderNumber(order),
                        state,
                        PageRequest.FIRST)
                .items()
                .stream()
                .map(ShipmentSummary::number)
                .toList();
    }

    private static ShipmentId id(String number) {
        return new ShipmentId(OwnerId.HOUSE, new ShipmentNumber(number));
    }
}
