package io.stockbook.projectors.master;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** The names of things. */
public final class MasterProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public MasterProjector(DSLContext database, int generation) {
        super(database, "master", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Catalog catalog = Catalog.load(database(), streams(batch, CatalogEvent.class));
        Channels channels = Channels.load(database(), streams(batch, ChannelEvent.class));
        Locations locations = Locations.load(database(), streams(batch, LocationEvent.class));
        Carriers carriers = new Carriers();
        Owners owners = new Owners();
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case CatalogEvent event -> catalog.take(recorded, event);
                case ChannelEvent event -> channels.take(recorded, event);
                case LocationEvent event -> locations.take(recorded, event);
                case CarrierEvent event -> carriers.take(recorded, event);
                case OwnerEvent event -> owners.take(recorded, event);
                case Event _ -> {}
            }
        }
        catalog.save(database());
        channels.save(database());
        locations.save(database());
        carriers.save(database());
        owners.save(database());
    }

    private static List<String> streams(List<RecordedEvent> batch, Class<? extends Event> kind) {
        return batch.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(RecordedEvent::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
