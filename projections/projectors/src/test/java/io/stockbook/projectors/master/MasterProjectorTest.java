package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.ALIAS;
import static io.stockbook.schema.jooq.read_master_1.Tables.CARRIER;
import static io.stockbook.schema.jooq.read_master_1.Tables.CARRIER_SERVICE;
import static io.stockbook.schema.jooq.read_master_1.Tables.CHANNEL;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_COMPONENT;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_PREP;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_REPLENISHMENT;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM_UNIT;
import static io.stockbook.schema.jooq.read_master_1.Tables.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_master_1.tables.records.CarrierRecord;
import io.stockbook.schema.jooq.read_master_1.tables.records.ChannelRecord;
import io.stockbook.schema.jooq.read_master_1.tables.records.ItemRecord;
import io.stockbook.schema.jooq.read_master_1.tables.records.LocationRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasterProjectorTest {

    private static final LocationId NORTH = new LocationId("NORTH");

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void namesAreTheLastThatWereGiven(int batch) throws SQLException {
        CatalogItemId mug = new CatalogItemId(OwnerId.HOUSE, new Sku("MUG"));
        ChannelId web = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));
        ChannelPolicy narrow = new ChannelPolicy(List.of(NORTH), 2, 5_000, 9L, 4, null);
        Recorder ledger =
                new Recorder()
                        .record(
                                NORTH,
                                new LocationEvent.LocationRegistered("North", Custody.OURS, null),
                                new LocationEvent.CustodyChanged(Custody.EXTERNAL))
                        .record(
                                web,
                                new ChannelEvent.ChannelOpened(
                                        "Web", ChannelPolicy.from(List.of(NORTH))),
                                new ChannelEvent.ChannelPolicyChanged(narrow))
                        .record(
                                mug,
                                new CatalogEvent.ItemRegistered("Mug", "piece", Tracking.LOT),
                                new CatalogEvent.AliasAdded("amazon", "B01"),
                                new CatalogEvent.AliasAdded("ebay", "77"),
                                new CatalogEvent.ItemRenamed("Red mug"),
                                new CatalogEvent.AliasRemoved("amazon", "B01"));

        try (Views views = Views.fresh()) {
            views.feed("master", 1, ledger.events(), batch);

            LocationRecord location = views.database().selectFrom(LOCATION).fetchSingle();
            assertThat(location.getName()).isEqualTo("North");
            assertThat(location.getCustody()).isEqualTo("EXTERNAL");
            ChannelRecord channel = views.database().selectFrom(CHANNEL).fetchSingle();
            assertThat(channel.getName()).isEqualTo("Web");
            assertThat(channel.getLocations()).containsExactly("NORTH");
            assertThat(channel.getCap()).isEqualTo(9);
            ItemRecord item = views.database().selectFrom(ITEM).fetchSingle();
            assertThat(item.getName()).isEqualTo("Red mug");
            assertThat(item.getTracking()).isEqualTo("LOT");
            assertThat(item.getVersion()).isEqualTo(5);
            assertThat(views.database().selectFrom(ALIAS).fetch(ALIAS.ALIAS_))
                    .containsExactly("77");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void ofUnitsComponentsPrepAndBuyingTheLastWordHolds(int batch) throws SQLException {
        CatalogItemId set = new CatalogItemId(OwnerId.HOUSE, new Sku("TEA-SET"));
        Component cups = new Component(new Sku("CUP"), 2);
        Component pot = new Component(new Sku("POT"), 1);
        ChannelCode fba = new ChannelCode("fba");
        Replenishment plan = new Replenishment(20, 48, 9, new SupplierCode("potter"));
        Recorder ledger =
                new Recorder()
                        .record(
                                set,
                                new CatalogEvent.ItemRegistered("Tea set", "set", Tracking.NONE),
                                new CatalogEvent.UnitDefined("CASE", 12),
                                new CatalogEvent.UnitDefined("PALLET", 480),
                                new CatalogEvent.UnitDefined("CASE", 10),
                                new CatalogEvent.UnitRemoved("PALLET"),
                                new CatalogEvent.ComponentsDefined(
                                        List.of(cups, pot), false, false),
                                new CatalogEvent.ComponentsDefined(List.of(cups), true, false),
                                new CatalogEvent.PrepRequired(
                                        fba, List.of(PrepNeed.LABEL, PrepNeed.TAPE)),
                                new CatalogEvent.PrepRequired(fba, List.of(PrepNeed.LABEL)),
                                new CatalogEvent.ReplenishmentPlanned(NORTH, plan),
                                new CatalogEvent.ReplenishmentPlanned(new LocationId("S"), plan),
                                new CatalogEvent.ReplenishmentEnded(new LocationId("S")));

        try (Views views = Views.fresh()) {
            views.feed("master", 1, ledger.events(), batch);

            DSLContext rows = views.database();
            assertThat(rows.selectFrom(ITEM).fetchSingle().getMaySplit()).isTrue();
            assertThat(rows.selectFrom(ITEM_UNIT).fetchMap(ITEM_UNIT.UNIT, ITEM_UNIT.CONTAINS))
                    .isEqualTo(Map.of("CASE", 10L));
            assertThat(rows.selectFrom(ITEM_COMPONENT).fetch(ITEM_COMPONENT.COMPONENT))
                    .containsExactly("CUP");
            assertThat(rows.selectFrom(ITEM_PREP).fetch(ITEM_PREP.NEED)).containsExactly("LABEL");
            assertThat(rows.selectFrom(ITEM_REPLENISHMENT).fetch(ITEM_REPLENISHMENT.LOCATION))
                    .containsExactly("NORTH");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void whatIsAgreedWithACarrierIsWhatWasSaidLast(int batch) throws SQLException {
        CarrierTerms before =
                new CarrierTerms("Swift", Map.of("usual", "ECO", "next day", "ND"), 120);
        CarrierTerms after = new CarrierTerms("Swift Parcels", Map.of("usual", "ECO2"), 48);
        Recorder ledger =
                new Recorder()
                        .record(
                                new CarrierId("swift"),
                                new CarrierEvent.CarrierRegistered(before),
                                new CarrierEvent.CarrierChanged(after));

        try (Views views = Views.fresh()) {
            views.feed("master", 1, ledger.events(), batch);

            CarrierRecord carrier = views.database().selectFrom(CARRIER).fetchSingle();
            assertThat(carrier.getCarrier()).isEqualTo("swift");
            assertThat(carrier.getName()).isEqualTo("Swift Parcels");
            assertThat(carrier.getSilenceHours()).isEqualTo(48);
            assertThat(carrier.getVersion()).isEqualTo(2);
            assertThat(
                            views.database()
                                    .selectFrom(CARRIER_SERVICE)
                                    .fetchMap(CARRIER_SERVICE.SERVICE, CARRIER_SERVICE.CODE))
                    .isEqualTo(after.services());
        }
    }
}
