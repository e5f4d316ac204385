package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StockQueriesTest {

    private Shown shown;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_stock_position_1.balance
                                SELECT 'house/' || s || '@' || l, 'house', s, l,
                                       6, 4, 3, 2, 1, 5, 1, 9, 17, now()
                                FROM unnest(ARRAY['MUG', 'CUP']) s, unnest(ARRAY['NORTH', 'SOUTH']) l
                                """)
                        .write(
                                """
                                INSERT INTO read_stock_card_1.movement
                                SELECT n, o, 'house/MUG@NORTH', 'house', 'MUG', 'NORTH', n,
                                       'StockPicked', 'ALLOCATED', 'PICKED', 2, NULL, 10, 4, 1, NULL,
                                       NULL, 'R-1', NULL, 'ORDER', 'SO-1', 3, 'paper', NULL, 'api',
                                       'ann', gen_random_uuid(), now(), now()
                                FROM generate_series(1, 30) n, generate_series(0, 1) o
                                """);
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void onHandIsTheSumOfTheSixBalances() {
        StockPosition mug = new StockQueries(shown.application()).of(Shown.MUG).orElseThrow();

        assertThat(mug.onHand()).isEqualTo(21);
        assertThat(mug.available()).isEqualTo(6);
        assertThat(mug.missing()).isEqualTo(1);
        assertThat(mug.version()).isEqualTo(9);
        assertThat(mug.asOf().position()).isZero();
    }

    @Test
    void aStockItemWithoutHistoryHasNoAnswer() {
        StockItemId none = new StockItemId(OwnerId.HOUSE, new Sku("X"), new LocationId("NORTH"));

        assertThat(new StockQueries(shown.application()).of(none)).isEmpty();
    }

    @Test
    void positionsAreListedBySkuByLocationAndAltogether() {
        StockQueries queries = new StockQueries(shown.application());

        assertThat(queries.ofSku(OwnerId.HOUSE, new Sku("MUG"), PageRequest.FIRST).items())
                .extracting(StockPosition::location)
                .containsExactly("NORTH", "SOUTH");
        assertThat(queries.at(OwnerId.HOUSE, new LocationId("SOUTH"), PageRequest.FIRST).items())
                .extracting(StockPosition::sku)
                .containsExactly("CUP", "MUG");
        Page<StockPosition> first = queries.page(OwnerId.HOUSE, new PageRequest(null, 3));
        Page<StockPosition> rest = queries.page(OwnerId.HOUSE, new PageRequest(first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).extracting(StockPosition::location).containsExactly("SOUTH");
        assertThat(rest.next()).isNull();
    }

    @Test
    void aStockCardIsReadFromEitherEnd() {
        StockCardQueries queries = new StockCardQueries(shown.application());

        Page<CardEntry> first = queries.page(Shown.MUG, new PageRequest(null, 41));
        Page<CardEntry> rest = queries.page(Shown.MUG, new PageRequest(first.next(), 41));
        Page<CardEntry> last = queries.newestFirst(Shown.MUG, new PageRequest(null, 1));
        Page<CardEntry> before = queries.newestFirst(Shown.MUG, new PageRequest(last.next(), 1));

        assertThat(first.items()).hasSize(41);
        assertThat(rest.items()).hasSize(19);
        assertThat(rest.items().getFirst().position()).isEqualTo(21);
        assertThat(rest.items().getFirst().ordinal()).isEqualTo(1);
        assertThat(last.items().getFirst().position()).isEqualTo(30);
        assertThat(before.items().getFirst().ordinal()).isZero();
        CardEntry entry = rest.items().getFirst();
        assertThat(entry.demand()).isEqualTo(new DemandReference("ORDER", "SO-1", 3));
        assertThat(entry.user()).isEqualTo("ann");
        assertThat(entry.toAfter()).isNull();
    }

    @Test
    void aCursorWithWordsWhereNumbersBelongIsRefused() {
        StockCardQueries queries = new StockCardQueries(shown.application());
        PageRequest asked = new PageRequest("c3RvY2stY2FyZAp4Cnk", 10);

        assertThatIllegalArgumentException().isThrownBy(() -> queries.page(Shown.MUG, asked));
    }
}
