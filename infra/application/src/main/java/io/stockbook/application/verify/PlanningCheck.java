package io.stockbook.application.verify;

import static java.util.stream.Collectors.joining;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * The facts by which the processes plan: what can be promised from each stock item, who waits
 * there, what is kept for checkouts, and what channels, carriers, owners and scanners go by.
 */
final class PlanningCheck extends ProcessCheck {

    private record Code(String item, String source, String code) {}

    /** One stock item and its last event. */
    private static final class Shelf {
        private final SellableItem item;
        private long version;
        private long position;

        Shelf(StockItemId id) {
            item = new SellableItem(id.location());
        }
    }

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final QueuedLines queues = new QueuedLines();

    /** What a channel wants done to an item, and since when. */
    private record Wanted(long position, List<PrepNeed> needs) {}

    private final KeptForCheckouts checkouts = new KeptForCheckouts();
    private final AgreedCarriers carriers = new AgreedCarriers();
    private final FoldedRows policies =
            new FoldedRows(
                    "SELECT channel, policy::text AS policy FROM ledger.channel_policy", "channel");
    private final FoldedRows owners =
            new FoldedRows(
                    "SELECT owner, policy::text AS policy FROM ledger.owner_policy", "owner");
    private final Map<Code, Long> codes = new HashMap<>();
    private final Map<String, Long> keepers = new HashMap<>();
    private final KnownCodes known = new KnownCodes();
    private final FoldedRows classes =
            new FoldedRows("SELECT * FROM ledger.item_class", "owner", "sku");

    private final Map<List<String>, Wanted> prep = new HashMap<>();
    private final HeldKits kits = new HeldKits();

    PlanningCheck(DSLContext snapshot) {
        super(snapshot, "5: what the processes plan by is the fold of the events");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent event -> {
                Shelf shelf =
                        shelves.computeIfAbsent(
                                recorded.stream(), stream -> new Shelf(StockItemId.parse(stream)));
                shelf.item.apply(event);
                shelf.version = recorded.version();
                shelf.position = recorded.position();
                queues.fold(recorded, event);
                checkouts.fold(recorded, event);
            }
            case ChannelEvent.ChannelOpened e -> follow(recorded, e.policy());
            case ChannelEvent.ChannelPolicyChanged e -> follow(recorded, e.policy());
            case CarrierEvent event -> carriers.fold(recorded, event);
            case LocationEvent event -> keep(recorded, event);
            case OwnerEvent event ->
                    owners.put(
                            recorded.position(),
                            List.of(recorded.stream()),
                            "policy",
                            LedgerJson.write(event.policy()));
            case CatalogEvent event -> fold(recorded, event);
            default -> {}
        }
    }

    private void fold(RecordedEvent recorded, CatalogEvent event) {
        known.fold(recorded, event);
        switch (event) {
            case CatalogEvent.AliasAdded e ->
                    codes.put(
                            new Code(recorded.stream(), e.source(), e.alias()),
                            recorded.position());
            case CatalogEvent.PrepRequired e -> prepare(recorded, e);
            case CatalogEvent.ComponentsDefined e -> kits.fold(recorded, e);
            case CatalogEvent.ItemClassified e -> classify(recorded, e.abcClass());
            case CatalogEvent.AliasRemoved e ->
                    codes.remove(new Code(recorded.stream(), e.source(), e.alias()));
            case CatalogEvent other -> {}
        }
    }

    private void prepare(RecordedEvent recorded, CatalogEvent.PrepRequired said) {
        List<String> key = List.of(recorded.stream(), said.channel().value());
        if (said.needs().isEmpty()) {
            prep.remove(key);
        } else {
            prep.put(key, new Wanted(recorded.position(), said.needs()));
        }
    }

    private void keep(RecordedEvent recorded, LocationEvent event) {
        Custody custody =
                switch (event) {
                    case LocationEvent.LocationRegistered e -> e.custody();
                    case LocationEvent.CustodyChanged e -> e.custody();
                };
        String location = LocationId.parse(recorded.stream()).value();
        if (custody == Custody.EXTERNAL) {
            keepers.put(location, recorded.position());
        } else {
            keepers.remove(location);
        }
    }

    private void classify(RecordedEvent recorded, AbcClass abcClass) {
        CatalogItemId item = CatalogItemId.parse(recorded.stream());
        classes.put(
                recorded.position(),
                List.of(item.owner().value(), item.sku().value()),
                "abc_class",
                abcClass.name());
    }

    private void follow(RecordedEvent recorded, ChannelPolicy policy) {
        policies.put(
                recorded.position(),
                List.of(recorded.stream()),
                "policy",
                LedgerJson.write(policy));
    }

    @Override
    public void end() {
        sourcing().compare(snapshot());
        queues.rows().compare(snapshot());
        checkouts.rows().compare(snapshot());
        policies.compare(snapshot());
        owners.compare(snapshot());
        carriers.terms("SELECT carrier, terms::text AS terms FROM ledger.carrier")
                .compare(snapshot());
        FoldedRows scanned =
                new FoldedRows("SELECT * FROM ledger.item_code", "item", "source", "code");
        codes.forEach(
                (code, position) ->
                        scanned.put(position, List.of(code.item(), code.source(), code.code())));
        scanned.compare(snapshot());
        known.rows().compare(snapshot());
        classes.compare(snapshot());
        FoldedRows wanted = new FoldedRows("SELECT * FROM ledger.item_prep", "item", "channel");
        prep.forEach(
                (key, of) ->
                        wanted.put(
                                of.position(),
                                key,
                                "needs",
                                of.needs().stream().map(Enum::name).collect(joining(","))));
        wanted.compare(snapshot());
        kits.rows().compare(snapshot());
        FoldedRows external = new FoldedRows("SELECT * FROM ledger.external_location", "location");
        keepers.forEach((location, position) -> external.put(position, List.of(location)));
        external.compare(snapshot());
    }

    private FoldedRows sourcing() {
        FoldedRows rows =
                new FoldedRows(
                        "SELECT owner, sku, location, version, available, inspection, queued,"
                                + " suspended, fences::text AS fences FROM ledger.sourcing",
                        "owner",
                        "sku",
                        "location");
        shelves.forEach(
                (stream, shelf) -> {
                    StockItemId id = StockItemId.parse(stream);
                    rows.put(
                            shelf.position,
                            List.of(id.owner().value(), id.sku().value(), id.location().value()),
                            "version",
                            shelf.version,
                            "available",
                            shelf.item.available(),
                            "inspection",
                            shelf.item.inspection(),
                            "queued",
                            shelf.item.queued(),
                            "suspended",
                            shelf.item.suspended(),
                            "fences",
                            LedgerJson.write(shelf.item.fences()));
                });
        return rows;
    }
}
