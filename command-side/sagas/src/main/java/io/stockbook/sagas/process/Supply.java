package io.stockbook.sagas.process;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.Converted;
import io.stockbook.messages.stock.StockEvent.ReceiptCorrected;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import io.stockbook.messages.stock.StockEvent.TransferReceived;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stock items may expect, document by document. Units are expected until they are booked and
 * not only until a document says that they came, so that nothing is missing in between.
 */
public final class Supply {

    private final Map<Incoming.Key, Incoming> lines = new HashMap<>();
    private final Map<String, Set<Sku>> skus = new HashMap<>();
    private final Map<StockItemId, Long> onOrder = new HashMap<>();
    private final Map<StockItemId, Long> inTransit = new HashMap<>();
    private final Set<Incoming.Key> changed = new HashSet<>();

    /** A line as it was stored; its units are counted by {@link #expects}. */
    public void known(Incoming.Key key, Incoming line) {
        lines.put(key, line);
        skus.computeIfAbsent(key.document(), _ -> new HashSet<>()).add(key.sku());
    }

    /** What all that is stored lets a stock item expect. */
    public void expects(StockItemId item, long ordered, long underWay) {
        onOrder.put(item, ordered);
        inTransit.put(item, underWay);
    }

    /** What is expected by each document. */
    public Map<Incoming.Key, Incoming> lines() {
        return Map.copyOf(lines);
    }

    /** The lines that are other than they were stored; one that is not there any more is over. */
    public Set<Incoming.Key> changed() {
        return Set.copyOf(changed);
    }

    long onOrder(StockItemId item) {
        return onOrder.getOrDefault(item, 0L);
    }

    long inTransit(StockItemId item) {
        return inTransit.getOrDefault(item, 0L);
    }

    @Nullable Incoming line(Incoming.Key key) {
        return lines.get(key);
    }

    /** The SKUs of which something is expected by a document. */
    List<Sku> skus(String document) {
        return List.copyOf(skus.getOrDefault(document, Set.of()));
    }

    void put(Incoming.Key key, Incoming line) {
        remove(key);
        if (!line.isOver()) {
            known(key, line);
            count(line, line.open());
        }
    }

    void change(Incoming.Key key, UnaryOperator<Incoming> change) {
        Incoming line = lines.get(key);
        if (line != null) {
            put(key, change.apply(line));
        }
    }

    void remove(Incoming.Key key) {
        changed.add(key);
        Incoming before = lines.remove(key);
        if (before != null) {
            count(before, -before.open());
            Set<Sku> others = skus.getOrDefault(key.document(), new HashSet<>());
            others.remove(key.sku());
            if (others.isEmpty()) {
                skus.remove(key.document());
            }
        }
    }

    private void count(Incoming line, long units) {
        Map<StockItemId, Long> sums = line.stage() == Incoming.Stage.TRANSIT ? inTransit : onOrder;
        sums.merge(line.item(), units, Long::sum);
    }

    /**
     * A stock item has booked something. Returns the one that expects less now: goods may come in
     * elsewhere than was agreed.
     */
    StockItemId book(StockItemId item, StockEvent event) {
        String document = document(item, event);
        Incoming line = document == null ? null : line(new Incoming.Key(document, item.sku()));
        if (document != null && line != null) {
            long units =
                    switch (event) {
                        case StockReceived it -> it.quantity();
                        case ReceiptCorrected it -> it.change();
                        case Converted it -> Math.max(0, it.change());
                        case TransferReceived it -> it.quantity();
                        case StockEvent _ -> 0;
                    };
            put(new Incoming.Key(document, item.sku()), line.booked(units));
        }
        return line == null ? item : line.item();
    }

    /** The document by which a stock item may have expected what it booked, or null. */
    public static @Nullable String document(StockItemId item, StockEvent event) {
        return switch (event) {
            case StockReceived it -> purchase(item.owner(), it.receipt());
            case ReceiptCorrected it -> purchase(item.owner(), it.corrects());
            case Converted it -> purchase(item.owner(), it.workOrder());
            case TransferReceived it ->
                    key(
                            it.transfer(),
                            number ->
                                    new TransferId(item.owner(), new TransferNumber(number)).key());
            case StockEvent _ -> null;
        };
    }

    private static @Nullable String purchase(OwnerId owner, String reference) {
        return key(
                ReceiptLineId.purchase(reference),
                number -> new PurchaseOrderId(owner, new PurchaseOrderNumber(number)).key());
    }

    /** What a stock item is told may be any text; one that is no number names no document. */
    private static @Nullable String key(
            @Nullable String number, Function<String, String> document) {
        if (number == null) {
            return null;
        }
        try {
            return document.apply(number);
        } catch (IllegalArgumentException nobodys) {
            return null;
        }
    }
}
