package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.Convert;
import io.stockbook.messages.stock.StockCommand.ReportConsumption;
import io.stockbook.messages.stock.StockCommand.ScrapStock;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a work order moves, entry by entry: parts into work first, then what came out of it. */
record WorkMoves(WorkOrderId work, LocationId location, Booking booking) {

    List<Outgoing> done(WorkDone told) {
        List<Outgoing> all = new ArrayList<>();
        int entry = 0;
        for (ConsumedUnits one : told.consumed()) {
            all.add(booking.step("consumed " + entry++, consumption(one, told.evidence())));
        }
        entry = 0;
        for (UnusedUnits one : told.unused()) {
            all.add(
                    make(
                            "unused " + entry++,
                            one.item(),
                            one.to(),
                            one.quantity(),
                            one.lot(),
                            one.value(),
                            told.evidence()));
        }
        entry = 0;
        for (ProducedUnits one : told.produced()) {
            all.add(
                    make(
                            "produced " + entry++,
                            one.item(),
                            one.to(),
                            one.quantity(),
                            one.lot(),
                            one.value(),
                            told.evidence()));
        }
        all.addAll(spoiled(told.spoiled(), told.evidence()));
        return all;
    }

    private ReportConsumption consumption(ConsumedUnits one, Evidence said) {
        return new ReportConsumption(
                at(one.item()),
                booking.number(),
                one.from(),
                one.quantity(),
                one.from() == Status.AVAILABLE
                        ? Promisee.of(work, one.item().line()).allocation()
                        : null,
                one.lot(),
                one.value(),
                booking.evidence(said));
    }

    private Outgoing make(
            String step,
            WorkItem item,
            Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            Evidence said) {
        return booking.step(
                step,
                new Convert(
                        at(item),
                        booking.number(),
                        to,
                        quantity,
                        null,
                        lot,
                        value,
                        booking.evidence(said)));
    }

    /** It comes out of work broken, with its value, and then it goes: scrapped, or written off. */
    List<Outgoing> spoiled(List<SpoiledUnits> units, Evidence said) {
        List<Outgoing> all = new ArrayList<>();
        int entry = 0;
        for (SpoiledUnits one : units) {
            all.add(
                    make(
                            "spoiled " + entry,
                            one.item(),
                            Status.DAMAGED,
                            one.quantity(),
                            one.lot(),
                            one.value(),
                            said));
            all.add(booking.step("gone " + entry++, goes(one, booking.evidence(said))));
        }
        return all;
    }

    private StockCommand goes(SpoiledUnits one, Evidence evidence) {
        return isThere(one.reason())
                ? new ScrapStock(
                        at(one.item()),
                        Status.DAMAGED,
                        one.quantity(),
                        one.reason(),
                        one.lot(),
                        evidence)
                : new AdjustStock(
                        at(one.item()),
                        Status.DAMAGED,
                        -one.quantity(),
                        one.reason(),
                        null,
                        one.lot(),
                        evidence);
    }

    /** What nobody has in hand cannot be thrown away. */
    private static boolean isThere(ReasonCode reason) {
        return switch (reason) {
            case DAMAGE, EXPIRED, RECALL, SAMPLE, INTERNAL_USE, DONATION -> true;
            case THEFT, CARRIER_LOSS, MISSING, KEYING_ERROR, UNRECORDED_STOCK, QUALITY, RESTORED ->
                    false;
        };
    }

    private StockItemId at(WorkItem item) {
        return new StockItemId(work.owner(), item.sku(), location);
    }
}
