package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.location.Custody;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MasterQueriesTest {

    private Shown shown;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_master_1.location VALUES
                                    ('SOUTH', 'South', 'EXTERNAL', 'ALL', 1, 2),
                                    ('NORTH', 'North', 'OURS', NULL, 2, 3)
                                """)
                        .write(
                                """
                                INSERT INTO read_master_1.channel VALUES
                                    ('house', 'web', 'Web', ARRAY['SOUTH', 'NORTH'], 2, 5000, 9, 4, 2, 5)
                                """)
                        .write(
                                """
                                INSERT INTO read_master_1.carrier VALUES
                                    ('swift', 'Swift Parcels', 48, 2, 8),
                                    ('post', 'Post', 120, 1, 9)
                                """)
                        .write(
                                """
                                INSERT INTO read_master_1.carrier_service VALUES
                                    ('swift', 'usual', 'ECO'), ('swift', 'next day', 'ND24')
                                """)
                        .write(
                                """
                                INSERT INTO read_master_1.item VALUES
                                    ('house', 'MUG', 'Mug', 'piece', 'NONE', 3, 6),
                                    ('house', 'CUP', 'Cup', 'piece', 'LOT', 1, 7)
                                """)
                        .write(
                                """
                                INSERT INTO read_master_1.alias VALUES
                                    ('house', 'MUG', 'amazon', 'B01'), ('house', 'MUG', 'ebay', '77')
                                """);
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void locationsAreFoundAndListed() {
        LocationQueries queries = new LocationQueries(shown.application());

        assertThat(queries.of(new LocationId("SOUTH")))
                .contains(new LocationAnswer("SOUTH", "South", Custody.EXTERNAL, "ALL", 1));
        assertThat(queries.of(new LocationId("WEST"))).isEmpty();
        assertThat(queries.page(PageRequest.FIRST).items())
                .extracting(LocationAnswer::location)
                .containsExactly("NORTH", "SOUTH");
    }

    @Test
    void aChannelKeepsTheOrderOfItsLocations() {
        ChannelQueries queries = new ChannelQueries(shown.application());

        ChannelPolicy policy =
                new ChannelPolicy(
                        List.of(new LocationId("SOUTH"), new LocationId("NORTH")),
                        2,
                        5_000,
                        9L,
                        4,
                        null);
        assertThat(queries.of(Shown.WEB)).contains(new ChannelAnswer("web", "Web", policy, 2));
        assertThat(queries.page(OwnerId.HOUSE, PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void aCarrierTellsWhatItCallsEachService() {
        CarrierQueries queries = new CarrierQueries(shown.application());

        assertThat(queries.of(new CarrierId("swift")))
                .contains(
                        new CarrierAnswer(
                                "swift",
                                "Swift Parcels",
                                Map.of("usual", "ECO", "next day", "ND24"),
                                48,
                                2));
        assertThat(queries.of(new CarrierId("none"))).isEmpty();
        assertThat(queries.page(PageRequest.FIRST).items())
                .extracting(CarrierAnswer::carrier)
                .containsExactly("post", "swift");
    }

    @Test
    void aSkuIsFoundByItsOwnCodeAndByThatOfOthers() {
        CatalogQueries queries = new CatalogQueries(shown.application());

        CatalogAnswer mug =
                queries.of(new CatalogItemId(OwnerId.HOUSE, Shown.MUG.sku())).orElseThrow();
        assertThat(mug.aliases())
                .containsExactly(new AliasAnswer("amazon", "B01"), new AliasAnswer("ebay", "77"));
        assertThat(queries.knownAs(OwnerId.HOUSE, "ebay", "77", PageRequest.FIRST).items())
                .containsExactly(mug);
        assertThat(queries.knownAs(OwnerId.HOUSE, "ebay", "B01", PageRequest.FIRST).items())
                .isEmpty();
        assertThat(queries.page(OwnerId.HOUSE, PageRequest.FIRST).items())
                .extracting(CatalogAnswer::sku)
                .containsExactly("CUP", "MUG");
    }
}
