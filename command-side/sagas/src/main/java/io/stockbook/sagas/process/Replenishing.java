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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a purchase order when the position of a SKU at a location is down at its reorder point,
 * once per need: the draft counts as on order, so that the position is above the point again. When
 * a person says no, nothing is drafted before there is enough again, or other terms are agreed.
 *
 * <p>It looks after every event, so that it is the same however many come together.
 */
public final class Replenishing {

    /** Where stock items stand by the event that is told. */
    public interface Stock {

        /** What can be promised from it, and what is not put away. */
        Shelf at(StockItemId item);
    }

    private final Stock stock;
    private final Supply supply;
    private final Expectations expectations;
    private final Map<StockItemId, Need> needs = new HashMap<>();
    private final Set<StockItemId> changed = new HashSet<>();

    /** Knows of nothing that is bought again. */
    public Replenishing(Stock stock, Supply supply) {
        this.stock = stock;
        this.supply = supply;
        this.expectations = new Expectations(supply);
    }

    /** A need as it was stored. */
    public void known(StockItemId item, Need need) {
        needs.put(item, need);
    }

    /** What is bought again, and where. */
    public Map<StockItemId, Need> needs() {
        return Map.copyOf(needs);
    }

    /** Those that are other than they were stored. */
    public Set<StockItemId> changed() {
        return Set.copyOf(changed);
    }

    /** What follows from what happened to a stock item. */
    public List<Outgoing> tell(StockItemId item, RecordedEvent recorded, StockEvent event) {
        Set<StockItemId> touched = new HashSet<>();
        touched.add(item);
        touched.add(supply.book(item, event));
        return judge(touched, recorded);
    }

    /** What follows from anything else. */
    public List<Outgoing> tell(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PurchaseEvent it -> told(PurchaseOrderId.parse(recorded.stream()), it, recorded);
            case TransferEvent it -> judge(expectations.moved(recorded.stream(), it), recorded);
            case CatalogEvent it -> told(CatalogItemId.parse(recorded.stream()), it, recorded);
            case ExceptionOpened it when it.type() == ExceptionType.REPLENISHMENT_REFUSED ->
                    declined(expectations.refused(it.subject()), recorded);
            default -> List.of();
        };
    }

    private List<Outgoing> told(
            PurchaseOrderId purchase, PurchaseEvent event, RecordedEvent recorded) {
        Set<StockItemId> drafted =
                event instanceof PurchaseEvent.PurchaseOrderCancelled
                        ? expectations.drafted(purchase.key())
                        : Set.of();
        Set<StockItemId> touched = new HashSet<>(expectations.ordered(purchase, event));
        touched.removeAll(drafted);
        List<Outgoing> outgoing = new ArrayList<>(declined(drafted, recorded));
        outgoing.addAll(judge(touched, recorded));
        return outgoing;
    }

    private List<Outgoing> told(CatalogItemId item, CatalogEvent event, RecordedEvent recorded) {
        return switch (event) {
            case ReplenishmentPlanned it -> agreed(item, it.location(), it.plan(), recorded);
            case ReplenishmentEnded it -> agreed(item, it.location(), null, recorded);
            case CatalogEvent _ -> List.of();
        };
    }

    private List<Outgoing> agreed(
            CatalogItemId of,
            LocationId location,
            @Nullable Replenishment terms,
            RecordedEvent recorded) {
        StockItemId item = new StockItemId(of.owner(), of.sku(), location);
        put(item, needs.getOrDefault(item, Need.NONE).agreed(terms));
        return judge(Set.of(item), recorded);
    }

    /** There may be enough without it, and then nobody has said no to a need. */
    private List<Outgoing> declined(Set<StockItemId> items, RecordedEvent recorded) {
        for (StockItemId item : items) {
            Need need = needs.get(item);
            if (need != null && need.terms() != null) {
                put(item, need.declined(true));
            }
        }
        return judge(items, recorded);
    }

    private List<Outgoing> judge(Set<StockItemId> items, RecordedEvent recorded) {
        List<Outgoing> outgoing = new ArrayList<>();
        for (StockItemId item : items) {
            Need need = needs.get(item);
            Replenishment terms = need == null ? null : need.terms();
            if (need == null || terms == null) {
                continue;
            }
            Position position = position(item);
            if (position.units() > terms.reorderPoint()) {
                if (need.declined()) {
                    put(item, need.declined(false));
                }
            } else if (!need.declined()) {
                Need drafted = need.drafted();
                PurchaseOrderId purchase = Draft.id(item, drafted.count());
                put(item, drafted);
                outgoing.add(Draft.of(item, purchase, position, terms, recorded));
                expectations.asked(purchase, item, Draft.quantity(position, terms));
            }
        }
        return outgoing;
    }

    /** What a stock item has and may expect. */
    public Position position(StockItemId item) {
        Shelf shelf = stock.at(item);
        return new Position(
                shelf.available(),
                shelf.inspection(),
                shelf.queued(),
                supply.onOrder(item),
                supply.inTransit(item));
    }

    private void put(StockItemId item, Need need) {
        needs.put(item, need);
        changed.add(item);
    }
}
