package io.stockbook.application.torture.plan;

import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The names of a run: SKUs of which a few are asked for most, at a few locations. */
public final class World {

    /** The name under which the run's idempotency keys are unique. */
    public static final String CLIENT = "torture";

    /** Where somebody else counts, who tells what they have. */
    static final LocationId KEEPER = new LocationId("K1");

    /** Where nobody counts, so that it does not matter who does. */
    static final LocationId SPARE = new LocationId("S1");

    /** Who brings what is sent. */
    static final CarrierId CARRIER = new CarrierId("swift");

    private static final int SKUS = 200;
    private static final double SKEW = 1.1;

    private static final List<LocationId> LOCATIONS =
            IntStream.rangeClosed(1, 5).mapToObj(n -> new LocationId("L" + n)).toList();
    private static final List<ChannelCode> CHANNELS =
            List.of(new ChannelCode("web"), new ChannelCode("shop"), new ChannelCode("market"));

    private final double[] cumulated = new double[SKUS];

    /** The world is the same for every seed; what is asked of it is not. */
    public World() {
        double sum = 0;
        for (int rank = 1; rank <= SKUS; rank++) {
            sum += 1 / Math.pow(rank, SKEW);
            cumulated[rank - 1] = sum;
        }
    }

    /** A stock item: the first SKU is asked for in about every fifth case. */
    public StockItemId item(Chance chance) {
        return new StockItemId(OwnerId.HOUSE, sku(chance), chance.oneOf(LOCATIONS));
    }

    /** A SKU, the first ones far more often. */
    public Sku sku(Chance chance) {
        double wanted = chance.fraction() * cumulated[SKUS - 1];
        int rank = 0;
        while (cumulated[rank] < wanted) {
            rank++;
        }
        return new Sku("SKU-" + (rank + 1));
    }

    LocationId location(Chance chance) {
        return chance.oneOf(LOCATIONS);
    }

    /** One of the channels. */
    public ChannelCode channel(Chance chance) {
        return chance.oneOf(CHANNELS);
    }

    /** What has to be there before the first story: locations, SKUs, channels and a carrier. */
    public List<Operation> beginning() {
        List<Operation> all = new ArrayList<>();
        for (LocationId location : LOCATIONS) {
            all.add(registered(location, Custody.OURS));
        }
        all.add(registered(KEEPER, Custody.EXTERNAL));
        all.add(registered(SPARE, Custody.OURS));
        for (int rank = 1; rank <= SKUS; rank++) {
            CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, new Sku("SKU-" + rank));
            all.add(
                    Operation.document(
                            new CatalogCommand.RegisterItem(
                                    item, "Thing " + rank, "each", Tracking.NONE)));
        }
        for (ChannelCode channel : CHANNELS) {
            all.add(
                    Operation.document(
                            new ChannelCommand.OpenChannel(
                                    new ChannelId(OwnerId.HOUSE, channel),
                                    "Channel " + channel,
                                    ChannelPolicy.from(LOCATIONS))));
        }
        all.add(Operation.document(new CarrierCommand.RegisterCarrier(CARRIER, terms(48))));
        return all;
    }

    private static Operation registered(LocationId location, Custody custody) {
        return Operation.document(
                new LocationCommand.RegisterLocation(location, "Place " + location, custody, null));
    }

    static CarrierTerms terms(int silenceHours) {
        return new CarrierTerms("Swift", Map.of("usual", "ECO"), silenceHours);
    }

    static ChannelPolicy policy(Chance chance) {
        int first = chance.between(0, 2);
        return new ChannelPolicy(
                LOCATIONS.subList(first, LOCATIONS.size()),
                chance.between(0, 3),
                chance.between(5_000, ChannelPolicy.WHOLE_SHARE),
                chance.percent(50) ? null : Long.valueOf(chance.between(5, 500)),
                chance.between(0, 10),
                null);
    }
}
