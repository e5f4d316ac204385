package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.CarrierSilence;
import io.stockbook.sagas.process.Deadline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Whatever runs out by the clock has somebody who will wake for it: a reservation that is open, and
 * a shipment of which the carrier has to say something.
 */
final class DeadlinesCheck extends ProcessCheck {

    private record Wake(String process, String name) {}

    /** What is waited for, and since which event; of a reservation also how many units it keeps. */
    private record Awaited(String sentence, long units, long position) {}

    private final Map<Wake, Awaited> awaited = new HashMap<>();

    DeadlinesCheck(DSLContext snapshot) {
        super(snapshot, "5: whatever runs out has its deadline");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockAllocated e -> {
                if (e.expiresAt() != null) {
                    awaited.put(
                            wake(recorded, e.allocation()),
                            new Awaited(
                                    "reservation %s expires at %s"
                                            .formatted(e.allocation(), e.expiresAt()),
                                    e.quantity(),
                                    recorded.position()));
                }
            }
            case ShipmentEvent.ShipmentDispatched e -> listen(recorded);
            case ShipmentEvent.TrackingReported e -> {
                if (e.tracking().status().ended()) {
                    foldLater(recorded);
                } else {
                    listen(recorded);
                }
            }
            default -> foldLater(recorded);
        }
    }

    private void listen(RecordedEvent recorded) {
        awaited.put(
                new Wake(recorded.stream(), Deadline.Silence.NAME),
                new Awaited("its carrier has to say something", 0, recorded.position()));
    }

    /** What ends the waiting, whether the processes have heard of it or not. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.AllocationFreed e -> less(recorded, e.allocation(), e.quantity());
            case StockEvent.AllocationShorted e -> less(recorded, e.allocation(), e.quantity());
            case StockEvent.ReservationConsumed e -> awaited.remove(wake(recorded, e.allocation()));
            case ShipmentEvent e when CarrierSilence.concerns(e) ->
                    awaited.remove(new Wake(recorded.stream(), Deadline.Silence.NAME));
            default -> {}
        }
    }

    private void less(RecordedEvent recorded, AllocationId allocation, long units) {
        awaited.computeIfPresent(
                wake(recorded, allocation),
                (wake, before) ->
                        before.units() == units
                                ? null
                                : new Awaited(
                                        before.sentence(),
                                        before.units() - units,
                                        recorded.position()));
    }

    private static Wake wake(RecordedEvent recorded, AllocationId allocation) {
        return new Wake(recorded.stream(), allocation.toString());
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        Set<Wake> set =
                new HashSet<>(
                        snapshot()
                                .fetch("SELECT process, name FROM ledger.deadline")
                                .map(
                                        row ->
                                                new Wake(
                                                        row.get("process", String.class),
                                                        row.get("name", String.class))));
        Earliest differences = new Earliest();
        awaited.forEach(
                (wake, what) -> {
                    if (!set.contains(wake) && !busy.contains(wake.process())) {
                        differences.add(
                                what.position(),
                                "%s: %s, and nobody will wake for it"
                                        .formatted(wake.process(), what.sentence()));
                    }
                });
        differences.end();
    }
}
