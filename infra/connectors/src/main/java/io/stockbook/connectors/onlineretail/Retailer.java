package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** What the file does not say: the retailer's locations and channels, and who ships what. */
final class Retailer {

    static final OwnerId OWNER = new OwnerId("online-retail");
    static final ChannelCode UK = new ChannelCode("uk");
    static final ChannelCode EXPORT = new ChannelCode("export");

    private static final LocationId LONDON = new LocationId("LON");
    private static final LocationId MIDLANDS = new LocationId("MID");
    private static final LocationId ROTTERDAM = new LocationId("ROT");

    private Retailer() {}

    static ChannelCode channel(String country) {
        return country.equals("United Kingdom") ? UK : EXPORT;
    }

    /**
     * The one place from which a channel's orders of a code ship, so that no choice of the
     * fulfilment process depends on timing.
     */
    static StockItemId home(String code, ChannelCode channel) {
        return new StockItemId(
                OWNER, new Sku(code), channel.equals(EXPORT) ? ROTTERDAM : ukHome(code));
    }

    private static LocationId ukHome(String code) {
        CRC32 crc = new CRC32();
        crc.update(code.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0 ? LONDON : MIDLANDS;
    }

    /** Opens the locations and the channels. */
    static List<Step> opening() {
        return List.of(
                location(LONDON, "London"),
                location(MIDLANDS, "Midlands"),
                location(ROTTERDAM, "Rotterdam"),
                channel(UK, "United Kingdom", List.of(LONDON, MIDLANDS)),
                channel(EXPORT, "Export", List.of(ROTTERDAM)));
    }

    /** Locations belong to all owners: one that is there already, by whatever name, will do. */
    private static Step location(LocationId location, String name) {
        return opening(new RegisterLocation(location, name, Custody.OURS, null))
                .expecting(RefusalCode.ALREADY_EXISTS, RefusalCode.KEY_REUSED);
    }

    private static Step channel(ChannelCode code, String name, List<LocationId> locations) {
        return opening(
                new OpenChannel(new ChannelId(OWNER, code), name, ChannelPolicy.from(locations)));
    }

    private static Step opening(Command command) {
        return Step.chained("the opening", CommandId.ofDocument(command.target()), command);
    }
}
