package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReplenishmentQueriesTest {

    private Shown shown;
    private ReplenishmentQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO ledger.replenishment
                                    (owner, sku, location, reorder_point, order_quantity,
                                     lead_time_days, supplier, drafts, declined)
                                VALUES
                                    ('house', 'MUG', 'north', 10, 20, 14, 'potter', 3, false),
                                    ('house', 'MUG', 'south', 5, 6, 7, 'turner', 1, true),
                                    ('house', 'CUP', 'north', 0, 1, 0, 'potter', 0, false),
                                    ('house', 'JUG', 'north', NULL, NULL, NULL, NULL, 2, false),
                                    ('other', 'MUG', 'north', 1, 1, 1, 'potter', 0, false)
                                """)
                        .write(
                                """
                                INSERT INTO ledger.sourcing
                                    (owner, sku, location, version, available, inspection, queued,
                                     suspended, fences)
                                VALUES ('house', 'MUG', 'north', 9, 7, 4, 8, false, '[]')
                                """)
                        .write(
                                """
                                INSERT INTO ledger.unserved VALUES
                                    ('house/order:1', 'house', 'MUG', '', 'house/channel:web', 2),
                                    ('house/order:2', 'house', 'MUG', '', 'house/channel:web', 1),
                                    ('house/order:2', 'house', 'CUP', '', 'house/channel:web', 9),
                                    ('house/order:3', 'house', 'MUG', '', 'house/channel:shop', 5)
                                """)
                        .write(
                                """
                                INSERT INTO ledger.channel_policy VALUES
                                    ('house/channel:web',
                                     '{"locations": ["west", "north", "south"]}'),
                                    ('house/channel:shop', '{"locations": ["west"]}')
                                """)
                        .write(
                                """
                                INSERT INTO ledger.incoming VALUES
                                    ('house/purchase:MUG%40north-3', 'house', 'MUG', 'north', 20, 0,
                                     'DRAFT'),
                                    ('house/purchase:P-1', 'house', 'MUG', 'north', 5, 8, 'ORDERED'),
                                    ('house/purchase:P-2', 'house', 'MUG', 'north', 9, 7, 'ORDERED'),
                                    ('house/transfer:T-1', 'house', 'MUG', 'north', 6, 1, 'TRANSIT')
                                """)
                        .write("UPDATE ledger.process_place SET position = 12")
                        .ledgerEndsAt(12, "1 hour");
        queries = new ReplenishmentQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aPositionIsThereWithItsPartsAndWhatWasDrafted() {
        Page<ReplenishmentNeed> page =
                queries.page(
                        OwnerId.HOUSE, new LocationId("north"), new Sku("MUG"), PageRequest.FIRST);

        assertThat(page.asOf()).isEqualTo(new AsOf(12, 0));
        assertThat(page.items())
                .containsExactly(
                        new ReplenishmentNeed(
                                "MUG",
                                new ReplenishmentAnswer("north", 10, 20, 14, "potter"),
                                35,
                                7,
                                4,
                                3,
                                22,
                                5,
                                3,
                                List.of("MUG@north-3"),
                                false,
                                false,
                                null));
    }

    @Test
    void allThatIsBoughtAgainIsListedPageByPage() {
        Page<ReplenishmentNeed> first =
                queries.page(OwnerId.HOUSE, null, null, PageRequest.of(null, 2));
        assertThat(first.items())
                .extracting(need -> need.sku() + "@" + need.terms().location())
                .containsExactly("CUP@north", "MUG@north");
        assertThat(queries.page(OwnerId.HOUSE, null, null, PageRequest.of(first.next(), 2)).items())
                .singleElement()
                .satisfies(
                        south -> {
                            assertThat(south.terms().location()).isEqualTo("south");
                            assertThat(south.position()).isZero();
                            assertThat(south.declined()).isTrue();
                        });
    }
}
