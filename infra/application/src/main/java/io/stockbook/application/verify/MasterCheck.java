package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.owner.OwnerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The whole rows of locations, channels, carriers, owners, catalog items and their aliases. */
final class MasterCheck extends ViewCheck {

    private final Map<String, Master> items = new HashMap<>();
    private final Map<String, Master> channels = new HashMap<>();
    private final Map<String, Master> locations = new HashMap<>();
    private final AgreedCarriers carriers = new AgreedCarriers();
    private final FoldedRows owners =
            new FoldedRows("SELECT * FROM read.master_owner_policy", "owner");

    /** What the events of one of them say together; what it is not has no value. */
    private static final class Master {
        private @Nullable String name;
        private long version;
        private long position;
        private CatalogEvent.@Nullable ItemRegistered item;
        private @Nullable String abcClass;
        private final Set<List<String>> aliases = new HashSet<>();
        private final ItemTally terms = new ItemTally();
        private @Nullable ChannelPolicy policy;
        private @Nullable String custody;
        private @Nullable LocationId parent;
    }

    MasterCheck(DSLContext snapshot) {
        super(snapshot, "master");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case CatalogEvent event -> fold(of(items, recorded), event);
            case ChannelEvent event -> fold(of(channels, recorded), event);
            case LocationEvent event -> fold(of(locations, recorded), event);
            case CarrierEvent event -> carriers.fold(recorded, event);
            case OwnerEvent event -> fold(recorded, event);
            default -> {}
        }
    }

    private void fold(RecordedEvent recorded, OwnerEvent event) {
        owners.put(
                recorded.position(),
                List.of(OwnerPolicyId.parse(recorded.stream()).owner().value()),
                "receiving",
                event.policy().receiving().name(),
                "version",
                recorded.version(),
                "position",
                recorded.position());
    }

    private static Master of(Map<String, Master> kind, RecordedEvent recorded) {
        Master master = kind.computeIfAbsent(recorded.stream(), stream -> new Master());
        master.version = recorded.version();
        master.position = recorded.position();
        return master;
    }

    private static void fold(Master item, CatalogEvent event) {
        switch (event) {
            case CatalogEvent.ItemRegistered e -> {
                item.name = e.name();
                item.item = e;
            }
            case CatalogEvent.ItemRenamed e -> item.name = e.name();
            case CatalogEvent.ItemClassified e -> item.abcClass = e.abcClass().name();
            case CatalogEvent.AliasAdded e -> item.aliases.add(List.of(e.source(), e.alias()));
            case CatalogEvent.AliasRemoved e -> item.aliases.remove(List.of(e.source(), e.alias()));
            case CatalogEvent.UnitDefined e -> item.terms.units.put(e.unit(), e.contains());
            case CatalogEvent.UnitRemoved e -> item.terms.units.remove(e.unit());
            case CatalogEvent.ComponentsDefined e -> item.terms.kit = e;
            case CatalogEvent.PrepRequired e -> item.terms.prep.put(e.channel().value(), e.needs());
            case CatalogEvent.ReplenishmentPlanned e ->
                    item.terms.plans.put(e.location().value(), e.plan());
            case CatalogEvent.ReplenishmentEnded e -> item.terms.plans.remove(e.location().value());
        }
    }

    private static void fold(Master channel, ChannelEvent event) {
        switch (event) {
            case ChannelEvent.ChannelOpened e -> {
                channel.name = e.name();
                channel.policy = e.policy();
            }
            case ChannelEvent.ChannelPolicyChanged e -> channel.policy = e.policy();
        }
    }

    private static void fold(Master location, LocationEvent event) {
        switch (event) {
            case LocationEvent.LocationRegistered e -> {
                location.name = e.name();
                location.custody = e.custody().name();
                location.parent = e.parent();
            }
            case LocationEvent.CustodyChanged e -> location.custody = e.custody().name();
        }
    }

    @Override
    public void end() {
        FoldedRows catalog = new FoldedRows("SELECT * FROM read.master_item", "owner", "sku");
        FoldedRows aliases =
                new FoldedRows(
                        "SELECT * FROM read.master_alias", "owner", "sku", "source", "alias");
        ItemTally.Tables terms = new ItemTally.Tables();
        items.forEach(
                (stream, item) -> {
                    expectItem(catalog, aliases, stream, item);
                    terms.expect(CatalogItemId.parse(stream), item.position, item.terms);
                });
        catalog.compare(snapshot());
        terms.compare(snapshot());
        aliases.compare(snapshot());
        FoldedRows sales = new FoldedRows("SELECT * FROM read.master_channel", "owner", "channel");
        channels.forEach((stream, channel) -> expectChannel(sales, stream, channel));
        sales.compare(snapshot());
        FoldedRows places = new FoldedRows("SELECT * FROM read.master_location", "location");
        locations.forEach((stream, location) -> expectLocation(places, stream, location));
        places.compare(snapshot());
        owners.compare(snapshot());
        carriers.rows("SELECT * FROM read.master_carrier").compare(snapshot());
        carriers.services("SELECT * FROM read.master_carrier_service").compare(snapshot());
    }

    private static void expectItem(
            FoldedRows catalog, FoldedRows aliases, String stream, Master item) {
        CatalogItemId id = CatalogItemId.parse(stream);
        String owner = id.owner().value();
        String sku = id.sku().value();
        CatalogEvent.ItemRegistered registered = item.item;
        catalog.put(
                item.position,
                List.of(owner, sku),
                "name",
                item.name,
                "unit",
                registered == null ? null : registered.unit(),
                "tracking",
                registered == null ? null : registered.tracking().name(),
                "abc_class",
                item.abcClass,
                "may_split",
                item.terms.maySplit(),
                "built_only",
                item.terms.builtOnly(),
                "version",
                item.version,
                "position",
                item.position);
        for (List<String> alias : item.aliases) {
            aliases.put(item.position, List.of(owner, sku, alias.getFirst(), alias.getLast()));
        }
    }

    private static void expectChannel(FoldedRows sales, String stream, Master channel) {
        ChannelId id = ChannelId.parse(stream);
        ChannelPolicy policy = channel.policy;
        if (policy == null) {
            throw new Violation(stream + " was never opened", channel.position);
        }
        sales.put(
                channel.position,
                List.of(id.owner().value(), id.code().value()),
                "name",
                channel.name,
                "locations",
                policy.locations().stream().map(LocationId::value).toList(),
                "safety_stock",
                policy.safetyStock(),
                "share_bp",
                policy.shareBp(),
                "cap",
                policy.cap(),
                "backorder_limit",
                policy.backorderLimit(),
                "longest_wait_hours",
                policy.fulfilment() == null ? null : policy.fulfilment().longestWaitHours(),
                "version",
                channel.version,
                "position",
                channel.position);
    }

    private static void expectLocation(FoldedRows places, String stream, Master location) {
        places.put(
                location.position,
                List.of(LocationId.parse(stream).value()),
                "name",
                location.name,
                "custody",
                location.custody,
                "parent",
                location.parent == null ? null : location.parent.value(),
                "version",
                location.version,
                "position",
                location.position);
    }
}
