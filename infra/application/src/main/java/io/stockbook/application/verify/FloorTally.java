package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.messages.order.ShipmentTracking;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of one order is to be picked, what keeps it, how it is scanned, and what is on its way. */
final class FloorTally {

    /** An allocation with units in their place or on the floor. */
    static final class Promised {
        final StockItemId item;
        final int line;
        boolean released;
        long allocated;
        long picked;

        private Promised(StockItemId item, int line, boolean released) {
            this.item = item;
            this.line = line;
            this.released = released;
        }
    }

    /** Since when the order is blocked, and what was said about it. */
    record Block(Instant since, @Nullable String note) {}

    /** What is to be done to the units of a line. */
    record Need(int line, PrepNeed need) {}

    /** How far it is done; numbers are null where nobody counted. */
    record Far(boolean done, @Nullable Long wanted, @Nullable Long prepared) {}

    /** A shipment whose way is followed. */
    record Sent(long units, @Nullable ShipmentTracking tracking) {}

    final Map<AllocationId, Promised> promises = new HashMap<>();
    final Map<BlockReason, Block> blocks = new EnumMap<>(BlockReason.class);
    final Map<Integer, List<String>> codes = new HashMap<>();
    final Map<Need, Far> prep = new HashMap<>();
    final Map<String, Sent> shipments = new HashMap<>();

    void apply(RecordedEvent recorded, OrderEvent event) {
        Instant now = recorded.recordedAt();
        switch (event) {
            case OrderEvent.OrderPlaced e -> {
                if (e.terms() != null) {
                    e.terms().blocks().forEach(why -> blocks.put(why, new Block(now, null)));
                }
            }
            case OrderEvent.OrderBlocked e -> blocks.put(e.reason(), new Block(now, e.note()));
            case OrderEvent.OrderUnblocked e -> blocks.remove(e.reason());
            case OrderEvent.PickCodesRecorded e -> e.lines().forEach(this::scannedBy);
            case OrderEvent.OrderPrepRequired e -> prepare(e.lines(), false);
            case OrderEvent.OrderPrepRecorded e -> prepare(e.lines(), true);
            case OrderEvent.OrderReleased e -> e.allocations().forEach(this::released);
            case OrderEvent.UnitsShipped e ->
                    shipments.put(
                            e.shipment(),
                            new Sent(
                                    e.units().stream().mapToLong(AllocatedUnits::quantity).sum(),
                                    null));
            case OrderEvent.ShipmentTakenBack e -> shipments.remove(e.shipment());
            case OrderEvent.TrackingRecorded e ->
                    shipments.computeIfPresent(
                            e.tracking().shipment(),
                            (number, sent) -> new Sent(sent.units(), e.tracking()));
            default -> {}
        }
    }

    private void scannedBy(LineCodes line) {
        codes.put(line.line(), line.codes().stream().distinct().toList());
    }

    private void prepare(List<PrepOfLine> lines, boolean reported) {
        for (PrepOfLine of : lines) {
            Far far = new Far(reported && of.isDone(), of.wanted(), of.prepared());
            of.needs().forEach(need -> prep.put(new Need(of.line(), need), far));
        }
    }

    private void released(AllocationId allocation) {
        Promised promise = promises.get(allocation);
        if (promise != null) {
            promise.released = true;
        }
    }

    /** What comes back from a shipment was on the floor before. */
    void add(StockItemId item, PromisedUnits.Units units) {
        Promised promise =
                promises.computeIfAbsent(
                        units.allocation(),
                        id -> new Promised(item, units.line(), units.shipped() < 0));
        promise.allocated += units.allocated();
        promise.picked += units.picked();
        if (promise.allocated == 0 && promise.picked == 0) {
            promises.remove(units.allocation());
        }
    }
}
