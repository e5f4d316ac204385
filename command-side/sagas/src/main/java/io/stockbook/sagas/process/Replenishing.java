package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a purchase order when the position of a SKU at a location is down at its reorder point,
 * once per need: the draft counts as on order, so that the position is above the point again. When
 * a person says no, nothing is drafted before there is enough again, or other terms are agreed; nor
 * when it cannot be drafted.
 *
 * <p>It is told what happens, and then asked to judge by the position that all of it has led to.
 */
public final class Replenishing {

    private final Supply supply;
    private final Expectations expectations;
    private final Map<StockItemId, Need> needs = new HashMap<>();
    private final Set<StockItemId> changed = new HashSet<>();
    private final Set<StockItemId> touched = new HashSet<>();
    private final Map<PurchaseOrderId, List<Outgoing>> outgoing = new LinkedHashMap<>();

    /** Knows of nothing that is bought again. */
    public Replenishing(Supply supply) {
        this.supply = supply;
        this.expectations = new Expectations(supply);
    }

    /** A need as it was stored. */
    public void known(StockItemId item, Need need) {
        needs.put(item, need);
    }

    /** What is bought again, and where. */
    public Map<StockItemId, Need> needs() {
        return Collections.unmodifiableMap(needs);
    }

    /** Those that are other than they were stored, each once. */
    public Set<StockItemId> changed() {
        Set<StockItemId> now = Set.copyOf(changed);
        changed.clear();
        return now;
    }

    /** The stock items whose position may be another one than before. */
    public Set<StockItemId> touched() {
        Set<StockItemId> all = new HashSet<>(touched);
        all.addAll(supply.touched());
        return all;
    }

    /** What is to be sent, by the drafts that it is about, each once. */
    public Map<PurchaseOrderId, List<Outgoing>> outgoing() {
        Map<PurchaseOrderId, List<Outgoing>> now = new LinkedHashMap<>(outgoing);
        outgoing.clear();
        return now;
    }

    /** A stock item has moved units, or booked what it expected. */
    public void tell(StockItemId item, StockEvent event) {
        touched.add(item);
        supply.book(item, event);
    }

    /** Anything else has happened. */
    public void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PurchaseEvent it -> told(PurchaseOrderId.parse(recorded.stream()), it);
            case TransferEvent it -> expectations.moved(recorded.stream(), it);
            case CatalogEvent it -> told(CatalogItemId.parse(recorded.stream()), it, recorded);
            case ExceptionOpened it when it.type() == ExceptionType.REPLENISHMENT_REFUSED ->
                    rest(expectations.refused(it.subject()), Need::refusedNow);
            default -> {}
        }
    }

    private void told(PurchaseOrderId purchase, PurchaseEvent event) {
        if (event instanceof PurchaseEvent.PurchaseOrderCancelled) {
            rest(expectations.drafted(purchase.key()), Need::declinedNow);
        }
        expectations.ordered(purchase, event);
    }

    private void told(CatalogItemId item, CatalogEvent event, RecordedEvent recorded) {
        switch (event) {
            case ReplenishmentPlanned it -> agreed(item, it.location(), it.plan(), recorded);
            case ReplenishmentEnded it -> agreed(item, it.location(), null, recorded);
            case CatalogEvent _ -> {}
        }
    }

    private void agreed(
            CatalogItemId of,
            LocationId location,
            @Nullable Replenishment terms,
            RecordedEvent recorded) {
        StockItemId item = new StockItemId(of.owner(), of.sku(), location);
        Need before = needs.getOrDefault(item, Need.NONE);
        resolve(
                item,
                before,
                terms == null
                        ? "it is not bought again by itself any more"
                        : "other terms were agreed",
                recorded);
        put(item, before.agreed(terms));
        touched.add(item);
    }

    private void rest(Set<StockItemId> items, UnaryOperator<Need> why) {
        for (StockItemId item : items) {
            Need need = needs.get(item);
            if (need != null && need.terms() != null) {
                put(item, why.apply(need));
                touched.add(item);
            }
        }
    }

    /** Drafts what is needed, if it is; the event is the last one that led to the position. */
    public void judge(StockItemId item, Position position, RecordedEvent because) {
        Need need = needs.get(item);
        Replenishment terms = need == null ? null : need.terms();
        if (need == null || terms == null) {
            return;
        }
        if (position.units() > terms.reorderPoint()) {
            if (need.rests()) {
                resolve(
                        item,
                        need,
                        "%s has %d units at %s again"
                                .formatted(item.sku(), position.units(), item.location()),
                        because);
                put(item, need.met());
            }
        } else if (!need.rests()) {
            Need drafted = need.drafted(because.recordedAt());
            PurchaseOrderId purchase = Draft.id(item, drafted.count());
            put(item, drafted);
            send(purchase, Draft.of(item, purchase, position, terms, because));
            expectations.asked(purchase, item, Draft.quantity(position, terms));
        }
    }

    private void resolve(StockItemId item, Need need, String why, RecordedEvent because) {
        if (need.refused()) {
            PurchaseOrderId purchase = Draft.id(item, need.count());
            send(purchase, Draft.resolved(purchase, why, because));
        }
    }

    private void send(PurchaseOrderId purchase, Outgoing one) {
        outgoing.computeIfAbsent(purchase, _ -> new ArrayList<>()).add(one);
    }

    private void put(StockItemId item, Need need) {
        needs.put(item, need);
        changed.add(item);
    }
}
