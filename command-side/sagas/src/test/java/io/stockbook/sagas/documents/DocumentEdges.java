package io.stockbook.sagas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Invariant 2 of the ledger: each edge equals its documents. For every event of a document, what it
 * says crossed the edges less what stock items booked because of it.
 */
final class DocumentEdges {

    private static final Set<Status> EDGES =
            EnumSet.of(
                    Status.SUPPLIER,
                    Status.CUSTOMER,
                    Status.TRANSIT,
                    Status.SCRAP,
                    Status.CONVERSION);

    /** By the event, as {@code stream#version}. */
    private final Map<String, Map<Status, Long>> unbooked = new HashMap<>();

    void hear(RecordedEvent recorded) {
        String place = "%s#%d".formatted(recorded.stream(), recorded.version());
        String cause = recorded.provenance().cause();
        if (!(recorded.event() instanceof StockEvent booked)) {
            said(place, recorded.event());
        } else if (cause != null) {
            booked.movements().forEach(movement -> booked(cause, movement));
        }
    }

    private void said(String place, Event event) {
        switch (event) {
            case UnitsDispatched it ->
                    say(place, Status.TRANSIT, sum(it.units(), DispatchedUnits::quantity));
            case UnitsArrived it ->
                    say(place, Status.TRANSIT, -sum(it.units(), ArrivedUnits::expected));
            case UnitsLost it -> say(place, Status.TRANSIT, -sum(it.lost(), LostUnits::quantity));
            case TransferClosed it ->
                    say(place, Status.TRANSIT, -sum(it.lost(), LostUnits::quantity));
            case GoodsReceived it ->
                    say(place, Status.SUPPLIER, -sum(it.lines(), ReceivedGoods::quantity));
            case ReceivedGoodsCorrected it -> say(place, Status.SUPPLIER, -it.change());
            case GoodsSentBack it ->
                    say(place, Status.SUPPLIER, sum(it.lines(), SentBackGoods.Booked::quantity));
            case ReturnReceived it ->
                    say(place, Status.CUSTOMER, -sum(it.lines(), ReceivedUnits::quantity));
            case WorkDone it -> {
                say(place, Status.CONVERSION, sum(it.consumed(), ConsumedUnits::quantity));
                say(place, Status.CONVERSION, -sum(it.produced(), ProducedUnits::quantity));
                say(place, Status.CONVERSION, -sum(it.unused(), UnusedUnits::quantity));
                it.spoiled().forEach(units -> spoiled(place, units));
            }
            case WorkOrderClosed it -> it.spoiled().forEach(units -> spoiled(place, units));
            case ReturnInspected it -> it.lines().forEach(units -> inspected(place, units));
            default -> {}
        }
    }

    /** What nobody has in hand is a loss; everything else is thrown away. */
    private void spoiled(String place, SpoiledUnits units) {
        say(place, Status.CONVERSION, -units.quantity());
        boolean gone =
                Set.of(
                                ReasonCode.THEFT,
                                ReasonCode.CARRIER_LOSS,
                                ReasonCode.MISSING,
                                ReasonCode.KEYING_ERROR)
                        .contains(units.reason());
        if (!gone) {
            say(place, Status.SCRAP, units.quantity());
        }
    }

    private void inspected(String place, DispositionedUnits units) {
        if (EDGES.contains(units.to())) {
            say(place, units.to(), units.quantity());
        }
    }

    private void booked(String cause, Movement movement) {
        if (EDGES.contains(movement.to())) {
            say(cause, movement.to(), -movement.quantity());
        }
        if (EDGES.contains(movement.from())) {
            say(cause, movement.from(), movement.quantity());
        }
    }

    private void say(String place, Status edge, long units) {
        Map<Status, Long> edges = unbooked.computeIfAbsent(place, _ -> new EnumMap<>(Status.class));
        edges.merge(edge, units, Long::sum);
        edges.values().removeIf(rest -> rest == 0);
        if (edges.isEmpty()) {
            unbooked.remove(place);
        }
    }

    /**
     * Nobody has anything more to say: all is booked, but for what a person was told of. Nothing
     * comes out of nothing, whoever was told.
     *
     * @param told the events of documents of which a person was told
     */
    void assertBooked(Set<String> told) {
        Map<String, Map<Status, Long>> unseen = new HashMap<>(unbooked);
        unseen.entrySet()
                .removeIf(
                        of ->
                                told.contains(of.getKey())
                                        && !of.getValue().containsKey(Status.CONVERSION));
        assertThat(unseen).as("what documents say less what is booked").isEmpty();
    }

    private static <T> long sum(List<T> lines, ToLongFunction<T> units) {
        return lines.stream().mapToLong(units).sum();
    }
}
