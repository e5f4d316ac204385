package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulated retailer: a main warehouse, one in the north, a store; a web shop and the store's.
 */
final class Shop {

    static final OwnerId OWNER = OwnerId.HOUSE;
    static final String CLIENT = "simulation";
    static final LocationId MAIN = new LocationId("MAIN");
    static final LocationId NORTH = new LocationId("NORTH");
    static final LocationId STORE = new LocationId("STORE");
    static final List<LocationId> LOCATIONS = List.of(MAIN, NORTH, STORE);
    static final ChannelCode WEB = new ChannelCode("web");
    static final ChannelCode RETAIL = new ChannelCode("retail");

    private static final ChannelPolicy WEB_POLICY = ChannelPolicy.from(List.of(MAIN, NORTH));
    private static final ChannelPolicy RETAIL_POLICY = ChannelPolicy.from(List.of(STORE, MAIN));

    private Shop() {}

    static StockItemId item(Assortment assortment, int sku, LocationId location) {
        return new StockItemId(OWNER, assortment.sku(sku), location);
    }

    /** Opens everything there is to open. */
    static List<Step> opening(Assortment assortment) {
        List<Step> steps = new ArrayList<>();
        steps.add(location(MAIN, "Main warehouse"));
        steps.add(location(NORTH, "Warehouse north"));
        steps.add(location(STORE, "City store"));
        steps.add(channel(WEB, "Web shop", WEB_POLICY));
        steps.add(channel(RETAIL, "City store", RETAIL_POLICY));
        for (int sku = 0; sku < assortment.size(); sku++) {
            CatalogItemId item = new CatalogItemId(OWNER, assortment.sku(sku));
            steps.add(
                    document(new RegisterItem(item, assortment.name(sku), "each", Tracking.NONE)));
        }
        return steps;
    }

    /** From the tenth day on the web shop keeps two of everything back, and a tenth of the rest. */
    static Step holdBack() {
        return Step.chained(
                CLIENT,
                CommandId.ofKey(OWNER, CLIENT, "hold-back"),
                new ChangeChannelPolicy(
                        new ChannelId(OWNER, WEB),
                        new ChannelPolicy(WEB_POLICY.locations(), 2, 9_000, 500L, 10, null)));
    }

    /** Locations are shared with other owners, who may have named them otherwise. */
    private static Step location(LocationId location, String name) {
        return document(new RegisterLocation(location, name, Custody.OURS, null))
                .expecting(RefusalCode.ALREADY_EXISTS, RefusalCode.KEY_REUSED);
    }

    private static Step channel(ChannelCode code, String name, ChannelPolicy policy) {
        return document(new OpenChannel(new ChannelId(OWNER, code), name, policy));
    }

    private static Step document(Command command) {
        return Step.chained(CLIENT, CommandId.ofDocument(command.target()), command);
    }
}
