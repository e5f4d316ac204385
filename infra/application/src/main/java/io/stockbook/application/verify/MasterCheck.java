package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.location.LocationEvent;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Locations, channels and catalog items: each has its row, at its version. */
final class MasterCheck extends ViewCheck {

    private final Map<String, Long> versions = new HashMap<>();

    MasterCheck(DSLContext snapshot) {
        super(snapshot, "master");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case CatalogEvent e -> versions.put(recorded.stream(), recorded.version());
            case ChannelEvent e -> versions.put(recorded.stream(), recorded.version());
            case LocationEvent e -> versions.put(recorded.stream(), recorded.version());
            default -> {}
        }
    }

    @Override
    public void end() {
        Map<String, Long> stored = new HashMap<>();
        snapshot()
                .resultQuery("SELECT location, version FROM read.master_location")
                .forEach(
                        row ->
                                stored.put(
                                        new LocationId(row.get(0, String.class)).key(),
                                        row.get(1, Long.class)));
        snapshot()
                .resultQuery("SELECT owner, channel, version FROM read.master_channel")
                .forEach(
                        row ->
                                stored.put(
                                        new ChannelId(
                                                        new OwnerId(row.get(0, String.class)),
                                                        new ChannelCode(row.get(1, String.class)))
                                                .key(),
                                        row.get(2, Long.class)));
        snapshot()
                .resultQuery("SELECT owner, sku, version FROM read.master_item")
                .forEach(
                        row ->
                                stored.put(
                                        new CatalogItemId(
                                                        new OwnerId(row.get(0, String.class)),
                                                        new Sku(row.get(1, String.class)))
                                                .key(),
                                        row.get(2, Long.class)));
        same("master data", stored, versions);
    }
}
