package io.stockbook.application.verify;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document says less what stock items booked because of it: by item and kind of booking. */
final class BookedUnits {

    private enum Kind {
        LEFT,
        ARRIVED,
        FOUND,
        LOST,
        CONSUMED,
        MADE,
        SCRAPPED
    }

    private record Booking(Kind kind, StockItemId item) {}

    private final Map<Booking, Long> differences = new HashMap<>();

    void said(TransferId transfer, TransferEvent event) {
        LocationId from = event.route().from();
        LocationId to = event.route().to();
        switch (event) {
            case TransferEvent.UnitsDispatched e ->
                    e.units()
                            .forEach(
                                    one ->
                                            add(
                                                    Kind.LEFT,
                                                    item(transfer, one.sku(), from),
                                                    one.quantity()));
            case TransferEvent.UnitsArrived e ->
                    e.units().forEach(one -> arrived(item(transfer, one.sku(), to), one));
            case TransferEvent.UnitsLost e -> lost(transfer, to, e.lost());
            case TransferEvent.TransferClosed e -> lost(transfer, to, e.lost());
            case TransferEvent.TransferRequested _,
                    TransferEvent.UnitsPromised _,
                    TransferEvent.LineShort _,
                    TransferEvent.TransferCancelled _ -> {}
        }
    }

    void said(WorkOrderId work, WorkOrderEvent event) {
        switch (event) {
            case WorkOrderEvent.WorkDone e -> {
                e.consumed()
                        .forEach(
                                one -> add(Kind.CONSUMED, at(work, e, one.item()), one.quantity()));
                e.produced()
                        .forEach(one -> add(Kind.MADE, at(work, e, one.item()), one.quantity()));
                e.unused().forEach(one -> add(Kind.MADE, at(work, e, one.item()), one.quantity()));
                e.spoiled().forEach(one -> spoiled(at(work, e, one.item()), one));
            }
            case WorkOrderEvent.WorkOrderClosed e ->
                    e.spoiled().forEach(one -> spoiled(at(work, e, one.item()), one));
            case WorkOrderEvent.WorkOrderPlanned _,
                    WorkOrderEvent.InputPromised _,
                    WorkOrderEvent.InputShort _,
                    WorkOrderEvent.WorkOrderCancelled _ -> {}
        }
    }

    private static StockItemId at(WorkOrderId work, WorkOrderEvent event, WorkItem item) {
        return new StockItemId(work.owner(), item.sku(), event.location());
    }

    /** It comes out of work, and then it goes: thrown away, or written off when nobody has it. */
    private void spoiled(StockItemId item, SpoiledUnits one) {
        add(Kind.MADE, item, one.quantity());
        switch (one.reason()) {
            case DAMAGE, EXPIRED, RECALL, SAMPLE, INTERNAL_USE, DONATION ->
                    add(Kind.SCRAPPED, item, one.quantity());
            case THEFT, CARRIER_LOSS, MISSING, KEYING_ERROR, UNRECORDED_STOCK, QUALITY, RESTORED ->
                    add(Kind.FOUND, item, -one.quantity());
        }
    }

    private void arrived(StockItemId item, ArrivedUnits one) {
        add(Kind.ARRIVED, item, one.expected());
        add(Kind.FOUND, item, one.excess());
    }

    private void lost(TransferId transfer, LocationId to, List<LostUnits> lost) {
        lost.forEach(one -> add(Kind.LOST, item(transfer, one.sku(), to), one.quantity()));
    }

    void booked(StockItemId item, StockEvent event) {
        switch (event) {
            case StockEvent.TransferDispatched e -> add(Kind.LEFT, item, -e.quantity());
            case StockEvent.TransferReceived e -> add(Kind.ARRIVED, item, -e.quantity());
            case StockEvent.TransferLost e -> add(Kind.LOST, item, -e.quantity());
            case StockEvent.Converted e when e.change() < 0 -> add(Kind.CONSUMED, item, e.change());
            case StockEvent.Converted e -> add(Kind.MADE, item, -e.change());
            case StockEvent.StockScrapped e -> add(Kind.SCRAPPED, item, -e.quantity());
            case StockEvent.StockAdjusted e -> add(Kind.FOUND, item, -e.change());
            case StockEvent other -> {}
        }
    }

    private static StockItemId item(TransferId transfer, Sku sku, LocationId location) {
        return new StockItemId(transfer.owner(), sku, location);
    }

    private void add(Kind kind, StockItemId item, long units) {
        Booking booking = new Booking(kind, item);
        long after = differences.getOrDefault(booking, 0L) + units;
        if (after == 0) {
            differences.remove(booking);
        } else {
            differences.put(booking, after);
        }
    }

    /** The first that differs, as a sentence; empty when everything is booked. */
    Optional<String> difference() {
        return differences.entrySet().stream()
                .map(
                        it ->
                                "%d units %s at %s"
                                        .formatted(
                                                it.getValue(),
                                                it.getKey().kind(),
                                                it.getKey().item()))
                .sorted()
                .findFirst();
    }
}
