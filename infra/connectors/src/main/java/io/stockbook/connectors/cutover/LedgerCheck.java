package io.stockbook.connectors.cutover;

import io.stockbook.messages.KnownThings;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the books of an older system against the ledger that they are to move into. */
final class LedgerCheck {

    private final OwnerId owner;
    private final KnownThings ledger;
    private final List<Named> needed = new ArrayList<>();
    private final List<Named> fresh = new ArrayList<>();

    /** Something that a row names. */
    private record Named(
            CutoverPart part,
            long row,
            @Nullable String column,
            AggregateId thing,
            RefusalCode otherwise) {

        PartMistake unknown() {
            return mistake("there is no " + thing.key());
        }

        PartMistake known() {
            return mistake(thing.key() + " has a history already");
        }

        private PartMistake mistake(String sentence) {
            return new PartMistake(part.word(), row, column, otherwise.name(), sentence);
        }
    }

    LedgerCheck(OwnerId owner, KnownThings ledger) {
        this.owner = owner;
        this.ledger = ledger;
    }

    /**
     * Adds what the ledger would refuse.
     *
     * @param begun whether it is being booked already, so that what is in the books may be its own
     */
    void find(OldBooks books, boolean begun, PartMistakes mistakes) {
        name(books);
        Set<AggregateId> known = ledger.known(things(needed));
        needed.stream()
                .filter(named -> !known.contains(named.thing()))
                .map(Named::unknown)
                .forEach(mistakes::add);
        if (!begun) {
            Set<AggregateId> old = ledger.known(things(fresh));
            fresh.stream()
                    .filter(named -> old.contains(named.thing()))
                    .map(Named::known)
                    .forEach(mistakes::add);
            stocked(books).forEach(mistakes::add);
        }
    }

    private void name(OldBooks books) {
        for (StockRow row : books.stock()) {
            location(CutoverPart.STOCK, row.row(), "location", row.shelf().location());
            item(CutoverPart.STOCK, row.row(), row.shelf().sku());
            fresh(CutoverPart.STOCK, row.row(), row.shelf().item(owner));
        }
        books.purchases()
                .forEach(
                        row -> {
                            item(CutoverPart.PURCHASE_ORDERS, row.row(), row.line().sku());
                            if (row.head().location() != null) {
                                location(
                                        CutoverPart.PURCHASE_ORDERS,
                                        row.row(),
                                        "location",
                                        row.head().location());
                            }
                            fresh(
                                    CutoverPart.PURCHASE_ORDERS,
                                    row.row(),
                                    new PurchaseOrderId(owner, row.head().number()));
                        });
        books.transfers()
                .forEach(
                        row -> {
                            location(CutoverPart.TRANSFERS, row.row(), "from", row.route().from());
                            location(CutoverPart.TRANSFERS, row.row(), "to", row.route().to());
                            fresh(
                                    CutoverPart.TRANSFERS,
                                    row.row(),
                                    new TransferId(owner, row.number()));
                        });
        books.orders()
                .forEach(
                        row -> {
                            item(CutoverPart.ORDERS, row.row(), row.line().sku());
                            needed.add(
                                    new Named(
                                            CutoverPart.ORDERS,
                                            row.row(),
                                            "channel",
                                            new ChannelId(owner, row.head().channel()),
                                            RefusalCode.UNKNOWN_CHANNEL));
                            fresh(
                                    CutoverPart.ORDERS,
                                    row.row(),
                                    new OrderId(owner, row.head().number()));
                        });
    }

    /** Moving in beside stock that is there would add two books up. */
    private List<PartMistake> stocked(OldBooks books) {
        Set<LocationId> locations =
                books.stock().stream()
                        .map(row -> row.shelf().location())
                        .collect(Collectors.toSet());
        return ledger.stocked(owner, locations).stream()
                .map(
                        location ->
                                PartMistake.of(
                                        CutoverPart.STOCK,
                                        1,
                                        RefusalCode.ALREADY_EXISTS.name(),
                                        "the ledger has stock items at %s already"
                                                .formatted(location)))
                .toList();
    }

    private void location(CutoverPart part, long row, String column, LocationId location) {
        needed.add(new Named(part, row, column, location, RefusalCode.UNKNOWN_LOCATION));
    }

    private void item(CutoverPart part, long row, Sku sku) {
        needed.add(
                new Named(
                        part, row, "sku", new CatalogItemId(owner, sku), RefusalCode.UNKNOWN_ITEM));
    }

    private void fresh(CutoverPart part, long row, AggregateId thing) {
        fresh.add(new Named(part, row, null, thing, RefusalCode.ALREADY_EXISTS));
    }

    private static Set<AggregateId> things(List<Named> all) {
        return all.stream().map(Named::thing).collect(Collectors.toSet());
    }
}
