package io.stockbook.domain.stock;

import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The balances that were taken over, as long as others may be: until anything else happens than
 * promises of what is there already, and queues of who did not wait for all of them.
 *
 * @param over true once none may be any more
 */
public record Openings(boolean over, PVector<Opened> known) {

    /** A balance that was taken over, and by what. */
    public record Opened(Status status, @Nullable String lot, @Nullable String document) {

        boolean forbids(Opened another) {
            return status == another.status
                    && Objects.equals(lot, another.lot)
                    && (document == null || !document.equals(another.document));
        }
    }

    static final Openings NONE = new Openings(false, TreePVector.empty());

    private static final Openings OVER = new Openings(true, TreePVector.empty());

    static Openings of(boolean over, List<Opened> known) {
        return new Openings(over, TreePVector.from(known));
    }

    /** True when a balance of this status and lot was not taken over by anything else yet. */
    boolean isNew(Status status, @Nullable String lot, @Nullable String document) {
        Opened asked = new Opened(status, lot, document);
        return known.stream().noneMatch(before -> before.forbids(asked));
    }

    Openings after(StockEvent event) {
        return switch (event) {
            case StockEvent.OpeningBalanceSet it ->
                    over ? this : new Openings(false, known.plus(opened(it)));
            case StockEvent.StockAllocated _,
                    StockEvent.ReservationExtended _,
                    StockEvent.AllocationFreed _,
                    StockEvent.DemandQueued _,
                    StockEvent.DemandDropped _ ->
                    this;
            case StockEvent _ -> OVER;
        };
    }

    private static Opened opened(StockEvent.OpeningBalanceSet event) {
        return new Opened(event.to(), event.lot(), event.evidence().document());
    }
}
