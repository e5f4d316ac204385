package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.UnitOfMeasure;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
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
    void codesOfPapersAreFoundAndWhatAScannerReadMayBeAGtin() throws SQLException {
        var _ =
                shown.write(
                        """
                        INSERT INTO read_master_1.alias VALUES
                            ('house', 'MUG', 'supplier:potter', '4711'),
                            ('house', 'CUP', 'supplier:weaver', '4711'),
                            ('house', 'CUP', 'gtin', '4006381333931'),
                            ('house', 'CUP', 'barcode', '4006381333931'),
                            ('house', 'MUG', 'barcode', 'BOX-1'), ('house', 'CUP', 'barcode', 'BOX-1'),
                            ('acme', 'CUP', 'supplier:potter', '4712')
                        """);
        AliasQueries queries = new AliasQueries(shown.application());
        ItemAlias potters = new ItemAlias("supplier:potter", "4711");
        ItemAlias weavers = new ItemAlias("supplier:weaver", "4711");
        ItemAlias scanned = new ItemAlias("barcode", "4006381333931");
        ItemAlias shared = new ItemAlias("barcode", "BOX-1");
        ItemAlias foreign = new ItemAlias("supplier:potter", "4712");

        assertThat(
                        queries.items(
                                OwnerId.HOUSE, List.of(potters, weavers, scanned, shared, foreign)))
                .containsOnly(
                        Map.entry(potters, List.of(new Sku("MUG"))),
                        Map.entry(weavers, List.of(new Sku("CUP"))),
                        Map.entry(scanned, List.of(new Sku("CUP"))),
                        Map.entry(shared, List.of(new Sku("CUP"), new Sku("MUG"))));
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

    @Test
    void aSkuTellsItsUnitsComponentsPrepAndBuying() throws SQLException {
        shown.write("INSERT INTO read_master_1.item_unit VALUES ('house', 'MUG', 'CASE', 12)")
                .write("INSERT INTO read_master_1.item_component VALUES ('house', 'CUP', 'MUG', 2)")
                .write(
                        """
                        INSERT INTO read_master_1.item_prep VALUES
                            ('house', 'MUG', 'fba', 'POLY_BAG'), ('house', 'MUG', 'fba', 'LABEL')
                        """)
                .write(
                        """
                        INSERT INTO read_master_1.item_replenishment VALUES
                            ('house', 'MUG', 'NORTH', 20, 48, 9, 'potter')
                        """);
        CatalogQueries queries = new CatalogQueries(shown.application());

        CatalogAnswer mug =
                queries.of(new CatalogItemId(OwnerId.HOUSE, Shown.MUG.sku())).orElseThrow();
        assertThat(mug.units()).containsExactly(new UnitOfMeasure("CASE", 12));
        assertThat(mug.components()).isEmpty();
        assertThat(mug.componentOf()).containsExactly("CUP");
        assertThat(mug.prep())
                .containsExactly(new PrepAnswer("fba", List.of(PrepNeed.LABEL, PrepNeed.POLY_BAG)));
        assertThat(mug.replenishment())
                .containsExactly(new ReplenishmentAnswer("NORTH", 20, 48, 9, "potter"));
        assertThat(queries.all(OwnerId.HOUSE, List.of(new Sku("CUP"), new Sku("NO"))))
                .singleElement()
                .satisfies(
                        cup ->
                                assertThat(cup.components())
                                        .containsExactly(new ComponentAnswer("MUG", 2)));
    }

    @Test
    void aQuantityIsConvertedExactlyOrNotAtAll() throws SQLException {
        shown.write("INSERT INTO read_master_1.item_unit VALUES ('house', 'MUG', 'CASE', 12)");
        CatalogQueries queries = new CatalogQueries(shown.application());
        CatalogItemId mug = new CatalogItemId(OwnerId.HOUSE, Shown.MUG.sku());

        assertThat(queries.conversion(mug, 36, "piece", "CASE"))
                .contains(new ConversionAnswer("MUG", 36, "piece", "CASE", 3));
        assertThatThrownBy(() -> queries.conversion(mug, 30, "piece", "CASE"))
                .hasMessageContaining("a rest of 6");
        assertThatThrownBy(() -> queries.conversion(mug, 30, "BOX", "CASE"))
                .hasMessageContaining("no unit BOX");
        assertThat(queries.conversion(new CatalogItemId(OwnerId.HOUSE, new Sku("NO")), 1, "a", "b"))
                .isEmpty();
    }

    @Test
    void whatLooksLikeOneThingUnderTwoNamesIsListedInPages() throws SQLException {
        shown.write(
                        """
                        INSERT INTO read_master_1.item VALUES
                            ('house', 'mug', 'Another mug', 'piece', 'NONE', 1, 8),
                            ('house', 'M-UG ', ' CUP', 'piece', 'NONE', 1, 9),
                            ('other', 'Mug', 'Cup', 'piece', 'NONE', 1, 10),
                            ('house', '--', '--', 'piece', 'NONE', 1, 11),
                            ('house', '-', '-', 'piece', 'NONE', 1, 12)
                        """)
                .write(
                        """
                        INSERT INTO read_master_1.alias VALUES
                            ('house', 'CUP', 'amazon', 'b-01'), ('house', 'CUP', 'erp', '77'),
                            ('other', 'Mug', 'amazon', 'B01')
                        """)
                .write(
                        """
                        INSERT INTO read_master_1.item_component VALUES
                            ('house', 'SET', 'CUP', 2), ('house', 'CUP', 'CLAY', 1)
                        """);
        CatalogQueries queries = new CatalogQueries(shown.application());

        List<CatalogDuplicate> all =
                queries.duplicates(OwnerId.HOUSE, null, PageRequest.FIRST).items();
        assertThat(all)
                .containsExactly(
                        new CatalogDuplicate(
                                CatalogDuplicate.Kind.ALIAS_SHARED,
                                "amazon",
                                "b01",
                                2,
                                List.of("CUP", "MUG")),
                        new CatalogDuplicate(
                                CatalogDuplicate.Kind.KIT_IN_KIT,
                                "",
                                "SET",
                                2,
                                List.of("SET", "CUP")),
                        new CatalogDuplicate(
                                CatalogDuplicate.Kind.NAME_SHARED,
                                "",
                                "cup",
                                2,
                                List.of("CUP", "M-UG ")),
                        new CatalogDuplicate(
                                CatalogDuplicate.Kind.SKU_ALIKE,
                                "",
                                "mug",
                                3,
                                List.of("M-UG ", "MUG", "mug")));
        Page<CatalogDuplicate> first =
                queries.duplicates(OwnerId.HOUSE, null, new PageRequest(null, 3));
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        assertThat(
                        queries.duplicates(OwnerId.HOUSE, null, new PageRequest(first.next(), 3))
                                .items())
                .isEqualTo(all.subList(3, 4));
        assertThat(
                        queries.duplicates(
                                        OwnerId.HOUSE,
                                        CatalogDuplicate.Kind.NAME_SHARED,
                                        PageRequest.FIRST)
                                .items())
                .isEqualTo(all.subList(2, 3));
        assertThat(queries.duplicates(new OwnerId("other"), null, PageRequest.FIRST).items())
                .isEmpty();
    }
}
