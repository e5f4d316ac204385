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

    /** A draft counts from the moment it was asked for, whoever has its number. */
    void asked(PurchaseOrderId purchase, StockItemId item, long quantity) {
        supply.put(
                new Incoming.Key(purchase.key(), item.sku(), true),
                new Incoming(item, quantity, 0, Stage.ASKED));
    }

    /** For what a draft is there that nobody has approved. */
    Set<StockItemId> drafted(String document) {
        return items(document, Stage.DRAFT);
    }

    private Set<StockItemId> items(String document, Stage stage) {
        Set<StockItemId> items = new HashSet<>();
        for (Incoming.Key key : supply.keys(document)) {
            Incoming line = supply.line(key);
            if (line != null && line.stage() == stage) {
                items.add(line.item());
            }
        }
        return items;
    }

    /** A draft will not be there. */
    Set<StockItemId> refused(String document) {
        Set<StockItemId> asked = items(document, Stage.ASKED);
        asked.forEach(item -> supply.remove(new Incoming.Key(document, item.sku(), true)));
        return asked;
    }

    void ordered(PurchaseOrderId purchase, PurchaseEvent event) {
        switch (event) {
            case PurchaseOrderPlaced it -> {
                LocationId location = it.location();
                if (location != null) {
                    place(purchase, location, it);
                }
            }
            case PurchaseOrderApproved _ -> each(purchase, line -> line.at(Stage.ORDERED));
            case PurchaseOrderCancelled _ -> there(purchase).forEach(supply::remove);
            case PurchaseOrderClosed it -> {
                for (MissingGoods line : it.missing()) {
                    supply.change(
                            Incoming.Key.of(purchase.key(), line.sku()),
                            before -> before.booked(line.missing()));
                }
                each(purchase, line -> line.at(Stage.CLOSED));
            }
            // It is expected until it is booked.
            case GoodsReceived _, ReceivedGoodsCorrected _, GoodsIdentified _ -> {}
            case GoodsAnnounced _, BlindReceiptOpened _, GoodsSentBack _ -> {}
        }
    }

    private void place(PurchaseOrderId purchase, LocationId location, PurchaseOrderPlaced placed) {
        for (Sku sku : placed.lines().stream().map(PurchaseLine::sku).collect(Collectors.toSet())) {
            StockItemId item = new StockItemId(purchase.owner(), sku, location);
            boolean drafted = placed.draft() && Draft.isOf(purchase, item);
            if (drafted) {
                supply.remove(new Incoming.Key(purchase.key(), sku, true));
            }
            supply.put(
                    Incoming.Key.of(purchase.key(), sku),
                    new Incoming(
                            item,
                            placed.lines().stream()
                                    .filter(line -> line.sku().equals(sku))
                                    .mapToLong(PurchaseLine::quantity)
                                    .sum(),
                            0,
                            drafted ? Stage.DRAFT : Stage.ORDERED));
        }
    }

    private void each(PurchaseOrderId purchase, UnaryOperator<Incoming> change) {
        there(purchase).forEach(key -> supply.change(key, change));
    }

    /** What is ordered by it; a draft that is asked for under its number is none of it. */
    private List<Incoming.Key> there(PurchaseOrderId purchase) {
        return supply.keys(purchase.key()).stream().filter(key -> !key.asked()).toList();
    }

    /** The same of a transfer: what left is on its way to where it leads. */
    void moved(String transfer, TransferEvent event) {
        switch (event) {
            case UnitsDispatched it -> it.units().forEach(units -> left(transfer, it, units));
            case UnitsLost it -> lost(transfer, it.lost());
            case TransferClosed it -> lost(transfer, it.lost());
            // They are on their way until they are booked.
            case UnitsArrived _ -> {}
            case TransferRequested _, UnitsPromised _, LineShort _, TransferCancelled _ -> {}
        }
    }

    private void left(String transfer, UnitsDispatched dispatched, DispatchedUnits units) {
        Incoming.Key key = Incoming.Key.of(transfer, units.sku());
        Incoming before = supply.line(key);
        supply.put(
                key,
                before == null
                        ? new Incoming(
                                new StockItemId(
                                        TransferId.parse(transfer).owner(),
                                        units.sku(),
                                        dispatched.route().to()),
                                units.quantity(),
                                0,
                                Stage.TRANSIT)
                        : before.more(units.quantity()));
    }

    private void lost(String transfer, List<LostUnits> lost) {
        for (LostUnits units : lost) {
            supply.change(
                    Incoming.Key.of(transfer, units.sku()), line -> line.booked(units.quantity()));
        }
    }
}
