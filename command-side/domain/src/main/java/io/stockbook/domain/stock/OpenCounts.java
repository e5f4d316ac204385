package io.stockbook.domain.stock;

import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.Learnt;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.CountDropped;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts that are open, and how much has come and gone of what each of them counts.
 *
 * <p>Goods move, and the books learn. A pick, a receipt or a sample taken is goods that came or
 * went: it does not change what was there when the count was opened. A short pick, another count, a
 * keying error or a corrected receipt is what the books learn of goods that did not move: it does.
 * So does what is told late: a till may report during the count what it sold before.
 */
public record OpenCounts(List<OpenCount> all) {

    static final OpenCounts NONE = new OpenCounts(List.of());

    /** Keeps the list as it is. */
    public OpenCounts {
        all = List.copyOf(all);
    }

    @Nullable OpenCount find(String count, Status scope, @Nullable String lot) {
        for (OpenCount open : all) {
            if (open.is(count, scope, lot)) {
                return open;
            }
        }
        return null;
    }

    /** The one that this event has opened just now. */
    OpenCount opened(CountOpened event) {
        return Objects.requireNonNull(find(event.count(), event.scope(), event.lot()));
    }

    /**
     * After one more event.
     *
     * @param version of the event
     */
    OpenCounts after(StockEvent event, long version, Balances before, Balances books) {
        return switch (event) {
            case CountOpened it -> opened(it, version);
            case CountDropped it -> without(it.count(), it.scope(), it.lot());
            case StockCounted it ->
                    it.since() == null ? this : without(it.count(), it.scope(), it.lot());
            case StockEvent _ ->
                    all.isEmpty() || books.equals(before) || Learnt.from(event)
                            ? this
                            : new OpenCounts(
                                    all.stream()
                                            .map(open -> open.after(before, books, event))
                                            .toList());
        };
    }

    private OpenCounts opened(CountOpened event, long version) {
        List<OpenCount> after =
                new ArrayList<>(without(event.count(), event.scope(), event.lot()).all);
        after.add(
                new OpenCount(
                        event.count(), event.scope(), event.lot(), version, moment(event), 0));
        return new OpenCounts(after);
    }

    /** What a keeper's clock says of a snapshot, who books it has held against the rest already. */
    private static @Nullable Instant moment(CountOpened event) {
        return SnapshotNumber.isCount(event.count()) ? null : event.evidence().occurredAt();
    }

    private OpenCounts without(String count, Status scope, @Nullable String lot) {
        return new OpenCounts(all.stream().filter(open -> !open.is(count, scope, lot)).toList());
    }
}
