package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.LineShort;
import io.stockbook.messages.transfer.TransferEvent.TransferCancelled;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import io.stockbook.sagas.process.Incoming.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What purchase orders and transfers say is to come, and to which stock items. */
record Expectations(Supply supply) {

    /** A draft counts from the moment it was asked for. */
    void asked(PurchaseOrderId purchase, StockItemId item, long quantity) {
        supply.put(
                new Incoming.Key(purchase.key(), item.sku()),
                new Incoming(item, quantity, 0, Stage.ASKED));
    }

    /** For what a draft was asked that nobody has approved. */
    Set<StockItemId> drafted(String document) {
        return items(document, Set.of(Stage.ASKED, Stage.DRAFT));
    }

    private Set<StockItemId> items(String document, Set<Stage> stages) {
        Set<StockItemId> items = new HashSet<>();
        for (Sku sku : supply.skus(document)) {
            Incoming line = supply.line(new Incoming.Key(document, sku));
            if (line != null && stages.contains(line.stage())) {
                items.add(line.item());
            }
        }
        return items;
    }

    /** A draft will not be there. */
    Set<StockItemId> refused(String document) {
        Set<StockItemId> asked = items(document, Set.of(Stage.ASKED));
        asked.forEach(item -> supply.remove(new Incoming.Key(document, item.sku())));
        return asked;
    }

    /** Returns what may expect more or less now. */
    Set<StockItemId> ordered(PurchaseOrderId purchase, PurchaseEvent event) {
        return switch (event) {
            case PurchaseOrderPlaced it -> {
                LocationId location = it.location();
                if (location != null) {
                    place(purchase, location, it);
                }
                yield items(purchase.key(), Set.of(Stage.values()));
            }
            case PurchaseOrderApproved _ -> each(purchase, line -> line.at(Stage.ORDERED));
            case PurchaseOrderCancelled _ -> {
                Set<StockItemId> items = items(purchase.key(), Set.of(Stage.values()));
                items.forEach(item -> supply.remove(new Incoming.Key(purchase.key(), item.sku())));
                yield items;
            }
            case PurchaseOrderClosed it -> {
                for (MissingGoods line : it.missing()) {
                    supply.change(
                            new Incoming.Key(purchase.key(), line.sku()),
                            before -> before.booked(line.missing()));
                }
                yield each(purchase, line -> line.at(Stage.CLOSED));
            }
            // It is expected until it is booked.
            case GoodsReceived _, ReceivedGoodsCorrected _, GoodsIdentified _ -> Set.of();
            case GoodsAnnounced _, BlindReceiptOpened _, GoodsSentBack _ -> Set.of();
        };
    }

    private void place(PurchaseOrderId purchase, LocationId location, PurchaseOrderPlaced placed) {
        for (Sku sku : placed.lines().stream().map(PurchaseLine::sku).collect(Collectors.toSet())) {
            Incoming.Key key = new Incoming.Key(purchase.key(), sku);
            Incoming asked = supply.line(key);
            supply.put(
                    key,
                    new Incoming(
                            new StockItemId(purchase.owner(), sku, location),
                            placed.lines().stream()
                                    .filter(line -> line.sku().equals(sku))
                                    .mapToLong(PurchaseLine::quantity)
                                    .sum(),
                            0,
                            asked != null && placed.draft() ? Stage.DRAFT : Stage.ORDERED));
        }
    }

    private Set<StockItemId> each(PurchaseOrderId purchase, UnaryOperator<Incoming> change) {
        Set<StockItemId> items = items(purchase.key(), Set.of(Stage.values()));
        items.forEach(item -> supply.change(new Incoming.Key(purchase.key(), item.sku()), change));
        return items;
    }

    /** The same of a transfer: what left is on its way to where it leads. */
    Set<StockItemId> moved(String transfer, TransferEvent event) {
        return switch (event) {
            case UnitsDispatched it -> {
                it.units().forEach(units -> left(transfer, it, units));
                yield destinations(
                        transfer, it, it.units().stream().map(DispatchedUnits::sku).toList());
            }
            case UnitsLost it -> lost(transfer, it, it.lost());
            case TransferClosed it -> lost(transfer, it, it.lost());
            // They are on their way until they are booked.
            case UnitsArrived _ -> Set.of();
            case TransferRequested _, UnitsPromised _, LineShort _, TransferCancelled _ -> Set.of();
        };
    }

    private void left(String transfer, UnitsDispatched dispatched, DispatchedUnits units) {
        Incoming.Key key = new Incoming.Key(transfer, units.sku());
        Incoming before = supply.line(key);
        supply.put(
                key,
                before == null
                        ? new Incoming(
                                item(transfer, dispatched, units.sku()),
                                units.quantity(),
                                0,
                                Stage.TRANSIT)
                        : before.more(units.quantity()));
    }

    private Set<StockItemId> lost(String transfer, TransferEvent event, List<LostUnits> lost) {
        for (LostUnits units : lost) {
            supply.change(
                    new Incoming.Key(transfer, units.sku()), line -> line.booked(units.quantity()));
        }
        return destinations(transfer, event, lost.stream().map(LostUnits::sku).toList());
    }

    private static Set<StockItemId> destinations(
            String transfer, TransferEvent event, List<Sku> skus) {
        return skus.stream().map(sku -> item(transfer, event, sku)).collect(Collectors.toSet());
    }

    private static StockItemId item(String transfer, TransferEvent event, Sku sku) {
        return new StockItemId(TransferId.parse(transfer).owner(), sku, event.route().to());
    }
}
