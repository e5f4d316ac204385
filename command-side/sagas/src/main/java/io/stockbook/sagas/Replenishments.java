package io.stockbook.sagas;

import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Supply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What is bought again, and what is expected where. Of a round's SKUs one query finds those that
 * are bought again; nothing else is looked at.
 */
final class Replenishments {

    private final Needs needs;
    private final Expected expected;
    private final LateDispatches late;
    private final Outbox outbox;
    private final Supply supply = new Supply();
    private final Replenishing replenishing = new Replenishing(supply);
    private final Set<OwnedSku> looked = new HashSet<>();
    private final Map<OwnedSku, RecordedEvent> latest = new HashMap<>();
    private @Nullable RecordedEvent last;

    Replenishments(DSLContext dsl, Outbox outbox) {
        this.needs = new Needs(dsl);
        this.expected = new Expected(dsl);
        this.late = new LateDispatches(dsl, outbox);
        this.outbox = outbox;
    }

    /** Before any of them is told. */
    void load(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        last = events.getLast();
        Concerned concerned = Concerned.of(events);
        expected.load(concerned, supply);
        Set<OwnedSku> skus = new HashSet<>(concerned.skus());
        supply.lines().values().forEach(line -> skus.add(OwnedSku.of(line.item())));
        look(skus);
    }

    private void look(Set<OwnedSku> skus) {
        Set<OwnedSku> unknown = skus.stream().filter(looked::add).collect(toSet());
        if (!unknown.isEmpty()) {
            needs.load(unknown, replenishing);
        }
    }

    void tell(StockItemId item, RecordedEvent recorded, StockEvent event) {
        latest.put(OwnedSku.of(item), recorded);
        replenishing.tell(item, event);
        late.tell(recorded, item, event);
    }

    void tell(RecordedEvent recorded) {
        replenishing.tell(recorded);
        if (recorded.event() instanceof TransferEvent it) {
            late.tell(recorded, it);
        }
    }

    /**
     * Drafts what is needed by all that the round has changed. Everything else of it is written: a
     * position is made of what is stored.
     *
     * @param unserved the SKUs of which orders may want more or less
     */
    void settle(Set<OwnedSku> unserved) {
        write();
        late.settle();
        RecordedEvent because = last;
        if (because == null) {
            needs.due(unserved);
            return;
        }
        Set<OwnedSku> touched = new HashSet<>(unserved);
        replenishing.touched().forEach(item -> touched.add(OwnedSku.of(item)));
        look(touched);
        touched.addAll(needs.loadDue(replenishing));
        Set<StockItemId> items =
                replenishing.needs().keySet().stream()
                        .filter(item -> touched.contains(OwnedSku.of(item)))
                        .collect(toSet());
        if (!items.isEmpty()) {
            needs.positions(items)
                    .forEach(
                            (item, position) ->
                                    replenishing.judge(
                                            item,
                                            position,
                                            latest.getOrDefault(OwnedSku.of(item), because)));
            replenishing.outgoing().forEach((draft, outgoing) -> outbox.add(draft.key(), outgoing));
            write();
        }
    }

    private void write() {
        needs.write(replenishing);
        expected.write(supply);
    }
}
